import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { DayField } from '../../_parts/day-field';

const options = [
  { value: 'closed', text: '休息' },
  { value: 'working', text: '上班' },
  { value: 'usual', text: '照常（取消设置）' },
] as const;
type As = (typeof options)[number]['value'];

/** Says that a day differs from the calendar, or no longer does. */
export function DayOff({ unitId }: { unitId: string }) {
  const form = useForm({
    action: 'organisation.setHoliday',
    form: `organisation.setHoliday:${unitId}`,
    initial: { day: '', as: 'closed', reason: '' },
    inputOf: ({ day = '', as = '', reason = '' }) => ({ unitId, day, as: as as As, reason }),
  });
  const missing = form.values.day && form.values.reason ? undefined : '填好日期和理由就可以保存';
  return (
    <Card title='某一天不一样'>
      <DayField form={form} name='day' label='日期' years={2} />
      <Field label='这一天'>
        <Choices
          label='这一天'
          options={options}
          chosen={form.values.as as As}
          onChoose={(value) => form.set('as', value)}
        />
      </Field>
      <TextField form={form} name='reason' label='原因' hint='如：国务院办公厅放假通知' maxLength={100} />
      <Button text='保存这一天' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
