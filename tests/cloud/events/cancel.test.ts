import type { Credential } from '@/cloud/ports/identity';
import { tick } from '@/cloud/tick';
import { givenEvent, givenPeople } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let people: Credential[];
beforeAll(async () => {
  people = await givenPeople(world, 6);
});

const hour = 3_600_000;
const places = async (eventId: string) =>
  Promise.all(people.map(async (who) => (await world.get(who, 'events.detail', { eventId })).mine)).then((all) =>
    all.map((mine) => (mine?.state === 'waitlisted' ? mine.position : (mine?.state ?? '-'))),
  );
const seats = async (eventId: string) => {
  const { taken, waiting } = await world.get('guest', 'events.detail', { eventId });
  return { taken, waiting };
};

/** An event of two seats, for which all six signed up in order; their registrations. */
async function givenFull(said: Parameters<typeof givenEvent>[1] = {}) {
  const eventId = await givenEvent(world, { capacity: 2, ...said });
  const ids: string[] = [];
  for (const who of people) ids.push((await world.get(who, 'events.signUp', { eventId })).id);
  const cancel = (n: number) =>
    world.ask(people[n] as Credential, 'events.cancel', { registrationId: ids[n] as string });
  return { eventId, ids, cancel };
}

describe('events.cancel', () => {
  it('holds a freed seat for the first in line, and all others move up', async () => {
    const { eventId, cancel } = await givenFull();
    expect(await places(eventId)).toEqual(['confirmed', 'confirmed', 1, 2, 3, 4]);
    expect(await cancel(0)).toEqual({ ok: true, value: { state: 'cancelled' } });
    expect(await places(eventId)).toEqual(['cancelled', 'confirmed', 'held', 1, 2, 3]);
    expect(await seats(eventId)).toEqual({ taken: 2, waiting: 3 });
  });

  it('by somebody who waits moves those behind them up, and seats nobody', async () => {
    const { eventId, cancel } = await givenFull();
    await cancel(3);
    expect(await places(eventId)).toEqual(['confirmed', 'confirmed', 1, 'cancelled', 2, 3]);
    expect(await seats(eventId)).toEqual({ taken: 2, waiting: 3 });
    await cancel(1);
    await cancel(0);
    expect(await places(eventId)).toEqual(['cancelled', 'cancelled', 'held', 'cancelled', 'held', 1]);
  });

  it('by somebody a seat is held for passes it on to the next', async () => {
    const { eventId, cancel } = await givenFull();
    await cancel(0);
    expect(await cancel(2)).toMatchObject({ ok: true });
    expect(await places(eventId)).toEqual(['cancelled', 'confirmed', 'cancelled', 'held', 1, 2]);
    expect(await seats(eventId)).toEqual({ taken: 2, waiting: 2 });
  });

  it('of all leaves every seat free', async () => {
    const { eventId, cancel } = await givenFull();
    for (let n = 5; n >= 0; n -= 1) await cancel(n);
    expect(await seats(eventId)).toEqual({ taken: 0, waiting: 0 });
  });

  it('tells who moved up, and its story names the house, not the one who left', async () => {
    const { eventId, ids, cancel } = await givenFull();
    await cancel(0);
    await tick(world, world.now);
    const { items } = await world.get(people[2] as Credential, 'office.inbox', {});
    expect(items[0]).toMatchObject({ title: '有一件事等你确认', route: `/pages/events/detail/index?id=${eventId}` });
    expect(items[0]?.body).toContain('12月5日 10:00');
    // Ten in the morning: eleven hours of this day, thirteen of the next.
    expect(items[0]?.body).toContain('给你留到 12月2日 21:00');
    const story = (n: number) =>
      world.database.db
        .selectFrom('case_history')
        .select(['from_state', 'to_state', 'actor_id', 'actor_label', 'reason'])
        .where('subject_id', '=', ids[n] as string)
        .orderBy('id')
        .execute();
    expect((await story(2)).at(-1)).toEqual({
      from_state: 'waitlisted',
      to_state: 'held',
      actor_id: null,
      actor_label: '系统',
      reason: '有空位，按候补顺序留给你',
    });
    expect((await story(0)).at(-1)).toMatchObject({
      from_state: 'confirmed',
      to_state: 'cancelled',
      actor_id: expect.any(String),
      actor_label: '职工',
    });
  });

  it('is possible until its moment, and too late from it on', async () => {
    const now = world.now;
    const cancelBy = new Date(now.getTime() + hour);
    const { cancel } = await givenFull({ cancelBy });
    world.now = cancelBy;
    expect(await cancel(0)).toEqual({ ok: false, code: 'cancelTooLate' });
    world.now = new Date(cancelBy.getTime() - 1);
    expect(await cancel(0)).toMatchObject({ ok: true });
    world.now = now;
  });

  it('frees the seat but holds it for nobody in the last three hours; until then it does', async () => {
    const now = world.now;
    // Ten in the morning; the start is at eight in the evening.
    const startsAt = new Date(now.getTime() + 10 * hour);
    const { eventId, cancel } = await givenFull({
      startsAt,
      endsAt: new Date(startsAt.getTime() + hour),
      signUpClosesAt: startsAt,
      cancelBy: startsAt,
    });
    world.now = new Date(startsAt.getTime() - 3.5 * hour);
    await cancel(0);
    expect(await seats(eventId)).toEqual({ taken: 2, waiting: 3 });
    expect((await world.get(people[2] as Credential, 'events.detail', { eventId })).mine).toMatchObject({
      state: 'held',
      heldFor: 'promoted',
      holdUntil: new Date(startsAt.getTime() - 3 * hour).toISOString(),
    });
    world.now = new Date(startsAt.getTime() - 3 * hour);
    await cancel(1);
    expect(await places(eventId)).toEqual(['cancelled', 'cancelled', 'held', 1, 2, 3]);
    expect(await seats(eventId)).toEqual({ taken: 1, waiting: 3 });
    // A newcomer does not overtake those who wait, though a seat is free.
    expect(await world.get('worker', 'events.signUp', { eventId })).toMatchObject({
      state: 'waitlisted',
      waitingNumber: 5,
    });
    world.now = now;
  });

  it('at night holds the seat from the morning on', async () => {
    const now = world.now;
    const { eventId, cancel } = await givenFull();
    world.now = new Date('2026-12-01T15:30:00Z');
    await cancel(0);
    expect((await world.get(people[2] as Credential, 'events.detail', { eventId })).mine?.holdUntil).toBe(
      '2026-12-03T11:00:00.000Z',
    );
    world.now = now;
  });

  it('twice is a state that changed; of another’s it does not exist', async () => {
    const { ids, cancel } = await givenFull();
    await cancel(0);
    expect(await cancel(0)).toEqual({ ok: false, code: 'stateChanged' });
    expect(await world.ask('worker', 'events.cancel', { registrationId: ids[1] as string })).toEqual({
      ok: false,
      code: 'notFound',
    });
  });

  it('of a cancelled event promotes nobody', async () => {
    const { eventId, cancel } = await givenFull();
    await world.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', eventId).execute();
    await cancel(0);
    expect(await places(eventId)).toEqual(['cancelled', 'confirmed', 1, 2, 3, 4]);
  });

  it('leaves the counters equal to the rows, as the night’s check finds', async () => {
    const { rows } = { rows: await world.database.db.selectFrom('event_seats').selectAll().execute() };
    for (const { event_id, taken, waiting } of rows) {
      const states = await world.database.db
        .selectFrom('registrations')
        .select('state')
        .where('event_id', '=', event_id)
        .execute();
      expect([
        states.filter(({ state }) => state === 'confirmed' || state === 'held').length,
        states.filter(({ state }) => state === 'waitlisted').length,
      ]).toEqual([taken, waiting]);
    }
  });
});
