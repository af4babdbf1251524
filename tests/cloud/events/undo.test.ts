import { randomUUID } from 'node:crypto';
import { attempt, givenOpenDoor, givenSessions, takeBack, walkUp, workerByName } from '../../support/door';
import { START, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

const later = (minutes: number) => (world.now = new Date(world.now.getTime() + minutes * 60_000));

/** The worker, let in by the cadre just now. */
async function given() {
  const eventId = await givenOpenDoor(world);
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  const scanId = randomUUID();
  await attempt(world, 'cadre', eventId, workerByName, scanId);
  return { eventId, id, scanId };
}
const rowOf = (id: string) =>
  world.database.db.selectFrom('registrations').select(['state', 'version']).where('id', '=', id).executeTakeFirst();
const admissionsOf = async (id: string) =>
  (await world.database.db.selectFrom('admissions').select('at').where('registration_id', '=', id).execute()).length;
const countAt = async (eventId: string) =>
  (await world.get('cadre', 'events.door', { eventId })).sessions[0]?.checkedIn;

describe('who let somebody in by mistake takes it back within ten minutes, without a word', () => {
  it('the admission goes, the place is theirs again, a scan says so, and they can come in again', async () => {
    const { eventId, id, scanId } = await given();
    later(10);
    expect(await takeBack(world, 'cadre', eventId, scanId)).toEqual({
      ok: true,
      value: { outcome: 'undone', name: '张*国', number: 1, checkedIn: 0, expected: 1 },
    });
    expect([(await rowOf(id))?.state, await admissionsOf(id), await countAt(eventId)]).toEqual(['confirmed', 0, 0]);
    const scans = await world.database.db
      .selectFrom('scans')
      .select(['outcome', 'method', 'undoes', 'reason'])
      .where('event_id', '=', eventId)
      .orderBy('received_at')
      .execute();
    expect(scans).toEqual([
      { outcome: 'admitted', method: 'name', undoes: null, reason: null },
      { outcome: 'undone', method: 'undo', undoes: scanId, reason: '签到后 10 分钟内撤销：签错了' },
    ]);
    expect(await attempt(world, 'officer', eventId, workerByName)).toMatchObject({
      value: { outcome: 'admitted', checkedIn: 1 },
    });
    expect(await countAt(eventId)).toBe(1);
  });

  it('later not, and nobody else’s; an officer or a lead may at any time, with a reason', async () => {
    const { eventId, id, scanId } = await given();
    const notYours = { ok: false, code: 'undoNotYours' };
    expect(await takeBack(world, 'street', eventId, scanId, { reason: '签错了人' })).toEqual(notYours);
    later(10.01);
    expect(await takeBack(world, 'cadre', eventId, scanId, { reason: '签错了人' })).toEqual(notYours);
    expect(await takeBack(world, 'officer', eventId, scanId)).toEqual({
      ok: false,
      code: 'invalid',
      fields: { reason: '请写明原因' },
    });
    expect((await rowOf(id))?.state).toBe('checked_in');
    later(60 * 24 * 30);
    expect(await takeBack(world, 'lead', eventId, scanId, { reason: '本人没有到场' })).toMatchObject({ ok: true });
    const story = await world.database.db
      .selectFrom('case_history')
      .select(['to_state', 'reason'])
      .where('subject_id', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(story).toEqual({ to_state: 'confirmed', reason: '本人没有到场' });
  });

  it('once: a second time is too late, the same request again is answered as before', async () => {
    const { eventId, scanId } = await given();
    const undoId = randomUUID();
    const first = await takeBack(world, 'cadre', eventId, scanId, { scanId: undoId });
    expect(await takeBack(world, 'cadre', eventId, scanId, { scanId: undoId })).toEqual(first);
    expect(await takeBack(world, 'cadre', eventId, scanId)).toEqual({ ok: false, code: 'stateChanged' });
    await attempt(world, 'cadre', eventId, workerByName);
    expect(await takeBack(world, 'cadre', eventId, scanId)).toEqual({ ok: false, code: 'stateChanged' });
    expect(await countAt(eventId)).toBe(1);
  });

  it('only a check-in of this event: a refused scan, another event’s and one that is not there do not exist', async () => {
    const { eventId, scanId } = await given();
    const refused = randomUUID();
    await attempt(world, 'cadre', eventId, { kind: 'code', text: '1 0000' }, refused);
    const there = await given();
    for (const of of [refused, there.scanId, randomUUID()])
      expect(await takeBack(world, 'cadre', eventId, of)).toEqual({ ok: false, code: 'notFound' });
    expect(await takeBack(world, 'cadre', eventId, scanId, { scanId: refused })).toEqual({
      ok: false,
      code: 'stateChanged',
    });
    expect(await countAt(eventId)).toBe(1);
  });
});

it('who is in at another session stays checked in', async () => {
  const eventId = await givenOpenDoor(world, { endsAt: new Date(START.getTime() + 8 * 3_600_000) });
  const [morning = '', afternoon = ''] = await givenSessions(world, eventId, [
    ['上午场', -1, 0, 3],
    ['下午场', -1, 4, 8],
  ]);
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  const [one, two] = [randomUUID(), randomUUID()];
  const scan = { eventId, deviceTime: world.now.toISOString(), by: workerByName };
  await world.get('cadre', 'events.checkIn', { ...scan, scanId: one, sessionId: morning });
  await world.get('cadre', 'events.checkIn', { ...scan, scanId: two, sessionId: afternoon });
  const version = (await rowOf(id))?.version;
  await takeBack(world, 'cadre', eventId, one);
  expect(await rowOf(id)).toEqual({ state: 'checked_in', version });
  expect(await admissionsOf(id)).toBe(1);
  await takeBack(world, 'cadre', eventId, two);
  expect([(await rowOf(id))?.state, await admissionsOf(id)]).toEqual(['confirmed', 0]);
});

describe('who was registered at the door by mistake', () => {
  const seats = (eventId: string) =>
    world.database.db
      .selectFrom('event_seats')
      .select(['taken', 'numbers_given'])
      .where('event_id', '=', eventId)
      .executeTakeFirst();

  it('has no place afterwards: the seat is free, they are no no-show and are told; they may come again under a new number', async () => {
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    const stranger = { name: '赵小宝', phone: '13712349876' };
    const [scanId, undoId] = [randomUUID(), randomUUID()];
    await walkUp(world, 'cadre', eventId, stranger, { scanId });
    const undone = await takeBack(world, 'cadre', eventId, scanId, { scanId: undoId });
    expect(undone).toMatchObject({ value: { outcome: 'undone', checkedIn: 0, expected: 0 } });
    expect(await takeBack(world, 'cadre', eventId, scanId, { scanId: undoId })).toEqual(undone);
    expect(await seats(eventId)).toEqual({ taken: 0, numbers_given: 1 });
    const after = await world.get('cadre', 'events.after', { eventId });
    expect(after).toMatchObject({ signUps: 0, noShows: 0, walkIns: 0, checkIns: 0 });
    const told = await world.database.db
      .selectFrom('outbox')
      .select('kind')
      .where('kind', 'in', ['events.walkedIn', 'events.struck'])
      .where('route', 'like', `%${eventId}`)
      .orderBy('id')
      .execute();
    expect(told.map(({ kind }) => kind)).toEqual(['events.walkedIn', 'events.struck']);
    expect(await walkUp(world, 'cadre', eventId, stranger)).toMatchObject({
      value: { outcome: 'admitted', number: 2, expected: 1 },
    });
    expect(await seats(eventId)).toEqual({ taken: 1, numbers_given: 2 });
  });

  it('keeps it while they are in at another session; who was on the list before keeps theirs', async () => {
    const eventId = await givenOpenDoor(world, { endsAt: new Date(START.getTime() + 8 * 3_600_000) });
    const [morning = '', afternoon = ''] = await givenSessions(world, eventId, [
      ['上午场', -1, 0, 3],
      ['下午场', -1, 4, 8],
    ]);
    const stranger = { name: '赵小宝', phone: '13712349877' };
    const [one, two, third] = [randomUUID(), randomUUID(), randomUUID()];
    await walkUp(world, 'cadre', eventId, stranger, { scanId: one, sessionId: morning });
    await walkUp(world, 'cadre', eventId, stranger, { scanId: two, sessionId: afternoon });
    await takeBack(world, 'cadre', eventId, one);
    expect(await seats(eventId)).toMatchObject({ taken: 1 });
    await takeBack(world, 'cadre', eventId, two);
    expect(await seats(eventId)).toMatchObject({ taken: 0 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await walkUp(world, 'cadre', eventId, { name: '张建国', phone: '13800007307' }, { scanId: third });
    await takeBack(world, 'cadre', eventId, third);
    expect([(await rowOf(id))?.state, await seats(eventId)]).toMatchObject(['confirmed', { taken: 1 }]);
  });
});
