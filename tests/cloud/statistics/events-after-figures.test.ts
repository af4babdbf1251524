import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { givenSessions } from '../../support/door';
import { givenPastEvent } from '../../support/past-events';
import { worldOfFile } from '../../support/world';

const names = ['worker', 'worker2', 'courier', 'keeper', 'cadre', 'officer', 'lead', 'lawyer'] as const;
const ids = names.map((name: PersonaName) => personaId(name));

const world = worldOfFile();

type State = Parameters<typeof givenPastEvent>[2][string];

/** A past event in whose states the first people of the house stand, in order; whoever came has an admission to every session. */
async function given(start: string, states: readonly State[], said: Parameters<typeof givenPastEvent>[3] = {}) {
  const people = Object.fromEntries(states.map((state, at) => [ids[at] as string, state]));
  return givenPastEvent(world, start, people, said);
}
async function admitAll(eventId: string): Promise<void> {
  const { db } = world.database;
  const { rows } = await sql<{ r: string; s: string }>`select r.id as r, s.id as s from registrations r
    join event_sessions s on s.event_id = r.event_id where r.event_id = ${eventId} and r.state = 'checked_in'`.execute(
    db,
  );
  for (const { r, s } of rows) {
    const id = randomUUID();
    await sql`insert into scans (id, event_id, session_id, registration_id, outcome, method, cadre_id, device_time, received_at)
      values (${id}, ${eventId}, ${s}, ${r}, 'admitted', 'qr', ${personaId('cadre')}, ${world.now}, ${world.now})`.execute(
      db,
    );
    await sql`insert into admissions values (${r}, ${s}, 'in', ${id}, ${world.now})`.execute(db);
  }
}
const rate = (eventId: string, ratings: readonly string[]) =>
  sql`insert into event_feedback (registration_id, rating, at) select r.id, x.rating, ${world.now} from registrations r
    join unnest(${ratings}::text[]) with ordinality as x(rating, n) on x.n = r.number where r.event_id = ${eventId}`.execute(
    world.database.db,
  );
const cost = (eventId: string, fen: number | null) =>
  sql`insert into event_reports values (${eventId}, '写了总结', ${fen}, ${personaId('cadre')}, ${world.now})`.execute(
    world.database.db,
  );
const figures = async (year: number) => {
  const { groups } = await world.get('officer', 'statistics.figures', {
    unitId: demoId('unit:district'),
    period: { calendar: 'year', year },
  });
  return new Map(groups.flatMap((group) => group.figures).map((figure) => [figure.id, figure]));
};
const came = (count: number): State[] => Array.from({ length: count }, () => 'checked_in');

it('counts sessions, hours, who stayed away, how it was and what it cost, by hand', async () => {
  // Two hours, five came, three stayed away; all five said how it was, three of them content; it cost 120 yuan.
  const absent: State[] = ['confirmed', 'confirmed', 'confirmed'];
  const one = await given('2023-03-01T09:00:00', [...came(5), ...absent], { programme: 'psychology' });
  await admitAll(one);
  await rate(one, ['satisfied', 'satisfied', 'satisfied', 'neutral', 'dissatisfied']);
  await cost(one, 12_000);
  // Two sessions of two and three hours; four came to both, one said how it was. No cost is known.
  const two = await given('2023-04-01T09:00:00', came(4), { programme: 'culture', unit: 'couriers' });
  const base = (Date.parse('2023-04-01T09:00:00+08:00') - world.now.getTime()) / 3_600_000;
  await givenSessions(world, two, [
    ['上午', base - 1, base, base + 2],
    ['下午', base + 3, base + 4, base + 7],
  ]);
  await admitAll(two);
  await rate(two, ['dissatisfied']);
  await cost(two, null);
  const told = await figures(2023);
  const value = (id: string) => told.get(id)?.value;
  expect(value('events.held')).toBe(2);
  expect(value('events.sessions')).toBe(3);
  expect(value('events.hours')).toBe(5 * 2 + 4 * 5);
  expect([value('events.signUps'), value('events.checkIns')]).toEqual([12, 9]);
  expect([value('events.noShows'), value('events.noShowRate')]).toEqual([3, 25]);
  expect([value('events.rated'), value('events.satisfied'), value('events.satisfaction')]).toEqual([6, 3, 50]);
  expect(value('events.ratedShare')).toBe(66.7);
  expect([value('events.cost'), value('events.costPerHead')]).toEqual([120, 24]);
  expect([value('S21'), value('S21.visits'), value('S23')]).toEqual([1, 5, 1]);
  expect(told.get('events.heldByOrganiser')?.parts).toEqual([
    { label: '临江街道总工会', value: 1 },
    { label: '高新园工会联合会', value: 1 },
  ]);
  expect(told.get('events.heldByAudience')).toMatchObject({ value: 2, parts: [{ value: 2 }] });
  expect(told.get('events.heldByType')?.parts).toEqual([{ label: '其他', value: 2 }]);
});

it('tells nothing that names the few: one content of two, one who was excused, one head', async () => {
  const few = await given('2022-03-01T09:00:00', [...came(4), 'confirmed', 'confirmed', 'confirmed']);
  await admitAll(few);
  await rate(few, ['satisfied', 'dissatisfied']);
  await sql`update registrations set state = 'excused' where event_id = ${few} and number = 7`.execute(
    world.database.db,
  );
  const told = await figures(2022);
  expect(told.get('events.rated')?.value).not.toBe(2);
  expect(typeof told.get('events.satisfied')?.value).not.toBe('number');
  expect(told.get('events.satisfaction')?.value).toBe('hidden');
  expect(typeof told.get('events.noShows')?.value).not.toBe('number');
  expect(told.get('events.noShowRate')?.value).toBe('hidden');
  const lone = await given('2021-03-01T09:00:00', came(1));
  await admitAll(lone);
  await cost(lone, 5_000);
  const alone = await figures(2021);
  expect([alone.get('events.costPerHead')?.value, alone.get('events.hours')?.value]).toEqual(['hidden', 'hidden']);
});

it('knows nothing of what nobody wrote down, and S28 counts whoever came to a visit of model workers', async () => {
  const visit = await given('2020-03-01T09:00:00', came(5), { programme: 'models' });
  await given('2020-03-08T09:00:00', came(5), { programme: 'models' });
  await admitAll(visit);
  const told = await figures(2020);
  expect([told.get('events.cost')?.value, told.get('events.costPerHead')?.value]).toEqual([null, null]);
  expect(told.get('events.satisfaction')?.value).toBeNull();
  expect(told.get('S28')).toMatchObject({ value: 5, unit: '人' });
  expect(told.get('S28')?.definition).toContain('还没有劳模名册');
});

it('opens the rows behind them: sessions by name, costs in yuan, names masked', async () => {
  const rows = async (figure: string) =>
    (
      await world.get('officer', 'statistics.rows', {
        unitId: demoId('unit:district'),
        period: { calendar: 'year', year: 2023 },
        figure,
      })
    ).items.map(({ cells }) => cells);
  expect((await rows('events.sessions')).map((cells) => cells[1])).toEqual(['下午', '上午', '全场']);
  expect((await rows('events.cost')).map((cells) => cells.slice(3))).toEqual([['120', '5']]);
  expect(await rows('events.noShows')).toHaveLength(3);
  expect(JSON.stringify(await rows('events.rated'))).not.toMatch(/张建国|李强/);
});
