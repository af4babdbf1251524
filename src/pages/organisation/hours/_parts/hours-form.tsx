import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { hoursText } from '@/components/hours-text';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { readSpans, type Span } from './read-spans';

interface Props {
  readonly unitId: string;
  readonly spans: readonly Span[];
  readonly isOwn: boolean;
}

/** Says a unit's own hours, or goes back to those above. */
export function HoursForm({ unitId, spans, isOwn }: Props) {
  const form = useForm({
    action: 'organisation.setHours',
    form: `organisation.setHours:${unitId}`,
    initial: { spans: hoursText(spans) },
    inputOf: (values) => ({ unitId, spans: readSpans(values.spans ?? '') ?? [] }),
  });
  const inherit = useForm({
    action: 'organisation.setHours',
    form: `organisation.setHours.none:${unitId}`,
    initial: {},
    inputOf: () => ({ unitId, spans: null }),
  });
  const missing = readSpans(form.values.spans ?? '') ? undefined : '写成 09:00-12:00，14:00-18:00 这样';
  return (
    <Card title='改办公时间'>
      <TextField form={form} name='spans' label='时段' help='上午、下午用逗号隔开；下级单位没有自己定的都跟着改' />
      <Button text='保存' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      {isOwn ? (
        <View className='org-row__actions'>
          <Button text='改回随上级' kind='ghost' isBusy={inherit.isSending} onTap={inherit.submit} />
        </View>
      ) : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
