import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { attempt, givenOpenDoor, takeBack, walkUp, workerByName } from '../../support/door';
import { givenHelper } from '../../support/door-helpers';
import { givenComplete, save } from '../../support/plans';
import { START, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

const go = (hours: number) => (world.now = new Date(START.getTime() + hours * 3_600_000));
const keeper = { name: '许大海', phoneTail: '3339' };
const ask = (eventId: string, who = keeper) => world.ask('cadre', 'events.addHelper', { eventId, ...who });

describe('the door of one event', () => {
  it('is given for its hours to somebody verified, who is told and finds it at home', async () => {
    const eventId = await givenOpenDoor(world, { title: '要人帮忙的活动' });
    expect(await ask(eventId)).toMatchObject({ ok: true, value: { name: '许*海', phone: '136****3339' } });
    expect(await world.get('cadre', 'events.helpers', { eventId })).toMatchObject({
      from: '2026-12-01T01:30:00.000Z',
      until: '2026-12-01T04:30:00.000Z',
      items: [{ name: '许*海', phone: '136****3339', since: START.toISOString(), endedAt: null }],
    });
    await tick(world, world.now);
    const route = `/pages/events-door/check-in/index?id=${eventId}`;
    expect((await world.get('keeper', 'office.inbox', {})).items[0]).toMatchObject({ title: '请你帮忙签到', route });
    expect((await world.get('keeper', 'office.home', {})).upcoming[0]).toMatchObject({
      title: '要人帮忙的活动',
      tag: '去签到',
      route,
    });
  });

  it('not twice to the same person, not to who is unverified, unknown, elsewhere or oneself; not when it is over', async () => {
    const eventId = await givenOpenDoor(world);
    await ask(eventId);
    expect(await ask(eventId)).toEqual({ ok: false, code: 'alreadyHelping' });
    const nobody = [
      { name: '李强', phoneTail: '8816' },
      { name: '许大海', phoneTail: '0000' },
      { name: '阿依古丽·买买提', phoneTail: '1204' },
      { name: '周敏', phoneTail: '3321' },
    ];
    for (const who of nobody)
      expect(await ask(eventId, who)).toMatchObject({ code: 'invalid', fields: { name: expect.any(String) } });
    go(3);
    expect(await ask(eventId)).toEqual({ ok: false, code: 'doorOver' });
  });

  it('ends when the cadre ends it, and may be given again', async () => {
    const eventId = await givenOpenDoor(world);
    const given = await ask(eventId);
    const helperId = given.ok ? given.value.id : '';
    await world.get('cadre', 'events.endHelper', { helperId });
    expect(await world.ask('keeper', 'events.door', { eventId })).toEqual({ ok: false, code: 'notFound' });
    expect(await world.ask('cadre', 'events.endHelper', { helperId })).toEqual({ ok: false, code: 'stateChanged' });
    expect(await ask(eventId)).toMatchObject({ ok: true });
    expect((await world.get('cadre', 'events.helpers', { eventId })).items.map(({ endedAt }) => endedAt)).toEqual([
      null,
      START.toISOString(),
    ]);
  });
});

it('the hours go with the event when it is moved', async () => {
  const eventId = await givenComplete(world);
  const { version } = await world.get('cadre', 'events.plan', { eventId });
  await world.get('cadre', 'events.publishPlan', { eventId, version });
  await ask(eventId);
  const [startsAt, endsAt] = ['2026-12-15T01:00:00Z', '2026-12-15T03:00:00Z'];
  expect(await save(world, eventId, 'sessions', { sessions: [{ title: '', startsAt, endsAt }] })).toMatchObject({
    ok: true,
  });
  expect(await world.get('cadre', 'events.helpers', { eventId })).toMatchObject({
    from: '2026-12-15T00:00:00.000Z',
    until: '2026-12-15T03:00:00.000Z',
  });
  world.now = new Date('2026-12-15T00:30:00Z');
  expect(await world.get('keeper', 'events.door', { eventId })).toMatchObject({ as: 'helper' });
});

describe('who helps', () => {
  it('checks in and takes their own back, sees masked names, also of who let in before', async () => {
    const eventId = await givenOpenDoor(world);
    await givenHelper(world, eventId, 'keeper');
    await world.get('worker', 'events.signUp', { eventId });
    expect(await world.get('keeper', 'events.door', { eventId })).toMatchObject({ as: 'helper', expected: 1 });
    const scanId = randomUUID();
    expect(await attempt(world, 'keeper', eventId, workerByName, scanId)).toMatchObject({
      value: { outcome: 'admitted', name: '张*国', phone: '138****7307', mayUndo: true },
    });
    expect(await takeBack(world, 'keeper', eventId, scanId)).toMatchObject({ ok: true });
    await attempt(world, 'cadre', eventId, workerByName);
    expect(await attempt(world, 'keeper', eventId, workerByName)).toMatchObject({
      value: { outcome: 'already_in', letInBy: '周*' },
    });
    const audit = await world.database.db
      .selectFrom('audit')
      .select('action')
      .where('actor_id', '=', personaId('keeper'))
      .where('row_id', '=', eventId)
      .execute();
    expect(audit.map(({ action }) => action)).toEqual(['events.checkIn', 'events.undo', 'events.checkIn']);
  });

  it('has that door only: not another event’s, no roster, no record, no walk-in, no helpers of their own', async () => {
    const [eventId, other] = [await givenOpenDoor(world), await givenOpenDoor(world)];
    await givenHelper(world, eventId, 'keeper');
    expect(await attempt(world, 'keeper', other, workerByName)).toEqual({ ok: false, code: 'notFound' });
    const forbidden = { ok: false, code: 'forbidden' };
    expect(await world.ask('keeper', 'events.roster', { eventId })).toEqual(forbidden);
    expect(await world.ask('keeper', 'events.scans', { eventId })).toEqual(forbidden);
    expect(await world.ask('keeper', 'events.helpers', { eventId })).toEqual(forbidden);
    expect(await walkUp(world, 'keeper', eventId, { name: '赵小宝', phone: '13700001111' })).toEqual(forbidden);
  });

  it('nothing outside the hours: before, and from their end on', async () => {
    const eventId = await givenOpenDoor(world);
    const at = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
    await givenHelper(world, eventId, 'keeper', { from_at: at(1), until_at: at(2) });
    const answers: string[] = [];
    for (const hours of [0, 0.999, 1, 1.999, 2, 30]) {
      go(hours);
      const answer = await world.ask('keeper', 'events.door', { eventId });
      answers.push(answer.ok ? answer.value.as : answer.code);
    }
    expect(answers).toEqual(['helperHours', 'helperHours', 'helper', 'helper', 'helperHours', 'helperHours']);
  });

  it('a cadre of another street is a helper here, and nothing more', async () => {
    const eventId = await givenOpenDoor(world, { unit: 'couriers' });
    await givenHelper(world, eventId, 'cadre');
    await world.get('worker', 'events.signUp', { eventId });
    const scanId = randomUUID();
    expect(await attempt(world, 'cadre', eventId, workerByName, scanId)).toMatchObject({
      value: { outcome: 'admitted' },
    });
    const nothing = { ok: false, code: 'notFound' };
    expect(await world.ask('cadre', 'events.scans', { eventId })).toEqual(nothing);
    expect(await world.ask('cadre', 'events.helpers', { eventId })).toEqual(nothing);
    expect(await ask(eventId)).toEqual(nothing);
    expect(await walkUp(world, 'cadre', eventId, { name: '赵小宝', phone: '13700001111' })).toEqual(nothing);
  });
});
