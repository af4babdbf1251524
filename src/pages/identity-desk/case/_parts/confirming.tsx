import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import type { DocumentKind } from '@/rules/identity';
import { CardSeen } from './card-seen';
import { ReasonField } from './reason-field';

/** The card is the worker's, or it cannot be confirmed and the worker is told why. */
export function Confirming({ caseId, document }: { caseId: string; document: DocumentKind }) {
  const [isRefusing, setRefusing] = useState(false);
  return isRefusing ? (
    <Refusing caseId={caseId} onBack={() => setRefusing(false)} />
  ) : (
    <Seen caseId={caseId} document={document} onRefuse={() => setRefusing(true)} />
  );
}

function Seen({ caseId, document, onRefuse }: { caseId: string; document: DocumentKind; onRefuse: () => void }) {
  const form = useForm({
    action: 'identity.confirm',
    form: `identity.confirm:${caseId}`,
    initial: { document, lastFour: '' },
    inputOf: ({ document: seen, lastFour = '' }) => ({ caseId, document: seen as DocumentKind, lastFour }),
  });
  const missing = form.values.lastFour?.trim() ? undefined : '填证件号码最后四位';
  return (
    <Card title='见过证件'>
      <CardSeen form={form} />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <Button text='确认是本人' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      <Button text='不通过' kind='ghost' onTap={onRefuse} />
    </Card>
  );
}

function Refusing({ caseId, onBack }: { caseId: string; onBack: () => void }) {
  const form = useForm({
    action: 'identity.refuse',
    form: `identity.refuse:${caseId}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ caseId, reason }),
  });
  const missing = form.values.reason?.trim() ? undefined : '写明原因';
  return (
    <Card title='不通过'>
      <ReasonField form={form} label='原因' help='职工会看到这句话，写清楚要改什么' />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <Button text='不通过并告诉职工' kind='danger' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      <Button text='返回' kind='ghost' onTap={onBack} />
    </Card>
  );
}
