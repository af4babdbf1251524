import { open } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

interface Props {
  readonly events: Output<Contract['office']['home']>['upcoming'];
}

/** The next things to go to; the card is left out where there is none. */
export function Upcoming({ events }: Props) {
  if (events.length === 0) return null;
  return (
    <Card title='近期活动'>
      {events.map(({ id, title, line, tag, tone, route }) => (
        <Cell
          key={id}
          title={title}
          note={line}
          tag={<StateTag text={tag} tone={tone ?? 'info'} />}
          onTap={() => open(route)}
        />
      ))}
    </Card>
  );
}
