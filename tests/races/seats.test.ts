import { randomUUID } from 'node:crypto';
import { seatCheck } from '@/cloud/events/seat-check';
import type { Credential } from '@/cloud/ports/identity';
import { givenEvent, givenPeople } from '../support/events';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });
let people: Credential[];
beforeAll(async () => {
  people = await givenPeople(world, 600);
});

const differing = async () => {
  const { result } = await seatCheck(
    { db: world.database.db, now: world.now, keys: world.keys },
    { input: {}, position: null },
  );
  return (result as { differing: string[] }).differing;
};
const rowsOf = (eventId: string) =>
  world.database.db
    .selectFrom('registrations')
    .select(['state', 'number', 'waiting_number'])
    .where('event_id', '=', eventId)
    .orderBy('number')
    .execute();
const seatsOf = (eventId: string) =>
  world.database.db.selectFrom('event_seats').selectAll().where('event_id', '=', eventId).executeTakeFirstOrThrow();
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** As a phone does: when the house is busy (no connection within five seconds) the same request is sent again. */
async function patiently(who: Credential, eventId: string) {
  const requestId = randomUUID();
  for (let tries = 1; ; tries += 1) {
    const answer = await world.ask(who, 'events.signUp', { eventId }, requestId);
    if (answer.ok || answer.code !== 'busy' || tries === 10) return answer;
  }
}

describe('a flash opening', () => {
  it('600 people for 50 seats at once: 50 seated, 1 to 550 waiting, no gap, no double, counters equal to rows', async () => {
    const eventId = await givenEvent(world, { capacity: 50 });
    const answers = await Promise.all(people.map((who) => patiently(who, eventId)));
    const values = answers.map((answer) => (answer.ok ? answer.value : Promise.reject(new Error(answer.code))));
    const placed = await Promise.all(values);
    expect(placed.filter(({ state }) => state === 'confirmed')).toHaveLength(50);
    expect(placed.map(({ number }) => number).sort((a, b) => a - b)).toEqual(upTo(600));
    expect(placed.flatMap(({ waitingNumber }) => waitingNumber ?? []).sort((a, b) => a - b)).toEqual(upTo(550));
    // The first fifty numbers have the seats: order means order of commit.
    expect((await rowsOf(eventId)).map(({ state }) => state)).toEqual(
      upTo(600).map((n) => (n <= 50 ? 'confirmed' : 'waitlisted')),
    );
    expect(await seatsOf(eventId)).toMatchObject({
      taken: 50,
      waiting: 550,
      numbers_given: 600,
      waiting_numbers_given: 550,
    });
    expect(await differing()).toEqual([]);
  });

  it('then shows the roster in the order of numbers, each once', async () => {
    const { event_id: eventId } = await world.database.db
      .selectFrom('event_seats')
      .select('event_id')
      .where('numbers_given', '=', 600)
      .executeTakeFirstOrThrow();
    const numbers: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.get('cadre', 'events.roster', cursor ? { eventId, cursor } : { eventId });
      numbers.push(...page.items.map(({ number }) => number));
      cursor = page.next;
    } while (cursor);
    expect(numbers).toEqual(upTo(600));
  });
});

describe('one person', () => {
  it('tapping twelve times at once, each a request of its own, gets one place and eleven times the same word', async () => {
    const eventId = await givenEvent(world, { capacity: 5 });
    const answers = await Promise.all(
      upTo(12).map(() => world.ask(people[0] as Credential, 'events.signUp', { eventId })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))).toEqual(
      upTo(11).map(() => 'alreadySignedUp'),
    );
    expect(await rowsOf(eventId)).toHaveLength(1);
    expect(await seatsOf(eventId)).toMatchObject({ taken: 1, numbers_given: 1 });
  });

  it('whose one request arrives twenty times at once gets one place and twenty equal answers', async () => {
    const eventId = await givenEvent(world, { capacity: 5 });
    const requestId = randomUUID();
    const answers = await Promise.all(
      upTo(20).map(() => world.ask(people[1] as Credential, 'events.signUp', { eventId }, requestId)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(answers[0])]));
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await rowsOf(eventId)).toHaveLength(1);
    expect(
      await world.database.db.selectFrom('outbox').select('id').where('route', 'like', `%${eventId}`).execute(),
    ).toHaveLength(1);
  });
});

describe('a storm', () => {
  it('of cancelling and signing up at once never seats too many, and nobody waits while a seat is free', async () => {
    const eventId = await givenEvent(world, { capacity: 10 });
    const [first, second] = [people.slice(100, 160), people.slice(160, 220)];
    for (const who of first) await world.get(who, 'events.signUp', { eventId });
    const leave = async (who: Credential) => {
      const { mine } = await world.get(who, 'events.detail', { eventId });
      return world.ask(who, 'events.cancel', { registrationId: mine?.id ?? '' });
    };
    const watching = { isOver: false, seen: [] as unknown[] };
    const watch = (async () => {
      while (!watching.isOver) {
        const { taken, waiting, capacity } = await seatsOf(eventId);
        if (taken > capacity || (waiting > 0 && taken < capacity)) watching.seen.push({ taken, waiting });
      }
    })();
    const answers = await Promise.all(
      first.flatMap((who, i) => [leave(who), world.ask(second[i] as Credential, 'events.signUp', { eventId })]),
    );
    watching.isOver = true;
    await watch;
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(watching.seen).toEqual([]);
    expect(await seatsOf(eventId)).toMatchObject({ taken: 10, waiting: 50, numbers_given: 120 });
    const line = (await rowsOf(eventId)).filter(({ state }) => state !== 'cancelled');
    // Whoever was first in line is asked; a seat that is held is taken.
    expect(line.map(({ state }) => (state === 'held' ? 'confirmed' : state))).toEqual(
      upTo(60).map((n) => (n <= 10 ? 'confirmed' : 'waitlisted')),
    );
    expect(line.some(({ state }) => state === 'held')).toBe(true);
    expect(await differing()).toEqual([]);
  });

  it('of all leaving at once leaves every seat free', async () => {
    const eventId = await givenEvent(world, { capacity: 7 });
    const crowd = people.slice(300, 340);
    const ids = await Promise.all(crowd.map(async (who) => (await world.get(who, 'events.signUp', { eventId })).id));
    const answers = await Promise.all(
      crowd.map((who, i) => world.ask(who, 'events.cancel', { registrationId: ids[i] as string })),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(await seatsOf(eventId)).toMatchObject({ taken: 0, waiting: 0 });
    expect(await differing()).toEqual([]);
  });

  it('of one person cancelling twice at once frees one seat', async () => {
    const eventId = await givenEvent(world, { capacity: 2 });
    const three = people.slice(400, 403);
    const ids: string[] = [];
    for (const who of three) ids.push((await world.get(who, 'events.signUp', { eventId })).id);
    const answers = await Promise.all(
      upTo(8).map(() => world.ask(three[0] as Credential, 'events.cancel', { registrationId: ids[0] as string })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await seatsOf(eventId)).toMatchObject({ taken: 2, waiting: 0 });
    expect(await differing()).toEqual([]);
  });
});
