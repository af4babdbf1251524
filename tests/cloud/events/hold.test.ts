import { sql } from 'kysely';
import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { givenEvent } from '../../support/events';
import { seatedIn, waitersOf } from '../../support/line';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => {
  world.now = new Date('2026-12-01T02:00:00Z');
});

const at = (iso: string) => {
  world.now = new Date(iso);
};
/** The moment to which a seat given free now is held. */
const LAST = '2026-12-02T13:00:00.000Z';
const confirm = (who: 'worker' | 'worker2' | 'courier', registrationId: string) =>
  world.ask(who, 'events.confirm', { registrationId });
const mineOf = async (who: 'worker' | 'worker2' | 'courier', eventId: string) =>
  (await world.get(who, 'events.detail', { eventId })).mine;

/** One seat; the worker has it and gives it up, the second worker is asked, the courier waits behind. */
async function givenHeld() {
  const eventId = await givenEvent(world, { capacity: 1 });
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  const held = await world.get('worker2', 'events.signUp', { eventId });
  const next = await world.get('courier', 'events.signUp', { eventId });
  await world.get('worker', 'events.cancel', { registrationId: id });
  return { eventId, heldId: held.id, nextId: next.id };
}

describe('events.confirm', () => {
  it('makes the held seat one’s own, and nothing of the hold is left', async () => {
    const { eventId, heldId } = await givenHeld();
    expect(await mineOf('worker2', eventId)).toMatchObject({
      state: 'held',
      heldFor: 'promoted',
      holdUntil: LAST,
      transitions: ['cancel', 'confirm'],
    });
    expect(await confirm('worker2', heldId)).toEqual({ ok: true, value: { state: 'confirmed' } });
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'confirmed', heldFor: null, holdUntil: null });
    at(LAST);
    await tick(world, world.now);
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'confirmed' });
    expect(await seatedIn(world, eventId)).toEqual({ taken: 1, waiting: 1 });
  });

  it('is possible until its moment, and over from it on', async () => {
    const { heldId } = await givenHeld();
    at(LAST);
    expect(await confirm('worker2', heldId)).toEqual({ ok: false, code: 'holdOver' });
    world.now = new Date(Date.parse(LAST) - 1);
    expect(await confirm('worker2', heldId)).toMatchObject({ ok: true });
  });

  it('of what is not held, of another’s, of a cancelled event is refused', async () => {
    const { eventId, heldId, nextId } = await givenHeld();
    expect(await confirm('courier', nextId)).toEqual({ ok: false, code: 'stateChanged' });
    expect(await confirm('courier', heldId)).toEqual({ ok: false, code: 'notFound' });
    await world.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', eventId).execute();
    expect(await confirm('worker2', heldId)).toEqual({ ok: false, code: 'eventCancelled' });
  });
});

describe('a hold nobody answers', () => {
  it('lapses at its moment, tells its person, and is held for the next', async () => {
    const { eventId } = await givenHeld();
    world.now = new Date(Date.parse(LAST) - 1);
    await tick(world, world.now);
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'held' });
    at(LAST);
    await tick(world, world.now);
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'cancelled' });
    // It is night now: the next one has from eight in the morning on.
    expect(await mineOf('courier', eventId)).toMatchObject({ state: 'held', holdUntil: '2026-12-04T11:00:00.000Z' });
    expect(await seatedIn(world, eventId)).toEqual({ taken: 1, waiting: 0 });
    at('2026-12-03T00:00:00Z');
    await tick(world, world.now);
    const [last] = (await world.get('worker2', 'office.inbox', {})).items;
    expect(last).toMatchObject({ title: '报名有变动', route: `/pages/events/detail/index?id=${eventId}` });
    expect(last?.body).toContain('不算你缺席');
  });

  it('with nobody behind leaves the seat free for whoever comes', async () => {
    const { eventId } = await givenHeld();
    for (const moment of [LAST, '2026-12-04T11:00:00Z']) {
      at(moment);
      await tick(world, world.now);
    }
    expect(await seatedIn(world, eventId)).toEqual({ taken: 0, waiting: 0 });
    expect(await world.get('worker', 'events.signUp', { eventId })).toMatchObject({ state: 'confirmed', number: 4 });
  });

  it('is no mark against its person: who lapsed or was asked again after a move may sign up as before', async () => {
    const eventId = await givenEvent(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await sql`insert into registrations (id, event_id, person_id, number, state, state_since, created_at, held_for, hold_until)
      select gen_random_uuid(), ${eventId}, ${personaId('courier')}, 100 + n, 'cancelled', now(), now(), 'promoted', now()
      from generate_series(1, 6) n`.execute(world.database.db);
    await world.get('worker', 'events.cancel', { registrationId: id });
    expect(await world.get('courier', 'events.signUp', { eventId })).toMatchObject({ state: 'confirmed' });
  });

  it('of an event that moved is passed on the same way, however many at once', async () => {
    const eventId = await givenEvent(world, { capacity: 130 });
    const ids = await waitersOf(world, eventId, 150);
    const moved = { state: 'held', held_for: 'moved', hold_until: new Date('2026-12-01T04:00:00Z') } as const;
    await world.database.db
      .updateTable('registrations')
      .set(moved)
      .where('event_id', '=', eventId)
      .where('number', '<=', 120)
      .execute();
    at('2026-12-01T04:00:00Z');
    await tick(world, world.now);
    const rows = await world.database.db
      .selectFrom('registrations')
      .select(['number', 'state'])
      .where('event_id', '=', eventId)
      .orderBy('number')
      .execute();
    expect(rows).toHaveLength(ids.length);
    expect([...new Set(rows.slice(0, 120).map(({ state }) => state))]).toEqual(['cancelled']);
    expect([...new Set(rows.slice(120, 130).map(({ state }) => state))]).toEqual(['confirmed']);
    expect([...new Set(rows.slice(130).map(({ state }) => state))]).toEqual(['held']);
    expect(await seatedIn(world, eventId)).toEqual({ taken: 30, waiting: 0 });
  });

  it('of a cancelled event is left as it is', async () => {
    const { eventId, heldId } = await givenHeld();
    await world.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', eventId).execute();
    at(LAST);
    await tick(world, world.now);
    const row = await world.database.db
      .selectFrom('registrations')
      .select('state')
      .where('id', '=', heldId)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('held');
  });
});
