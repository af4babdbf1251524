import { View } from '@tarojs/components';
import { plainSentence } from '@/client/refused';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { AreaField } from '@/parts/area-field';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { fenOf } from '@/rules/yuan-text';
import type { After } from './numbers';
import './report.scss';

/** What the organiser reports, and what it cost; a colleague's later word is never written over unseen. */
export function Report({ told: { id, report } }: { told: After }) {
  const form = useForm({
    action: 'events.writeReport',
    form: `events.writeReport/${id}/${report?.at ?? ''}`,
    initial: { text: report?.text ?? '', cost: report?.costFen == null ? '' : String(report.costFen / 100) },
    inputOf: ({ text = '', cost = '' }) => ({
      eventId: id,
      text,
      costFen: cost.trim() === '' ? null : (fenOf(cost) ?? -1),
      ...(report ? { instead: report.at } : {}),
    }),
  });
  const length = form.values.text?.trim().length ?? 0;
  return (
    <Card title='主办单位总结'>
      {report ? (
        <View className='report__note'>
          {report.by} 写于 {momentText(report.at)}
        </View>
      ) : null}
      <AreaField form={form} name='text' label='活动总结' hint='办得怎么样，下次改什么' maxLength={2000} />
      <TextField
        form={{ ...form, errorOf: (field) => form.errorOf(field === 'cost' ? 'costFen' : field) }}
        name='cost'
        label='花费（元）'
        kind='decimal'
        help='全部花费；不知道就空着'
        maxLength={12}
      />
      {form.refusal && form.refusal.code !== 'invalid' ? (
        <RefusalNotice refusal={form.refusal}>{plainSentence(form.refusal.code)}</RefusalNotice>
      ) : null}
      <Button
        text={report ? '保存修改' : '提交总结'}
        isBusy={form.isSending}
        reason={length < 10 ? '活动总结至少 10 个字' : undefined}
        onTap={form.submit}
      />
    </Card>
  );
}
