import { sql } from 'kysely';
import { attempt, givenOpenDoor, workerByName } from '../../support/door';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => {
  world.now = new Date('2026-12-01T02:00:00Z');
});

const DAY = 86_400_000;
const rate = (who: 'worker' | 'courier', registrationId: string, rating: 'satisfied' | 'dissatisfied' = 'satisfied') =>
  world.ask(who, 'events.rate', { registrationId, rating, remark: ' 讲得清楚 ' });
const pastOf = async (who: 'worker' | 'courier') =>
  (await world.get(who, 'events.mine', { which: 'past' })).items[0]?.registration;

/** An event at whose door the worker is, and the courier is not; it is over at `endsAt`. */
async function givenOver() {
  const eventId = await givenOpenDoor(world);
  const worker = (await world.get('worker', 'events.signUp', { eventId })).id;
  const courier = (await world.get('courier', 'events.signUp', { eventId })).id;
  await attempt(world, 'cadre', eventId, workerByName);
  const endsAt = Date.parse((await world.get('guest', 'events.detail', { eventId })).endsAt);
  return { eventId, worker, courier, endsAt };
}

describe('afterwards', () => {
  it('who came reads for how long, and says how it was; the last word counts', async () => {
    const { worker, courier, endsAt } = await givenOver();
    expect(await rate('worker', worker)).toEqual({ ok: false, code: 'ratingOver' });
    world.now = new Date(endsAt);
    const own = await pastOf('worker');
    expect(own).toMatchObject({ state: 'checked_in', mayRate: true, feedback: null });
    expect(own?.attended.sessions).toBe(1);
    expect(own?.attended.minutes).toBeGreaterThan(0);
    expect(await pastOf('courier')).toMatchObject({
      state: 'confirmed',
      mayRate: false,
      attended: { sessions: 0, minutes: 0 },
    });
    expect(await rate('worker', worker, 'dissatisfied')).toMatchObject({ ok: true });
    expect(await rate('worker', worker)).toEqual({ ok: true, value: { rating: 'satisfied' } });
    expect(await pastOf('worker')).toMatchObject({ feedback: { rating: 'satisfied', remark: '讲得清楚' } });
    expect(await rate('courier', courier)).toEqual({ ok: false, code: 'ratingOver' });
    expect(await rate('courier', worker)).toEqual({ ok: false, code: 'notFound' });
  });

  it('for thirty days', async () => {
    const { worker, endsAt } = await givenOver();
    world.now = new Date(endsAt + 30 * DAY - 1);
    expect(await rate('worker', worker)).toMatchObject({ ok: true });
    world.now = new Date(endsAt + 30 * DAY);
    expect(await rate('worker', worker)).toEqual({ ok: false, code: 'ratingOver' });
    expect(await pastOf('worker')).toMatchObject({ mayRate: false });
  });

  it('hours are the sum of the sessions one came to', async () => {
    const { eventId, worker, endsAt } = await givenOver();
    // Two more sessions of ninety minutes; the worker came to one of them.
    await sql`with more as (insert into event_sessions (id, event_id, opens_at, closes_at, starts_at, ends_at)
        select gen_random_uuid(), ${eventId}, at, at + interval '90 minutes', at, at + interval '90 minutes'
        from (values (${new Date(endsAt)}::timestamptz), (${new Date(endsAt + DAY)}::timestamptz)) t(at) returning id),
      came as (select id from more limit 1),
      seen as (insert into scans (id, event_id, session_id, registration_id, outcome, method, cadre_id, device_time, received_at)
        select gen_random_uuid(), ${eventId}, id, ${worker}, 'admitted', 'name', person_id, now(), now()
        from came, (select person_id from registrations limit 1) p returning id)
      insert into admissions (registration_id, session_id, direction, scan_id, at)
        select ${worker}, came.id, 'in', seen.id, now() from came, seen`.execute(world.database.db);
    world.now = new Date(endsAt);
    const { attended } = (await pastOf('worker')) ?? { attended: { sessions: 0, minutes: 0 } };
    const [{ first } = { first: 0 }] = (
      await sql<{ first: number }>`select (extract(epoch from min(ends_at) - min(starts_at)) / 60)::int as first
        from event_sessions where event_id = ${eventId}`.execute(world.database.db)
    ).rows;
    expect(attended).toEqual({ sessions: 2, minutes: first + 90 });
  });
});
