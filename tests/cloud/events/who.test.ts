import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { say } from '../../support/asking';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const HOUR = 3_600_000;
const detail = (who: 'worker' | 'worker2' | 'courier' | 'guest', eventId: string) =>
  world.get(who, 'events.detail', { eventId });

describe('whom an event is for', () => {
  it('a unit with everything below it: told by name, barred to others, asked at the door of who has none', async () => {
    const eventId = await givenEvent(world, { capacity: 9 });
    await say(world, eventId, { forUnit: 'park' });
    expect(await detail('worker', eventId)).toMatchObject({ forUnit: '高新园工会联合会', bar: null, askedAtDoor: [] });
    expect(await detail('courier', eventId)).toMatchObject({ bar: 'otherUnit' });
    expect(await world.ask('courier', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'otherUnit' });
    await world.database.db
      .updateTable('people')
      .set({ unit_id: null })
      .where('id', '=', personaId('worker2'))
      .execute();
    expect(await detail('worker2', eventId)).toMatchObject({ bar: null, askedAtDoor: ['unit'] });
    expect(await world.ask('worker2', 'events.signUp', { eventId })).toMatchObject({ ok: true });
  });

  it('who says they are employed is not of new employment; who has said nothing is asked at the door', async () => {
    const eventId = await givenEvent(world, { audience: 'new_employment', capacity: 9 });
    await world.get('worker', 'members.saveProfile', { employment: 'employee' });
    await world.get('courier', 'members.saveProfile', { employment: 'platform' });
    expect(await detail('worker', eventId)).toMatchObject({ bar: 'newEmploymentOnly' });
    expect(await world.ask('worker', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'newEmploymentOnly' });
    expect(await detail('courier', eventId)).toMatchObject({ bar: null, askedAtDoor: [] });
    expect(await detail('worker2', eventId)).toMatchObject({ bar: null, askedAtDoor: ['employment'] });
  });

  it('women, and an age: nobody is guessed at, the door asks', async () => {
    const eventId = await givenEvent(world, { audience: 'women', capacity: 9 });
    await say(world, eventId, { age_from: 18, age_to: 45 });
    expect(await detail('worker', eventId)).toMatchObject({
      audience: 'women',
      ageFrom: 18,
      ageTo: 45,
      bar: null,
      askedAtDoor: ['women', 'age'],
    });
    expect(await world.ask('worker', 'events.signUp', { eventId })).toMatchObject({ ok: true });
  });

  it('tells a guest only what the event itself says', async () => {
    const eventId = await givenEvent(world, { audience: 'members' });
    expect(await detail('guest', eventId)).toMatchObject({ bar: null, clashes: [] });
    expect(await detail('courier', eventId)).toMatchObject({ bar: 'membersOnly' });
    const closed = await givenEvent(world, { signUpClosesAt: world.now });
    expect(await detail('guest', closed)).toMatchObject({ bar: 'signUpClosed' });
  });
});

describe('another place at the same time', () => {
  const at = (hours: number) => new Date(world.now.getTime() + hours * HOUR);
  const given = (from: number, to: number, more: Parameters<typeof givenEvent>[1] = {}) =>
    givenEvent(world, { startsAt: at(from), endsAt: at(to), signUpClosesAt: at(from), cancelBy: at(from), ...more });

  it('is told and stands in nobody’s way', async () => {
    const mine = await given(200, 202, { title: '同时的活动' });
    await world.get('worker', 'events.signUp', { eventId: mine });
    const eventId = await given(201, 203);
    expect(await detail('worker', eventId)).toMatchObject({
      clashes: [{ title: '同时的活动', startsAt: at(200).toISOString(), endsAt: at(202).toISOString() }],
    });
    expect((await detail('worker2', eventId)).clashes).toEqual([]);
    expect((await detail('worker', mine)).clashes).toEqual([]);
    expect(await world.ask('worker', 'events.signUp', { eventId })).toMatchObject({ ok: true });
    expect((await detail('worker', mine)).clashes).toHaveLength(1);
  });

  it('is none where one ends as the other begins, one only waits, gave up, or the other is cancelled', async () => {
    const before = await given(300, 302);
    const full = await given(301, 304, { capacity: 1 });
    const left = await given(301, 304);
    const off = await given(301, 304);
    await world.get('worker2', 'events.signUp', { eventId: full });
    for (const eventId of [before, full, left, off]) await world.get('worker', 'events.signUp', { eventId });
    const { mine } = await detail('worker', left);
    await world.get('worker', 'events.cancel', { registrationId: mine?.id ?? '' });
    await world.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', off).execute();
    expect((await detail('worker', await given(302, 303))).clashes).toEqual([]);
  });

  it('is between sessions, not between the days an event runs over', async () => {
    const course = await given(400, 450, { title: '两晚的课' });
    const { db } = world.database;
    await db
      .updateTable('event_sessions')
      .set({ ends_at: at(402), closes_at: at(402) })
      .where('event_id', '=', course)
      .execute();
    const second = { starts_at: at(448), ends_at: at(450), opens_at: at(447), closes_at: at(450), title: '第二晚' };
    await db
      .insertInto('event_sessions')
      .values({ id: randomUUID(), event_id: course, ...second })
      .execute();
    await world.get('worker', 'events.signUp', { eventId: course });
    expect((await detail('worker', await given(420, 421))).clashes).toEqual([]);
    expect((await detail('worker', await given(449, 451))).clashes).toMatchObject([{ title: '两晚的课' }]);
    expect((await detail('worker', course)).sessions.map(({ title }) => title)).toEqual(['', '第二晚']);
  });
});

it('what was changed after publishing is told plainly, latest first', async () => {
  const eventId = await givenEvent(world);
  const what = (label: string) => JSON.stringify([{ label, before: '一楼', after: '二楼' }]);
  for (const [hours, label] of [
    [1, '地点'],
    [2, '开始时间'],
  ] as const)
    await world.database.db
      .insertInto('event_changes')
      .values({
        id: randomUUID(),
        event_id: eventId,
        at: new Date(world.now.getTime() + hours * HOUR),
        changed_by: personaId('cadre'),
        what: what(label),
      })
      .execute();
  expect((await detail('guest', eventId)).changes).toEqual([
    { at: '2026-12-01T04:00:00.000Z', what: [{ label: '开始时间', before: '一楼', after: '二楼' }] },
    { at: '2026-12-01T03:00:00.000Z', what: [{ label: '地点', before: '一楼', after: '二楼' }] },
  ]);
});
