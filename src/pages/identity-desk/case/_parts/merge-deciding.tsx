import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { ReasonField } from './reason-field';

/** The second cadre joins the accounts or not; whoever proposed it may take it back. */
export function MergeDeciding({ caseId, transitions }: { caseId: string; transitions: readonly string[] }) {
  if (transitions.includes('withdraw')) return <Deciding caseId={caseId} action='identity.withdrawMerge' />;
  return transitions.includes('merge') ? <Deciding caseId={caseId} action='identity.confirmMerge' /> : null;
}

const words = {
  'identity.withdrawMerge': { title: '等另一位干部确认', yes: '撤回提议', what: '撤回后两个账号都照旧。' },
  'identity.confirmMerge': {
    title: '请再核对一遍',
    yes: '确认合并',
    what: '两个账号的报名、办理和消息并到保留的账号，另一个账号就此停用，两边都要重新登录。合并以后不能再分开。匿名提的咨询不跟着走：不再登录的那个微信匿名提过的，谁也看不到了。请告诉本人：还没等到答复的，要重新提一次。',
  },
} as const;

function Deciding({ caseId, action }: { caseId: string; action: keyof typeof words }) {
  const [asks, setAsks] = useState(false);
  const [requestId, setRequestId] = useState(newRequestId);
  const write = useActionWrite(action);
  const { title, yes, what } = words[action];
  const decide = async () => {
    // A refusal stands below.
    await write.mutateAsync({ input: { caseId }, requestId }).catch(() => undefined);
    setRequestId(newRequestId());
    setAsks(false);
  };
  return (
    <Card title={title}>
      {write.error ? <RefusalNotice refusal={write.error}>{write.error.message}</RefusalNotice> : null}
      <Button text={yes} isBusy={write.isPending} onTap={() => setAsks(true)} />
      {action === 'identity.confirmMerge' ? <Rejecting caseId={caseId} /> : null}
      <Confirm
        isOpen={asks}
        title={`${yes}？`}
        yes={yes}
        no='先不'
        isDanger
        isBusy={write.isPending}
        onYes={() => void decide()}
        onNo={() => setAsks(false)}
      >
        {what}
      </Confirm>
    </Card>
  );
}

function Rejecting({ caseId }: { caseId: string }) {
  const form = useForm({
    action: 'identity.rejectMerge',
    form: `identity.rejectMerge:${caseId}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ caseId, reason }),
  });
  const missing = form.values.reason?.trim() ? undefined : '不合并请写明原因';
  return (
    <>
      <ReasonField form={form} label='不合并的原因' help='提议的人会看到' />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <Button text='不合并' kind='ghost' reason={missing} isBusy={form.isSending} onTap={form.submit} />
    </>
  );
}
