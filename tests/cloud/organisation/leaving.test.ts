import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { departuresJob, watchJob } from '@/cloud/organisation/nightly';
import { givenCase } from '../../support/cases';
import { countOf } from '../../support/tables';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const ask = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(world.database.db)).rows;
const hold = (id: string, who: PersonaName) =>
  ask(sql`update cases set holder_id = ${personaId(who)} where id = ${id}`);
const holders = () =>
  ask(sql<{
    kind: string;
    holder_role: string;
    holder_id: string | null;
    n: number;
  }>`select kind, holder_role, holder_id, count(*)::int as n
    from cases where closed_at is null group by 1, 2, 3 order by 1, 2, 3`);
const night = async () => {
  const ground = { db: world.database.db, now: world.now, keys: world.keys };
  let position: unknown = null;
  do position = (await departuresJob(ground, { input: {}, position })).position;
  while (position !== null);
  await watchJob(ground, { input: {}, position: null });
};
const give = (to: PersonaName, role: 'grassroots' | 'street', unit: string) =>
  world.get('admin', 'organisation.grant', {
    unitId: demoId(`unit:${unit}`),
    personId: personaId(to),
    role,
    endsOn: '2027-12-01',
  });
const leave = (said: object = {}, by: PersonaName = 'lead') =>
  world.ask(by, 'organisation.leave', {
    personId: personaId('cadre'),
    reason: '退休',
    rest: 'role',
    kinds: [],
    ...said,
  });

/** Twenty open cases that 周敏 holds, twelve of one kind and eight of another, and three that wait on the role alone. */
async function givenWork() {
  for (let i = 0; i < 23; i += 1) {
    const { id } = await givenCase(world, { kind: i % 5 < 3 ? 'ask' : 'claim', of: i % 2 ? 'worker' : 'worker2' });
    if (i < 20) await hold(id, 'cadre');
  }
}

/** The promise of the spine: whoever holds a case may work it, and every role that holds one has somebody live in scope. */
async function brokenPromises() {
  return ask(sql`select c.number from cases c where c.closed_at is null and not exists (
    select from grants g join units u on u.id = g.unit_id where g.role = c.holder_role and starts_with(c.unit_path, u.path)
      and g.ended_at is null and g.ends_on >= ${world.now}::date and (c.holder_id is null or g.person_id = c.holder_id))`);
}

it('shows what is left behind: roles, sessions, work by kind, and what only they could take', async () => {
  await givenWork();
  await world.credential('cadre');
  const seen = await world.get('lead', 'organisation.leavePreview', { personId: personaId('cadre') });
  expect(seen).toMatchObject({
    name: '周敏',
    sessions: 1,
    held: [
      { kind: 'ask', count: 12 },
      { kind: 'claim', count: 8 },
    ],
    waiting: [{ role: 'grassroots', count: 3 }],
    lastDay: null,
  });
});

it('at once: work goes by kind to successors who have the role, the rest back; roles and sessions end; nothing is left', async () => {
  await givenWork();
  await give('keeper', 'grassroots', 'netvalley');
  const credential = await world.credential('cadre');
  const done = await leave({ kinds: [{ kind: 'claim', to: personaId('keeper') }] });
  expect(done).toEqual({ ok: true, value: { moved: 20 } });
  expect(await holders()).toEqual([
    { kind: 'ask', holder_role: 'grassroots', holder_id: null, n: 15 },
    { kind: 'claim', holder_role: 'grassroots', holder_id: personaId('keeper'), n: 8 },
  ]);
  expect(await brokenPromises()).toEqual([]);
  expect(await world.ask(credential, 'events.duty', {})).toMatchObject({ code: 'notSignedIn' });
  const told = await ask(sql<{ title: string; n: number }>`select title, count(*)::int as n from outbox
    where title in ('有事项移交给你', '你的事项换了办理人') group by 1 order by 1`);
  expect(told).toEqual([
    { title: '你的事项换了办理人', n: 2 },
    { title: '有事项移交给你', n: 1 },
  ]);
  expect(await leave()).toMatchObject({ code: 'notFound' });
});

it('what waits on a role that nobody holds there any more moves up to the officer, then to the lead', async () => {
  await givenWork();
  await leave();
  expect((await holders()).map(({ holder_role }) => holder_role)).toEqual(['officer', 'officer']);
  for (const who of ['officer', 'officer2'] as const) await leave({ personId: personaId(who) }, 'admin');
  expect((await holders()).map(({ holder_role }) => holder_role)).toEqual(['lead', 'lead']);
  expect(await brokenPromises()).toEqual([]);
});

it('a successor who has not the role gets nothing: it goes back to the role instead', async () => {
  await givenWork();
  await give('street', 'grassroots', 'precision');
  await leave({ rest: personaId('street') });
  expect((await holders()).every(({ holder_id }) => holder_id === null)).toBe(true);
  expect(await leave({ personId: personaId('keeper'), rest: personaId('worker') })).toMatchObject({
    fields: { rest: expect.any(String) },
  });
});

it('after a last day: roles end with it, the night hands over once, and until then they may stay after all', async () => {
  await givenWork();
  expect(await leave({ lastDay: '2026-12-04' })).toEqual({ ok: true, value: { moved: null } });
  expect(await leave({ lastDay: '2026-12-05' })).toMatchObject({ code: 'alreadyLeaving' });
  await night();
  expect((await holders()).filter(({ holder_id }) => holder_id === personaId('cadre'))).toHaveLength(2);
  const [planned] = (await world.get('admin', 'organisation.departures', {})).items;
  expect(planned).toMatchObject({ name: '周敏', lastDay: '2026-12-04' });
  await world.get('lead', 'organisation.stay', { departureId: planned?.id ?? '' });
  expect((await world.get('admin', 'organisation.grants', { q: '周敏' })).items).toMatchObject([
    { endsOn: '2099-12-31' },
  ]);

  await leave({ lastDay: '2026-12-04' });
  world.now = new Date('2026-12-04T15:59:00Z');
  expect(await world.ask('cadre', 'events.duty', {})).toMatchObject({ ok: true });
  world.now = new Date('2026-12-04T16:01:00Z');
  expect(await world.ask('cadre', 'events.duty', {})).toMatchObject({ code: 'forbidden' });
  await night();
  expect(await brokenPromises()).toEqual([]);
  const before = [await countOf(world.database, 'outbox'), await countOf(world.database, 'case_history')];
  await night();
  expect([await countOf(world.database, 'outbox'), await countOf(world.database, 'case_history')]).toEqual(before);
});

it('the last administrator does not leave; a lead of another scope knows nobody here', async () => {
  await leave({ personId: personaId('admin2') }, 'admin2');
  expect(await leave({ personId: personaId('admin') }, 'admin')).toMatchObject({ code: 'lastAdmin' });
});

describe('a deputy', () => {
  const name = (said: object = {}, who: PersonaName = 'cadre') =>
    world.ask(who, 'organisation.nameDeputy', {
      personId: personaId('cadre'),
      deputy: personaId('keeper'),
      endsOn: '2026-12-10',
      ...said,
    });

  it('has the same roles until a day, marked as such, and loses them with whom they stand in for', async () => {
    expect(await name()).toEqual({ ok: true, value: { given: ['grassroots'], needTwo: [], byHolder: [] } });
    expect((await world.get('keeper', 'organisation.deputies', {})).items).toMatchObject([
      { of: '周敏', deputy: '许大海', endsOn: '2026-12-10', canEnd: false },
    ]);
    expect(await world.ask('keeper', 'events.duty', {})).toMatchObject({ ok: true });
    const { holders: here } = await world.get('keeper', 'organisation.unit', { unitId: demoId('unit:netvalley') });
    expect(here).toEqual(expect.arrayContaining([expect.objectContaining({ name: '许大海', deputyFor: '周敏' })]));
    await leave();
    const left = await world.get('admin', 'organisation.grants', { person: personaId('keeper') });
    expect(left.items.map(({ role }) => role)).toEqual(['keeper']);
  });

  it('is a cadre already, named by the cadre or their lead; roles of weight are not given this way', async () => {
    expect(await name({ deputy: personaId('worker') })).toMatchObject({ fields: { deputy: expect.any(String) } });
    expect(await name({}, 'street')).toMatchObject({ code: 'notFound' });
    expect(await name({}, 'lead')).toMatchObject({ ok: true });
    const lead = await name({ personId: personaId('lead'), deputy: personaId('officer') }, 'lead');
    expect(lead).toEqual({ ok: true, value: { given: [], needTwo: ['lead'], byHolder: [] } });
    const two = {
      unitId: demoId('unit:district'),
      personId: personaId('officer'),
      role: 'lead',
      endsOn: '2026-12-10',
    } as const;
    const deputyFor = personaId('lead');
    expect(await world.get('admin', 'organisation.grant', { ...two, deputyFor })).toEqual({ state: 'proposed' });
  });

  it('is never the lead who names them, nor of an independent role or of one beyond the lead’s scope', async () => {
    expect(await name({ deputy: personaId('lead') }, 'lead')).toMatchObject({ fields: { deputy: expect.any(String) } });
    for (const who of ['counsellor', 'auditor', 'lawyer'] as const)
      expect(await name({ personId: personaId(who), deputy: personaId('officer') }, 'lead')).toEqual({
        ok: true,
        value: { given: [], needTwo: [], byHolder: [who] },
      });
    expect(await name({ personId: personaId('lawyer'), deputy: personaId('lawyer2') }, 'lawyer')).toMatchObject({
      code: 'alreadyGranted',
    });
    expect(await name({ personId: personaId('counsellor'), deputy: personaId('officer') }, 'counsellor')).toMatchObject(
      { value: { given: ['counsellor'] } },
    );

    await ask(sql`update grants set unit_id = ${demoId('unit:park')} where person_id = ${personaId('lead2')}`);
    await give('cadre', 'street', 'riverside');
    expect(await name({}, 'lead2')).toMatchObject({ value: { given: ['grassroots'], byHolder: ['street'] } });
  });

  it('is ended by whom they stand in for, at once', async () => {
    await name();
    const [one] = (await world.get('cadre', 'organisation.deputies', {})).items;
    expect(await world.ask('keeper', 'organisation.endDeputy', { grantId: one?.id ?? randomUUID() })).toMatchObject({
      code: 'notFound',
    });
    await world.get('cadre', 'organisation.endDeputy', { grantId: one?.id ?? '' });
    expect((await world.get('cadre', 'organisation.deputies', {})).items).toEqual([]);
  });
});
