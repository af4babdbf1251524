import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { plainSentence } from '@/client/refused';
import { back } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { When } from '@/components/when';
import { type Rating, ratings } from '@/contract/events-words';
import { Answered } from '@/parts/answered';
import { AreaField } from '@/parts/area-field';
import { ChoiceField } from '@/parts/choice-field';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SignInOffer } from '@/parts/sign-in-offer';
import { useForm } from '@/parts/use-form';
import { isActive, lengthText, type Mine } from '../_parts/state';
import './index.scss';

/** 办得怎么样: one word and, for who likes, a sentence; nobody has to. */
export default function FeedbackPage() {
  const id = useParam('id');
  const query = useAction('events.detail', { eventId: id });
  const mine = query.data?.mine ?? null;
  // What was said before, and over it what is typed now.
  const said = (typed: Readonly<Record<string, string>>) => ({
    rating: typed.rating ?? mine?.feedback?.rating ?? '',
    remark: typed.remark ?? mine?.feedback?.remark ?? '',
  });
  const form = useForm({
    action: 'events.rate',
    form: `events.rate/${id}`,
    initial: {},
    outlivesReload: true,
    inputOf: (typed) => {
      const { rating, remark } = said(typed);
      return { registrationId: mine?.id ?? '', rating: rating as Rating, remark };
    },
  });
  const values = said(form.values);
  if (form.answer) {
    return (
      <Page footer={<Button text='好的' onTap={back} />}>
        <Empty icon='check' text='收到了，谢谢' note='主办方会看，下次办得更好' />
      </Page>
    );
  }
  const isOpen = isActive(mine) && mine.mayRate;
  return (
    <Page
      said={
        form.refusal ? <RefusalNotice refusal={form.refusal}>{plainSentence(form.refusal.code)}</RefusalNotice> : null
      }
      footer={
        isOpen ? (
          <>
            <Button text='不说了' kind='ghost' onTap={back} />
            <Button
              text='提交'
              reason={values.rating === '' ? '选一项就行，想说的可以不写' : undefined}
              isBusy={form.isSending}
              onTap={form.submit}
            />
          </>
        ) : undefined
      }
    >
      <Answered query={query} cards={2}>
        {(event) =>
          isActive(event.mine) && event.mine.mayRate ? (
            <>
              <Card>
                <View className='feedback__title'>{event.title}</View>
                <View className='feedback__note'>
                  <When start={event.startsAt} end={event.endsAt} />
                </View>
                <View className='feedback__note'>{cameText(event.mine)}</View>
              </Card>
              <Card>
                <ChoiceField form={{ ...form, values }} name='rating' label='你觉得办得怎么样' words={ratings} />
                <AreaField
                  form={{ ...form, values }}
                  name='remark'
                  label='想说的（可以不写）'
                  hint='哪里好，哪里要改'
                  help='请不要写自己或别人的姓名、电话'
                  maxLength={300}
                />
              </Card>
            </>
          ) : (
            <NotNow />
          )
        }
      </Answered>
    </Page>
  );
}

/** Who may not rate; a guest who came by the link of a notice may be one who can. */
function NotNow() {
  const { me } = useMe();
  if (me === null) return <SignInOffer why='登录后可以说说办得怎么样' />;
  return <Empty icon='info' text='现在不能评价' note='到场的人，在活动结束后 30 天内可以说说办得怎么样' />;
}

function cameText({ attended }: Mine): string {
  return attended.minutes > 0 ? `你参加了 ${lengthText(attended.minutes)}` : '你已到场';
}
