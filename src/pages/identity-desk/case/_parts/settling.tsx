import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { outcomes } from '@/contract/identity-desk';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import type { DocumentKind } from '@/rules/identity';
import { CardSeen } from './card-seen';
import { ReasonField } from './reason-field';

type Outcome = keyof typeof outcomes;
const options = (Object.keys(outcomes) as Outcome[]).map((value) => ({ value, text: outcomes[value] }));

/** Whose number it is, after the card was seen. */
export function Settling({ caseId }: { caseId: string }) {
  const form = useForm({
    action: 'identity.settle',
    form: `identity.settle:${caseId}`,
    initial: { outcome: '', document: '', lastFour: '', reason: '' },
    inputOf: ({ outcome, document: seen, lastFour = '', reason = '' }) => ({
      caseId,
      outcome: outcome as Outcome,
      document: seen as DocumentKind,
      lastFour,
      reason,
    }),
  });
  const { outcome = '', document = '', lastFour = '', reason = '' } = form.values;
  const isWhole = outcome && document && lastFour.trim() && reason.trim();
  const missing = isWhole ? undefined : '选核对结果和证件，填最后四位和怎么核对的';
  return (
    <Card title='两个人提交了同一个号码'>
      <Field label='核对结果' error={form.errorOf('outcome')}>
        <Choices
          label='核对结果'
          options={options}
          chosen={outcome as Outcome}
          onChoose={(value) => form.set('outcome', value)}
        />
      </Field>
      <CardSeen form={form} />
      <ReasonField form={form} label='怎么核对的' help='不写号码和姓名' />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <Button text='写下结果' reason={missing} isBusy={form.isSending} onTap={form.submit} />
    </Card>
  );
}
