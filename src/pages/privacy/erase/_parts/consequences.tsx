import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

type Erasing = Output<Contract['privacy']['erasing']>;

/** What goes with the account, and what stays without a name and how long. */
export function Consequences({ goes, stays }: Pick<Erasing, 'goes' | 'stays'>) {
  return (
    <>
      <Card title='会删掉的'>
        {goes.map(({ service, what }) => (
          <Cell key={`${service}${what}`} title={what} note={service} />
        ))}
      </Card>
      <Card title='会留下的'>
        {stays.map(({ service, what, howLong }) => (
          <Cell key={`${service}${what}`} title={what} note={`${service} · ${howLong}`} />
        ))}
      </Card>
    </>
  );
}
