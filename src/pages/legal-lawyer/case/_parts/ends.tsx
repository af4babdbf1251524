import { useState } from 'react';
import { replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { isOver } from '@/pages/legal/_parts/head-words';
import { CaseOver } from '@/parts/case-over';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';
import type { CaseTold } from './told';

/** What ends one's part of it: given back for somebody else, or closed after a week of silence. */
export function Ends({ it }: { it: CaseTold }) {
  if (isOver(it)) return <CaseOver at={it.since} />;
  if (it.transitions.includes('handBack')) return <HandBack caseId={it.id} />;
  if (it.transitions.includes('closeSilent')) return <CloseSilent it={it} />;
  return it.state === 'answered' ? (
    <Card title='已答复'>等提问人评价或追问；满 7 天没有回音可以在这里办结。</Card>
  ) : null;
}

function HandBack({ caseId }: { caseId: string }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.handBack',
    form: `legal.handBack:${caseId}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ caseId, reason }),
  });
  return (
    <>
      <Button text='我不能答，退回重派' kind='ghost' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title='退回重派'
        yes='退回'
        isDanger
        onClose={() => setAsking(false)}
        onDone={() => replace(routeTo('/pages/legal-lawyer/queue/index', {}))}
      >
        要回避、不熟悉这类问题的，退回区总经办另派；答复时间不变，没写完的答复会清掉。
      </ConfirmForm>
    </>
  );
}

function CloseSilent({ it: { id, version } }: { it: CaseTold }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.closeSilent',
    form: `legal.closeSilent:${id}`,
    initial: {},
    inputOf: () => ({ caseId: id, version }),
  });
  return (
    <>
      <Button text='没有回音，办结' kind='ghost' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title='办结？'
        yes='办结'
        hasReason={false}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        答复后满 7 天没有回音。办结后 30 天内提问人还可以追问。
      </ConfirmForm>
    </>
  );
}
