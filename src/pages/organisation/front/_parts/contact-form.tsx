import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';

/** The hotline that every page rings, and how else one reaches the union. */
export function ContactForm({ unitId, said }: { unitId: string; said: { hotline: string; contact: string } }) {
  const form = useForm({
    action: 'organisation.setContact',
    form: 'organisation.setContact',
    initial: said,
    inputOf: ({ hotline = '', contact = '' }) => ({ unitId, hotline, contact }),
  });
  const missing = form.values.hotline && form.values.contact ? undefined : '填好热线和联系方式就可以保存';
  return (
    <Card title='热线'>
      <TextField form={form} name='hotline' label='热线号码' help='本地拨 12351，外地加区号' maxLength={20} />
      <TextField form={form} name='contact' label='联系方式' hint='地点、时间、另外的电话' maxLength={200} />
      <Button text='保存热线' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      {form.answer ? <Notice tone='info'>已保存，职工马上看到。</Notice> : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
