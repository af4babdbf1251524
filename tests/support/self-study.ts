import { randomUUID } from 'node:crypto';
import { demoId } from '@/cloud/db/seed/units';
import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';
import { givenPeople } from './events';
import type { Who, World } from './world';

type Kept = Input<Contract['selfStudy']['keep']>;
type Drafted = Input<Contract['selfStudy']['draftVersion']>;

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

/** Keeps it for the worker under an id of its own, and answers that. */
export async function recordOf(world: World): Promise<string> {
  const id = randomUUID();
  await world.get('worker', 'selfStudy.keep', { ...keptSeverance, id });
  return id;
}

/** A city's minimum wage, invented. */
export const minimumWage: Drafted = {
  name: 'minimumMonthlyWageFen',
  region: '440300',
  place: '深圳市',
  effectiveOn: '2026-03-01',
  value: 252_000,
  source: '市人社局 2026 年公告（示例）',
  checkedOn: '2026-11-20',
  isCorrection: false,
};

/** An officer's draft of it, from a day of its own where one is said. */
export async function draftOf(world: World, made: Partial<Drafted> = {}): Promise<string> {
  return (await world.get('officer', 'selfStudy.draftVersion', { ...minimumWage, ...made })).caseId;
}

/** The same, published by one lead and confirmed by the other. */
export async function publishedVersion(world: World, made: Partial<Drafted> = {}): Promise<void> {
  const caseId = await draftOf(world, made);
  await world.get('lead', 'selfStudy.publishVersion', { caseId });
  await world.get('lead2', 'selfStudy.confirmVersion', { caseId });
}

/** Somebody who holds a role over the park alone. */
export async function parkHolder(world: World, role: 'lead' | 'officer'): Promise<Who> {
  const [who] = (await givenPeople(world, 1)) as [Who];
  const me = await world.get(who, 'members.me', {});
  const grant = { id: randomUUID(), person_id: me?.id ?? '', role, unit_id: demoId('unit:park') };
  await world.database.db
    .insertInto('grants')
    .values({ ...grant, ends_on: '2099-12-31' })
    .execute();
  return who;
}
