import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { targets } from '@/contract/legal-words';
import type { Told } from './told';

/** Where it went and why, with the number to ask for it, and what came of it. */
export function Transferred({ transferred }: { transferred: NonNullable<Told['transferred']> }) {
  const { target, reason, orderNumber, dueOn, at, settledAt, result } = transferred;
  const due = dueOn ? `，答应 ${dueOn} 前办结` : '';
  return (
    <Card title={`已转到${targets[target]}`} aside={momentText(at)}>
      <Cell
        title={reason}
        note={orderNumber ? `工单号就是 ${orderNumber}${due}，可以打 12351 查` : '由那边联系你，或者你直接去找'}
      />
      {settledAt && result ? <Cell icon='check' title={result} note={`办理结果，${momentText(settledAt)}`} /> : null}
    </Card>
  );
}
