import { Button } from '@/components/button';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';

/** Takes it on without saying yet who answers. */
export function Accept({ caseId }: { caseId: string }) {
  const form = useForm({
    action: 'legal.accept',
    form: `legal.accept:${caseId}`,
    initial: {},
    inputOf: () => ({ caseId }),
  });
  return (
    <>
      <Button text='先受理，稍后再派' kind='ghost' isBusy={form.isSending} onTap={form.submit} />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </>
  );
}
