import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { memberTones } from '@/components/member-tones';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import { memberStatuses } from '@/contract/members';
import type { Mine } from './claim-card';

/** Who this is for the union: name, state, the card that stands verified, the unit. */
export function StandingCard({ name, status, verified, unit }: Pick<Mine, 'name' | 'status' | 'verified' | 'unit'>) {
  return (
    <Card title={name} aside={<StateTag text={memberStatuses[status]} tone={memberTones[status]} />}>
      {verified ? (
        <Cell title={verified.masked} note={`${verified.document}，${momentText(verified.at)} 核对`} />
      ) : null}
      {unit ? <Cell title={unit} note='所在单位工会' /> : null}
    </Card>
  );
}
