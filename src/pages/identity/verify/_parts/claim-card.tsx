import { useState } from 'react';
import { useNow } from '@/client/now';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Confirm } from '@/components/confirm';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { toneOf } from '@/parts/case-head';
import { RefusalNotice } from '@/parts/refusal-notice';

/** What the worker's page knows. */
export type Mine = Output<Contract['identity']['mine']>;

/** What was handed in last: its state, who looks at it until when, and why it came to nothing. */
export function ClaimCard({ claim }: { claim: NonNullable<Mine['claim']> }) {
  const now = useNow(60_000);
  const [asks, setAsks] = useState(false);
  const [requestId, setRequestId] = useState(newRequestId);
  const withdraw = useActionWrite('identity.withdraw');
  const { caseId } = claim;
  const takeBack = async () => {
    if (!caseId) return;
    // A refusal stands below.
    await withdraw.mutateAsync({ input: { caseId }, requestId }).catch(() => undefined);
    setRequestId(newRequestId());
    setAsks(false);
  };
  return (
    <Card title={`提交的信息 ${claim.number}`} aside={<StateTag text={claim.state} tone={toneOf(claim, now)} />}>
      <Cell title={`${claim.name}　${claim.masked}`} note={`${claim.document}，${momentText(claim.at)} 提交`} />
      {claim.heldBy ? (
        <Cell
          title={claim.heldBy}
          note={
            claim.promisedAt ? `在核对，${momentText(claim.promisedAt)} 前有结果。请带证件原件去一趟更快` : '在核对'
          }
        />
      ) : null}
      {claim.reason ? <Cell title='没有通过的原因' note={claim.reason} /> : null}
      {withdraw.error ? <RefusalNotice refusal={withdraw.error}>{withdraw.error.message}</RefusalNotice> : null}
      {claim.isOpen && caseId ? <Button text='撤回' kind='ghost' onTap={() => setAsks(true)} /> : null}
      <Confirm
        isOpen={asks}
        title='撤回提交的信息？'
        yes='撤回'
        no='先不'
        isDanger
        isBusy={withdraw.isPending}
        onYes={() => void takeBack()}
        onNo={() => setAsks(false)}
      >
        撤回后不再核对，证件号码随之删去。以后可以重新提交。
      </Confirm>
    </Card>
  );
}
