import { randomUUID } from 'node:crypto';
import { attempt, type By, givenOpenDoor, givenSessions, workerByName } from '../../support/door';
import { START, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

const go = (hours: number) => (world.now = new Date(START.getTime() + hours * 3_600_000));

/** Two days of training: day one from now, day two tomorrow. */
async function given() {
  const eventId = await givenOpenDoor(world, { endsAt: new Date(START.getTime() + 32 * 3_600_000), capacity: 2 });
  const sessions = await givenSessions(world, eventId, [
    ['第一天', -1, 0, 7],
    ['第二天', 23, 24, 31],
  ]);
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  await world.get('worker2', 'events.signUp', { eventId });
  return { eventId, id, sessions };
}
const checkIn = (eventId: string, by: By, sessionId?: string) =>
  world.get('cadre', 'events.checkIn', {
    eventId,
    ...(sessionId ? { sessionId } : {}),
    scanId: randomUUID(),
    deviceTime: world.now.toISOString(),
    by,
  });

it('lets in once a session, by the session of now; the registration is checked in from the first on', async () => {
  const { eventId, id, sessions } = await given();
  const said: unknown[] = [];
  for (const hours of [1, 2, 25, 26]) {
    go(hours);
    const { outcome, checkedIn, expected, at } = await checkIn(eventId, workerByName);
    said.push([outcome, checkedIn, expected, (Date.parse(at ?? '') - START.getTime()) / 3_600_000]);
  }
  expect(said).toEqual([
    ['admitted', 1, 2, 1],
    ['already_in', 1, 2, 1],
    ['admitted', 1, 2, 25],
    ['already_in', 1, 2, 25],
  ]);
  const admissions = await world.database.db
    .selectFrom('admissions')
    .select('session_id')
    .where('registration_id', '=', id)
    .orderBy('at')
    .execute();
  expect(admissions.map(({ session_id }) => session_id)).toEqual(sessions);
  const story = await world.database.db
    .selectFrom('case_history')
    .select('to_state')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  expect(story.map(({ to_state }) => to_state)).toEqual(['confirmed', 'checked_in']);
});

it('lets the door say which session: one whose door is shut says so, another event’s does not exist', async () => {
  const { eventId, sessions } = await given();
  const other = await given();
  expect(await checkIn(eventId, workerByName, sessions[1])).toMatchObject({ outcome: 'wrong_day' });
  expect(await checkIn(eventId, workerByName, sessions[0])).toMatchObject({ outcome: 'admitted' });
  const scan = { scanId: randomUUID(), deviceTime: world.now.toISOString(), by: workerByName };
  const asked = { eventId, sessionId: other.sessions[0] ?? '', ...scan };
  expect(await world.ask('cadre', 'events.checkIn', asked)).toEqual({ ok: false, code: 'notFound' });
});

describe('events.door', () => {
  it('tells the sessions and which is now, how many came to each, how many are expected and free', async () => {
    const { eventId, sessions } = await given();
    await world.get('courier', 'events.signUp', { eventId });
    await checkIn(eventId, workerByName);
    expect(await world.get('officer', 'events.door', { eventId })).toMatchObject({
      title: '青工读书沙龙',
      isCancelled: false,
      sessions: [
        { id: sessions[0], title: '第一天', startsAt: START.toISOString(), checkedIn: 1 },
        { id: sessions[1], title: '第二天', checkedIn: 0 },
      ],
      sessionId: sessions[0],
      asks: [],
      expected: 2,
      free: 0,
      waiting: 1,
      as: 'cadre',
    });
    go(10);
    expect((await world.get('officer', 'events.door', { eventId })).sessionId).toBe(sessions[1]);
  });

  it('sees at once what another cadre let in, and leaves no trace of looking', async () => {
    const { eventId } = await given();
    const traces = () =>
      world.database.db.selectFrom('audit').select('id').where('action', '=', 'events.door').execute();
    expect((await world.get('cadre', 'events.door', { eventId })).sessions[0]?.checkedIn).toBe(0);
    await attempt(world, 'officer', eventId, workerByName);
    expect((await world.get('cadre', 'events.door', { eventId })).sessions[0]?.checkedIn).toBe(1);
    expect(await traces()).toEqual([]);
  });

  it('goes on where the service is closed, and with an assisted service running: it is no workerByName’s form', async () => {
    const { eventId } = await given();
    await world.get('lead', 'organisation.switchService', { service: 'events', isOpen: false, reason: '整理' });
    expect((await world.ask('worker', 'events.list', {})).ok).toBe(false);
    expect(await attempt(world, 'cadre', eventId, workerByName)).toMatchObject({ value: { outcome: 'admitted' } });
    await world.get('lead', 'organisation.switchService', { service: 'events', isOpen: true, reason: '整理' });
  });
});

it('the roster and the duty list tell who came to the session of now, each person once; of the last one when all are over', async () => {
  const { eventId } = await given();
  await checkIn(eventId, workerByName);
  const seen = async (state?: 'confirmed' | 'checked_in') => {
    const { items, event } = await world.get('cadre', 'events.roster', { eventId, ...(state ? { state } : {}) });
    return { rows: items.map(({ number, checkedInAt }) => [number, checkedInAt !== null]), event };
  };
  const counted = async () =>
    (await world.get('cadre', 'events.duty', {})).items.flatMap((one) =>
      one.id === eventId ? [[one.session, one.checkedIn]] : [],
    );
  expect((await seen()).event).toMatchObject({ session: '第一天', checkedIn: 1 });
  expect(await counted()).toEqual([['第一天', 1]]);
  go(25);
  expect((await seen()).event).toMatchObject({ session: '第二天', checkedIn: 0 });
  expect((await seen('confirmed')).rows).toEqual([
    [1, false],
    [2, false],
  ]);
  expect((await seen('checked_in')).rows).toEqual([]);
  await checkIn(eventId, workerByName);
  expect((await seen()).rows).toEqual([
    [1, true],
    [2, false],
  ]);
  expect((await seen('checked_in')).rows).toEqual([[1, true]]);
  expect(await counted()).toEqual([['第二天', 1]]);
  go(33);
  expect((await seen()).event).toMatchObject({ session: '第二天', checkedIn: 1 });
});
