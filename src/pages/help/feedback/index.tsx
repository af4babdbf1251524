import { View } from '@tarojs/components';
import { open, replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { Field } from '@/components/field';
import { momentText } from '@/components/moment-text';
import { TextArea } from '@/components/text-area';
import { Tick } from '@/components/tick';
import { type FeedbackCategory, feedbackCategories, MOST_PICTURES } from '@/contract/help';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SignInOffer } from '@/parts/sign-in-offer';
import { Uploader } from '@/parts/uploader';
import { useForm } from '@/parts/use-form';
import { useFontScale } from '@/stores/settings';
import about from '../../../../package.json';
import './index.scss';

const categories = (Object.keys(feedbackCategories) as FeedbackCategory[]).map((value) => ({
  value,
  text: feedbackCategories[value],
}));

/** 提反馈: what is wrong with the program, in words and pictures; answered within three working days. */
export default function FeedbackPage() {
  const { me } = useMe();
  const scale = String(useFontScale());
  const form = useForm({
    action: 'help.sendFeedback',
    form: 'help.feedback',
    outlivesReload: true,
    initial: { category: 'broken', text: '', pictures: '', wantsCall: '' },
    inputOf: ({ category = 'broken', text = '', pictures = '', wantsCall = '' }) => ({
      category: category as FeedbackCategory,
      text,
      pictures: pictures.split(' ').filter(Boolean),
      wantsCall: wantsCall === 'yes',
      appVersion: about.version,
      scale,
    }),
  });
  const { category = 'broken', text = '', wantsCall = '' } = form.values;
  if (me === null) {
    return (
      <Page>
        <SignInOffer why='登录后提反馈，有回复能通知到你' />
      </Page>
    );
  }
  if (form.answer) {
    const { caseId, number, promisedAt } = form.answer;
    return (
      <Page footer={<Button text='看进度' onTap={() => replace(routeTo('/pages/help/story/index', { id: caseId }))} />}>
        <Empty
          icon='check'
          text='收到了'
          note={`编号 ${number}，现在在区总经办手里。${promisedAt ? `${momentText(promisedAt)} 前回复你。` : ''}`}
          action={{ text: '回帮助', onTap: () => open(routeTo('/pages/help/topics/index', {})) }}
        />
      </Page>
    );
  }
  return (
    <Page
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={
        <Button
          text='提交反馈'
          reason={text.trim() ? undefined : '写几个字，说说是什么问题'}
          isBusy={form.isSending}
          onTap={form.submit}
        />
      }
    >
      <Card>
        <Field label='哪方面' error={form.errorOf('category')}>
          <Choices
            label='哪方面'
            options={categories}
            chosen={category as FeedbackCategory}
            onChoose={(value) => form.set('category', value)}
          />
        </Field>
        <Field label='说说情况' help='在哪一页、点了什么、看到什么' error={form.errorOf('text')}>
          <TextArea
            label='说说情况'
            value={text}
            maxLength={500}
            isWrong={form.errorOf('text') !== undefined}
            onChange={(value) => form.set('text', value)}
          />
        </Field>
        <Field label={`图片（可以不加，最多 ${MOST_PICTURES} 张）`} help='截图里有证件、病历的，请先遮住'>
          <Uploader purpose='feedback' most={MOST_PICTURES} onChange={(ids) => form.set('pictures', ids.join(' '))} />
        </Field>
        <Tick
          text={`请打电话回复我（${me?.phone || '先登记手机号'}）`}
          isOn={wantsCall === 'yes'}
          onChange={(isOn) => form.set('wantsCall', isOn ? 'yes' : '')}
        />
      </Card>
      <View className='feedback__told'>
        只附上程序版本 {about.version} 和字号 {scale} 倍，不读取你手机的其他信息。
      </View>
    </Page>
  );
}
