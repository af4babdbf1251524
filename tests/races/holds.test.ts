import { seatCheck } from '@/cloud/events/seat-check';
import type { Credential } from '@/cloud/ports/identity';
import { tick } from '@/cloud/tick';
import { givenEvent, givenPeople } from '../support/events';
import { seatsOf } from '../support/seats';
import { worldOfFile } from '../support/world';

const DAY = new Date('2026-12-01T02:00:00Z');
/** When a seat given free on that day is no longer held. */
const OVER = new Date('2026-12-02T13:00:00Z');

const world = worldOfFile({ max: 20 });
let people: Credential[];
beforeAll(async () => {
  people = await givenPeople(world, 40);
});
beforeEach(async () => {
  world.now = DAY;
  await world.database.db.deleteFrom('limits').execute();
});

const who = (n: number) => people[n] as Credential;
const outcomes = (answers: readonly { ok: boolean; code?: string }[]) =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.code));
const statesIn = async (eventId: string) =>
  (
    await world.database.db
      .selectFrom('registrations')
      .select('state')
      .where('event_id', '=', eventId)
      .orderBy('number')
      .execute()
  ).map(({ state }) => state);
const cancel = (n: number, registrationId: string) => world.ask(who(n), 'events.cancel', { registrationId });

/** An event of so many seats for which the first `count` people signed up in order; their registrations. */
async function given(capacity: number, count: number) {
  const eventId = await givenEvent(world, { capacity });
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await world.get(who(n), 'events.signUp', { eventId })).id);
  return { eventId, id: (n: number) => ids[n] as string };
}

/** Counters equal rows for every event there is. */
async function counted(): Promise<void> {
  const { result } = await seatCheck(
    { db: world.database.db, now: world.now, keys: world.keys },
    { input: {}, position: null },
  );
  expect((result as { differing: string[] }).differing).toEqual([]);
}

const rounds = [0, 1, 2, 3, 4, 5, 6, 7];

it('two cancel at once with one who waits: one seat is held, one is free', async () => {
  for (const _ of rounds) {
    const { eventId, id } = await given(2, 3);
    expect(outcomes(await Promise.all([cancel(0, id(0)), cancel(1, id(1))]))).toEqual(['ok', 'ok']);
    expect(await statesIn(eventId)).toEqual(['cancelled', 'cancelled', 'held']);
    expect(await seatsOf(world, eventId)).toEqual({ taken: 1, waiting: 0 });
  }
  await counted();
});

it('promotion against cancellation: who leaves the line as a seat comes free is never asked, and nobody is skipped', async () => {
  for (const _ of rounds) {
    const { eventId, id } = await given(1, 3);
    expect(outcomes(await Promise.all([cancel(0, id(0)), cancel(1, id(1))]))).toEqual(['ok', 'ok']);
    expect(await statesIn(eventId)).toEqual(['cancelled', 'cancelled', 'held']);
    expect(await seatsOf(world, eventId)).toEqual({ taken: 1, waiting: 0 });
  }
  await counted();
});

it('saying yes against giving up the same held seat: one of the two stands', async () => {
  for (const round of rounds) {
    const { eventId, id } = await given(1, 2);
    await cancel(0, id(0));
    const yes = () => world.ask(who(1), 'events.confirm', { registrationId: id(1) });
    const no = () => cancel(1, id(1));
    const answers = await Promise.all(round % 2 ? [yes(), no()] : [no(), yes()]);
    const [own] = (await statesIn(eventId)).slice(1);
    // Confirmed first, it may be cancelled after; the other way round there is nothing to confirm.
    expect(own).toBe('cancelled');
    expect(outcomes(answers).filter((one) => one === 'ok').length).toBeGreaterThan(0);
    expect(await seatsOf(world, eventId)).toEqual({ taken: 0, waiting: 0 });
  }
  await counted();
});

it('a yes at the last moment against the lapse: it is confirmed and stays, or it lapsed and is refused', async () => {
  const seen = new Set<string>();
  for (const round of rounds) {
    const { eventId, id } = await given(1, 3);
    await cancel(0, id(0));
    world.now = new Date(OVER.getTime() - 1);
    const yes = world.ask(who(1), 'events.confirm', { registrationId: id(1) });
    if (round % 2) await new Promise((resolve) => setTimeout(resolve, round * 4));
    const [answer] = await Promise.all([yes, tick(world, OVER)]);
    const states = await statesIn(eventId);
    expect(['ok cancelled,confirmed,waitlisted', 'stateChanged cancelled,cancelled,held']).toContain(
      `${outcomes([answer])} ${states}`,
    );
    seen.add(states.join());
    expect((await seatsOf(world, eventId)).taken).toBe(1);
    world.now = DAY;
  }
  expect(seen.size).toBeGreaterThan(0);
  await counted();
});

it('two clocks at once lapse each hold once and ask each next one once', async () => {
  const { eventId, id } = await given(5, 15);
  for (let n = 0; n < 5; n += 1) await cancel(n, id(n));
  await Promise.all([1, 2, 3, 4].map(() => tick(world, OVER)));
  expect(await statesIn(eventId)).toEqual([
    ...Array.from({ length: 10 }, () => 'cancelled'),
    ...Array.from({ length: 5 }, () => 'held'),
  ]);
  const told = await world.database.db
    .selectFrom('outbox')
    .select(['kind'])
    .where('route', 'like', `%${eventId}`)
    .where('kind', 'in', ['events.held', 'events.lapsed'])
    .execute();
  const count = (kind: string) => told.filter((one) => one.kind === kind).length;
  // Five were asked, of whom nobody said yes; then the five behind them. At nine in the evening all that waits for the morning.
  expect([count('events.held'), count('events.lapsed')]).toEqual([10, 5]);
  await counted();
});

it('signing up again twelve times at once after cancelling is one place, at the end', async () => {
  const { eventId, id } = await given(1, 3);
  await cancel(1, id(1));
  const again = await Promise.all(Array.from({ length: 12 }, () => world.ask(who(1), 'events.signUp', { eventId })));
  expect(outcomes(again).sort()).toEqual([...Array.from({ length: 11 }, () => 'alreadySignedUp'), 'ok']);
  expect(await statesIn(eventId)).toEqual(['confirmed', 'cancelled', 'waitlisted', 'waitlisted']);
  expect((await world.get(who(1), 'events.detail', { eventId })).mine).toMatchObject({ position: 2, waitingNumber: 3 });
  await counted();
});
