import { sql } from 'kysely';
import type { Credential } from '@/cloud/ports/identity';
import { tick } from '@/cloud/tick';
import { givenPeople } from '../support/events';
import { givenPublished, hoursOn, save } from '../support/plans';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });
let people: Credential[];
beforeAll(async () => {
  people = await givenPeople(world, 4);
});
beforeEach(() => world.database.db.deleteFrom('limits').execute());

/** Whether anything of this database waits for a lock. */
const somebodyWaits = async () => {
  const { rows } =
    await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      world.database.db,
    );
  return rows.length > 0;
};

/** Calls an event off while `work` already waits for its seats, as `cancelPlan` does: the seats first, then the event. */
async function calledOffBefore<T>(eventId: string, work: () => Promise<T>): Promise<T> {
  let done: Promise<T> | undefined;
  await world.database.db.transaction().execute(async (db) => {
    await sql`select from event_seats where event_id = ${eventId} for update`.execute(db);
    done = work();
    for (let look = 0; !(await somebodyWaits()); look += 1) {
      if (look > 200) throw new Error('nobody waits for the seats');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await db
      .updateTable('events')
      .set({ state: 'cancelled', cancel_reason: '场地不能用了' })
      .where('id', '=', eventId)
      .execute();
  });
  return done as Promise<T>;
}

/** An event of one seat, for which three signed up; the registration that has it. */
async function givenLine() {
  const eventId = await givenPublished(world, { capacity: 1 });
  const [first, ...others] = people as [Credential, ...Credential[]];
  const { id } = await world.get(first, 'events.signUp', { eventId });
  for (const one of others.slice(0, 2)) await world.get(one, 'events.signUp', { eventId });
  return { eventId, id, first };
}

const statesIn = async (eventId: string) =>
  (
    await world.database.db
      .selectFrom('registrations')
      .select('state')
      .where('event_id', '=', eventId)
      .orderBy('number')
      .execute()
  ).map(({ state }) => state);

describe('an event called off while somebody waits for its seats', () => {
  it('to give their own up: the seat is held for nobody', async () => {
    const { eventId, id, first } = await givenLine();
    const answer = await calledOffBefore(eventId, () => world.ask(first, 'events.cancel', { registrationId: id }));
    expect(answer).toMatchObject({ ok: true });
    expect(await statesIn(eventId)).toEqual(['cancelled', 'waitlisted', 'waitlisted']);
  });

  it('to take a place away: it stays as it was', async () => {
    const { eventId, id } = await givenLine();
    const withdraw = () =>
      world.ask('cadre', 'events.withdraw', {
        registrationId: id,
        reason: '报错了',
      });
    expect(await calledOffBefore(eventId, withdraw)).toEqual({
      ok: false,
      code: 'eventCancelled',
    });
    expect(await statesIn(eventId)).toEqual(['confirmed', 'waitlisted', 'waitlisted']);
  });

  it('to pass seats on: none is held', async () => {
    const { eventId } = await givenLine();
    await save(world, eventId, 'who', { capacity: 3 });
    await calledOffBefore(eventId, () => tick(world, world.now));
    expect(await statesIn(eventId)).toEqual(['confirmed', 'waitlisted', 'waitlisted']);
  });

  it('to ask everybody again: nobody is asked', async () => {
    const { eventId } = await givenLine();
    const { sessions } = await world.get('cadre', 'events.plan', { eventId });
    const moved = {
      id: sessions[0]?.id as string,
      title: '',
      startsAt: hoursOn(world, 264),
      endsAt: hoursOn(world, 266),
    };
    expect(await save(world, eventId, 'sessions', { sessions: [moved] })).toMatchObject({
      ok: true,
      value: { asked: 1 },
    });
    await calledOffBefore(eventId, () => tick(world, world.now));
    expect(await statesIn(eventId)).toEqual(['confirmed', 'waitlisted', 'waitlisted']);
  });
});
