import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { ChoiceField } from '@/parts/choice-field';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { DayField } from '../../_parts/day-field';

const halves = Array.from({ length: 48 }, (_, at) => `${String(at >> 1).padStart(2, '0')}:${at % 2 ? '30' : '00'}`);
const clock = Object.fromEntries(halves.map((time) => [time, time]));

/** A moment in China of a day and a time of day, to ISO. */
const momentOf = (day = '', time = '') => `${day}T${time}:00+08:00`;

/** Announces something on every tab page for a time. */
export function BannerForm({ unitId }: { unitId: string }) {
  const form = useForm({
    action: 'organisation.setBanner',
    form: 'organisation.setBanner',
    initial: { text: '', fromDay: '', fromTime: '', untilDay: '', untilTime: '' },
    inputOf: ({ text = '', fromDay, fromTime, untilDay, untilTime }) => ({
      unitId,
      text,
      from: momentOf(fromDay, fromTime),
      until: momentOf(untilDay, untilTime),
    }),
  });
  const { text, fromDay, fromTime, untilDay, untilTime } = form.values;
  const isWhole = text && fromDay && fromTime && untilDay && untilTime;
  return (
    <Card title='发布公告'>
      <View className='org-note'>用于维护、停办等短通知，出现在首页、服务、消息、我的。</View>
      <TextField form={form} name='text' label='内容' hint='如：今晚 22:00–24:00 维护，暂时不能报名' maxLength={120} />
      <DayField form={form} name='fromDay' label='哪天开始' years={1} />
      <ChoiceField form={form} name='fromTime' label='几点开始' words={clock} isLong />
      {form.errorOf('from') ? <Notice tone='danger'>{form.errorOf('from')}</Notice> : null}
      <DayField form={form} name='untilDay' label='哪天结束' years={1} />
      <ChoiceField form={form} name='untilTime' label='几点结束' words={clock} isLong />
      {form.errorOf('until') ? <Notice tone='danger'>{form.errorOf('until')}</Notice> : null}
      <Button
        text='发布'
        reason={isWhole ? undefined : '写好内容和起止时间就可以发布'}
        isBusy={form.isSending}
        onTap={form.submit}
      />
      {form.answer ? <Notice tone='info'>已发布。</Notice> : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
