import { sql } from 'kysely';
import { personaId } from '@/cloud/db/seed/personas';
import { attempt, courierByName, givenOpenDoor, walkUp, workerByName } from '../../support/door';
import { givenPeople } from '../../support/events';
import { START, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });
const go = (hours: number) => (world.now = new Date(START.getTime() + hours * 3_600_000));

/** Two hours: worker and courier came, a stranger walked in, worker2 stayed away. */
async function given() {
  const eventId = await givenOpenDoor(world);
  for (const who of ['worker', 'courier', 'worker2'] as const) await world.get(who, 'events.signUp', { eventId });
  await attempt(world, 'cadre', eventId, workerByName);
  await attempt(world, 'cadre', eventId, courierByName);
  await walkUp(world, 'cadre', eventId, { name: '赵小宝', phone: '13712345678' });
  return eventId;
}
const summary = (eventId: string) => world.get('cadre', 'events.after', { eventId });
const people = async (eventId: string, group: 'noShows' | 'excused' | 'checkIns' | 'walkIns' | 'promoted') =>
  (await world.get('cadre', 'events.afterPeople', { eventId, group })).items;
const report = (eventId: string, said: object = {}, who: 'cadre' | 'officer' = 'cadre') =>
  world.ask(who, 'events.writeReport', {
    eventId,
    text: '来的人都说好，下次早一点通知。',
    costFen: 30_000,
    ...said,
  });

it('tells who signed up, came, stayed away and walked in, and how many hours that were', async () => {
  const eventId = await given();
  go(5);
  expect(await summary(eventId)).toMatchObject({
    isOver: true,
    signUps: 4,
    checkIns: 3,
    people: 3,
    noShows: 1,
    excused: 0,
    walkIns: 1,
    promoted: 0,
    minutes: 360,
    sessions: [{ checkedIn: 3 }],
    rated: 0,
    remarks: [],
    report: null,
  });
});

it('opens the people behind each number, masked; one who stayed away is excused, and is no no-show then', async () => {
  const eventId = await given();
  go(5);
  const [absent] = await people(eventId, 'noShows');
  expect(absent).toMatchObject({ number: 3, name: '阿***·**提', phone: '139****1204' });
  expect(absent?.transitions).toContain('excuse');
  expect((await people(eventId, 'walkIns')).map(({ name }) => name)).toEqual(['赵*宝']);
  expect((await people(eventId, 'checkIns')).map(({ number }) => number)).toEqual([1, 2, 4]);
  await world.get('cadre', 'events.excuse', { registrationId: absent?.id ?? '', reason: '临时加班' });
  expect(await people(eventId, 'noShows')).toEqual([]);
  expect((await people(eventId, 'excused')).map(({ number }) => number)).toEqual([3]);
  expect(await summary(eventId)).toMatchObject({ signUps: 4, noShows: 0, excused: 1 });
});

it('counts who came from the line as promoted', async () => {
  const eventId = await givenOpenDoor(world, { capacity: 1 });
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  await world.get('courier', 'events.signUp', { eventId });
  await world.get('worker', 'events.cancel', { registrationId: id });
  const found = '01900000-0000-7000-8000-00000000aa01';
  await attempt(world, 'cadre', eventId, courierByName, found);
  await attempt(world, 'cadre', eventId, { kind: 'waiting', scanId: found });
  go(5);
  expect(await summary(eventId)).toMatchObject({ signUps: 1, checkIns: 1, promoted: 1 });
  expect((await people(eventId, 'promoted')).map(({ name }) => name)).toEqual(['李*']);
});

it('tells how people found it only where at least three said so, without names', async () => {
  const eventId = await givenOpenDoor(world);
  const guests = await givenPeople(world, 4);
  const places: string[] = [];
  for (const [i, who] of guests.entries()) {
    places.push((await world.get(who, 'events.signUp', { eventId })).id);
    const name = `职工${'一二三四'[i]}`;
    await attempt(world, 'cadre', eventId, { kind: 'name', name, phoneTail: `000${i}` });
  }
  go(5);
  const rate = (i: number, rating: 'satisfied' | 'neutral' | 'dissatisfied') =>
    world.get(guests[i] as never, 'events.rate', { registrationId: places[i] ?? '', rating, remark: `第${i}个人说的` });
  await rate(0, 'satisfied');
  await rate(1, 'dissatisfied');
  expect(await summary(eventId)).toMatchObject({
    rated: 'few',
    satisfied: 'hidden',
    dissatisfied: 'hidden',
    remarks: [],
  });
  await rate(2, 'satisfied');
  await rate(3, 'satisfied');
  // Three and one of four: the four would tell the one, and so would four remarks.
  expect(await summary(eventId)).toMatchObject({
    rated: 'hidden',
    satisfied: 'hidden',
    dissatisfied: 'few',
    remarks: [],
  });
  await rate(1, 'satisfied');
  const told = await summary(eventId);
  expect(told).toMatchObject({ rated: 4, satisfied: 4, neutral: 0, dissatisfied: 0 });
  expect([...told.remarks].sort()).toEqual([0, 1, 2, 3].map((i) => `第${i}个人说的`));
  expect(JSON.stringify(told)).not.toMatch(/职工[一二三四]/);
});

describe('the organiser’s report', () => {
  it('is written when it is over, and in place of what was read', async () => {
    const eventId = await given();
    expect(await report(eventId)).toEqual({ ok: false, code: 'reportTooEarly' });
    go(5);
    const first = await report(eventId);
    expect(await summary(eventId)).toMatchObject({
      report: { text: '来的人都说好，下次早一点通知。', costFen: 30_000, by: '周敏' },
    });
    go(6);
    expect(await report(eventId, {}, 'officer')).toEqual({ ok: false, code: 'stateChanged' });
    const instead = first.ok ? first.value.at : '';
    expect(
      await report(eventId, { instead, costFen: null, text: '改过的总结，写得更全一些。' }, 'officer'),
    ).toMatchObject({
      ok: true,
    });
    expect((await summary(eventId)).report).toMatchObject({ costFen: null, by: '林晓燕' });
  });

  it('is of no event that was cancelled, and says what is wrong with it', async () => {
    const eventId = await givenOpenDoor(world, { state: 'cancelled' });
    go(5);
    expect(await report(eventId)).toEqual({ ok: false, code: 'eventCancelled' });
    expect(await report(eventId, { text: '好' })).toMatchObject({ fields: { text: '活动总结至少 10 个字' } });
    expect(await report(eventId, { costFen: -1 })).toMatchObject({ fields: { costFen: '花费不能是负数' } });
  });

  it('leaves an audit row, and so does opening who stands behind a number', async () => {
    const eventId = await given();
    go(5);
    await report(eventId);
    await people(eventId, 'noShows');
    const { rows } = await sql<{ action: string; reads: string | null }>`select action, reads from audit
      where row_id = ${eventId} and actor_id = ${personaId('cadre')} and action like 'events.%' order by id desc limit 2`.execute(
      world.database.db,
    );
    expect(rows).toEqual([
      { action: 'events.afterPeople', reads: 'contact' },
      { action: 'events.writeReport', reads: null },
    ]);
  });
});
