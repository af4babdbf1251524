import { randomUUID } from 'node:crypto';
import { demoId } from '@/cloud/db/seed/units';
import { openCase } from '@/cloud/office/cases';
import { theHouse } from '@/cloud/office/sessions';
import { caseFigures } from '@/cloud/statistics/case-figures';
import { tellAll } from '@/cloud/statistics/tell';
import { type Standing, transition } from '@/cloud/workflow';
import { workflow } from '@/contract/workflow';
import { type Period, spanOf } from '@/rules/period';
import { inTransaction } from '../../support/contexts';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeAll(async () => {
  const { db } = world.database;
  await db
    .updateTable('people')
    .set({ created_at: new Date('2020-01-01'), verified_since: new Date('2020-01-01') })
    .execute();
  await db
    .updateTable('people')
    .set({ member_since: new Date('2020-01-01') })
    .where('status', '=', 'member')
    .execute();
  await db
    .updateTable('units')
    .set({ created_at: new Date('2019-01-01') })
    .execute();
});

const shanghai = (text: string) => new Date(`${text}+08:00`);
const addPerson = async (unit: string | null, status: 'unverified' | 'verified' | 'member', more: object) => {
  const id = randomUUID();
  const unit_id = unit ? demoId(`unit:${unit}`) : null;
  await world.database.db
    .insertInto('people')
    .values({ id, name: '某人', unit_id, status, ...more })
    .execute();
  return id;
};
const figuresOf = async (who: Who, unit: string, period: Period) => {
  const { groups } = await world.get(who, 'statistics.figures', { unitId: demoId(`unit:${unit}`), period });
  return new Map(groups.flatMap(({ figures }) => figures).map((figure) => [figure.id, figure]));
};
const ids = ['members.all', 'members.registered', 'members.verified', 'members.members', 'S31'];
const values = async (unit: string, year: number) => {
  const figures = await figuresOf('officer', unit, { calendar: 'year', year });
  return ids.map((id) => figures.get(id)?.value);
};

describe('the figures of people, counted by hand', () => {
  it('registered, known, members at the end, new members: the edges of the year, who left, who came back', async () => {
    expect(await values('couriers', 2025)).toEqual(['few', 0, 0, 0, 0]);
    const last = shanghai('2025-12-31T23:59:59');
    const next = shanghai('2026-01-01T00:00:00');
    for (let n = 0; n < 4; n += 1)
      await addPerson('couriers', 'member', { created_at: last, verified_since: last, member_since: last });
    await addPerson('couriers', 'member', { created_at: last, verified_since: next, member_since: next });
    await addPerson('couriers', 'unverified', { created_at: last, erased_at: next });
    await addPerson('couriers', 'unverified', { created_at: last, erased_at: last });
    // A member once, not any more, in the year before: never new again.
    await addPerson('couriers', 'verified', {
      created_at: last,
      member_since: shanghai('2024-05-01T00:00:00'),
      verified_since: last,
    });
    expect(await values('couriers', 2025)).toEqual([8, 8, 5, 4, 4]);
    expect(await values('couriers', 2026)).toEqual([7, 0, 6, 5, 'few']);
  });

  it('who has no union belongs to the district, and is covered with the rest where they are few', async () => {
    await addPerson(null, 'unverified', { created_at: shanghai('2025-03-01T00:00:00') });
    const district = await figuresOf('officer', 'district', { calendar: 'year', year: 2025 });
    const all = district.get('members.all');
    expect(all?.parts).toEqual([
      { label: '有工会组织', value: 'hidden' },
      { label: '还没有工会组织', value: 'few' },
    ]);
    expect(district.get('members.withoutUnitShare')?.value).toBe('hidden');
    for (let n = 0; n < 3; n += 1) await addPerson(null, 'unverified', { created_at: shanghai('2025-03-01T00:00:00') });
    const after = await figuresOf('officer', 'district', { calendar: 'year', year: 2025 });
    expect(after.get('members.all')?.value).toBe((all?.value as number) + 3);
    expect(after.get('members.all')?.parts[1]).toEqual({ label: '还没有工会组织', value: 4 });
    expect(after.get('members.withoutUnitShare')?.value).toBeGreaterThan(0);
    expect((await figuresOf('officer', 'park', { calendar: 'year', year: 2025 })).get('members.all')?.parts).toEqual(
      [],
    );
  });

  it('the day of becoming a member is written once, by whatever changes the status', async () => {
    const { db } = world.database;
    const id = await addPerson('hospital', 'unverified', {});
    const since = async () =>
      await db
        .selectFrom('people')
        .select(['verified_since', 'member_since'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    expect(await since()).toEqual({ verified_since: null, member_since: null });
    const become = (status: 'verified' | 'member') =>
      db.updateTable('people').set({ status }).where('id', '=', id).execute();
    await become('member');
    const first = await since();
    expect(first.member_since).toEqual(expect.any(Date));
    await become('verified');
    await become('member');
    expect(await since()).toEqual(first);
  });

  it('unions: those there at the end, and new ones; no groups, no streets, none that ended', async () => {
    const { db } = world.database;
    const unit = (name: string, level: 'grassroots' | 'group', more: object) => {
      const id = randomUUID();
      const path = `/${demoId('unit:district')}/${demoId('unit:riverside')}/${id}/`;
      const parent_id = demoId('unit:riverside');
      return db
        .insertInto('units')
        .values({ id, parent_id, name, level, path, ...more })
        .execute();
    };
    await unit('年底成立的工会', 'grassroots', { created_at: shanghai('2025-12-31T23:59:00') });
    await unit('新年成立的工会', 'grassroots', { created_at: shanghai('2026-01-01T00:00:00') });
    await unit('年中成立的小组', 'group', { created_at: shanghai('2025-06-01T00:00:00') });
    const of = async (year: number) => {
      const river = await figuresOf('officer', 'riverside', { calendar: 'year', year });
      return [river.get('organisation.unions')?.value, river.get('S30')?.value];
    };
    const [before] = await of(2024);
    expect(await of(2025)).toEqual([(before as number) + 1, 1]);
    expect(await of(2026)).toEqual([(before as number) + 2, 1]);
    await db
      .updateTable('units')
      .set({ ended_at: shanghai('2026-03-01T00:00:00'), successor_id: demoId('unit:riverside') })
      .where('name', '=', '年底成立的工会')
      .execute();
    expect(await of(2025)).toEqual([(before as number) + 1, 1]);
    expect(await of(2026)).toEqual([(before as number) + 1, 1]);
  });
});

describe('the figures of cases, from the spine', () => {
  const flow = workflow({
    table: 'cases',
    states: { asked: '已提问', answered: '已答复', closed: '已办结' },
    transitions: {
      answer: { from: ['asked'], to: 'answered', actors: ['holder'], label: '答复' },
      withdraw: { from: ['asked'], to: 'closed', actors: ['owner'], label: '撤回' },
      close: { from: ['answered'], to: 'closed', actors: ['holder'], label: '办结' },
    },
  });
  type Row = { id: string; state: string };
  const as = (actor: 'owner' | 'holder'): Standing<Row, 'owner' | 'holder'> => ({
    actorsOf: () => [actor],
    refuses: () => null,
  });
  const figures = caseFigures('test', { label: '测试', kinds: { ask: { label: '提问', flow } } } as never);

  it('count what was taken on and settled, in time, and how long until the office’s first step', async () => {
    const person = await addPerson('netvalley', 'verified', {});
    const start = shanghai('2025-12-30T09:00:00');
    const at = async <T>(
      hours: number,
      work: (context: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<T>,
    ) => {
      world.now = new Date(start.getTime() + hours * 3_600_000);
      return inTransaction(world, (context) => work({ ...context, caller: theHouse, now: world.now }));
    };
    const open = (promised: number) =>
      at(0, (context) =>
        openCase(context, {
          service: 'test',
          kind: 'ask',
          prefix: 'CS',
          state: 'asked',
          owner: { personId: person },
          unitPath: `/${demoId('unit:district')}/`,
          holder: { role: 'officer' },
          promisedAt: new Date(start.getTime() + promised * 3_600_000),
        }),
      );
    // Answered after 1, 2, 3, 10 hours with a promise of 5: the last is late. Closed in the next year but one.
    for (const [hours, closed] of [
      [1, 4],
      [2, 4],
      [3, 4],
      [10, 40],
    ] as const) {
      const { id } = await open(5);
      const rest = { holder: { role: 'officer', promisedAt: null } };
      await at(hours, (context) => transition(context, flow, 'answer', as('holder'), { id, ...rest }));
      await at(closed, (context) => transition(context, flow, 'close', as('holder'), { id, holder: 'none' }));
    }
    // Withdrawn by its owner at once: settled in time, but never handled.
    const { id } = await open(5);
    await at(1, (context) => transition(context, flow, 'withdraw', as('owner'), { id, holder: 'none' }));
    await open(500);
    const scope = { path: `/${demoId('unit:district')}/` };
    const told = async (year: number) => {
      const found = await tellAll(
        { ...world, db: world.database.db },
        figures,
        scope,
        spanOf({ calendar: 'year', year }),
      );
      return figures.map((figure) => found.get(figure.id)?.value);
    };
    // 3, 4, 5 and 6 hours: the median of 1, 2, 3, 10 is 2.5, nine in ten 7.9.
    expect(await told(2025)).toEqual([6, 4, 4, 100, 2.5, 7.9]);
    expect(await told(2026)).toEqual([0, 'few', 0, 'hidden', null, null]);
  });
});
