import { randomUUID } from 'node:crypto';
import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';
import type { Who, World } from './world';

type Kept = Input<Contract['selfStudy']['keep']>;

/** Dismissed two weeks before the tests' day: arbitration may be asked for until 2027-11-16. */
export const keptSeverance: Kept = {
  id: '01900000-0000-7000-8000-00000000aaaa',
  calculator: 'severance',
  input: {
    start: '2020-03-01',
    lastDay: '2026-11-16',
    averageWageFen: 800_000,
    kind: 'unlawful',
    region: '440000',
    parameters: { minimumMonthlyWageFen: 236_000, localAverageMonthlyWageFen: 1_200_000 },
  },
  values: { kind: 'unlawful', start: '2020-03-01', lastDay: '2026-11-16', averageWageFen: '8000' },
  told: [{ label: '平均工资', value: '8000 元' }],
  headline: '赔偿金 2N 112,000.00 元',
  reminds: true,
};

/** Keeps it for a persona under an id of its own, and answers that. */
export async function recordOf(world: World, who: Who = 'worker', kept: Partial<Kept> = {}): Promise<string> {
  const id = randomUUID();
  await world.get(who, 'selfStudy.keep', { ...keptSeverance, ...kept, id });
  return id;
}
