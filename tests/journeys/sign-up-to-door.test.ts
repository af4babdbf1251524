import { tick } from '@/cloud/tick';
import { attempt, courierByName, shownAt } from '../support/door';
import { givenEvent } from '../support/events';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

const go = (iso: string) => (world.now = new Date(iso));

it('from finding an event to standing in the hall: worker, worker who waits, courier who gives up, cadre, second cadre', async () => {
  const eventId = await givenEvent(world, { capacity: 2 });

  // Three find it; two get seats, one waits.
  for (const who of ['worker', 'courier', 'worker2'] as const) {
    const { items } = await world.get(who, 'events.list', { q: '读书沙龙', open: true });
    expect(items.map(({ id }) => id)).toEqual([eventId]);
  }
  const worker = await world.get('worker', 'events.signUp', { eventId });
  const courier = await world.get('courier', 'events.signUp', { eventId });
  const waiting = await world.get('worker2', 'events.signUp', { eventId });
  expect([worker, courier, waiting].map(({ state, number, waitingNumber }) => [state, number, waitingNumber])).toEqual([
    ['confirmed', 1, null],
    ['confirmed', 2, null],
    ['waitlisted', 3, 1],
  ]);

  // The courier has to work and gives the seat up; the one who waited is asked, and says yes.
  go('2026-12-03T02:00:00Z');
  await world.get('courier', 'events.cancel', { registrationId: courier.id });
  await tick(world, world.now);
  const next = async () => (await world.get('worker2', 'office.home', {})).upcoming[0];
  expect(await next()).toMatchObject({ title: '青工读书沙龙', tag: '待你确认' });
  expect((await world.get('worker2', 'office.inbox', {})).items[0]).toMatchObject({
    title: '有一件事等你确认',
    isRead: false,
  });
  go('2026-12-03T03:00:00Z');
  await world.get('worker2', 'events.confirm', { registrationId: waiting.id });
  expect(await next()).toMatchObject({ tag: '报名成功' });

  // The evening before, both keep their codes on the phone; nothing more is needed from the network.
  go('2026-12-04T12:00:00Z');
  const code = await world.get('worker', 'events.myCode', { registrationId: worker.id });
  const promoted = await world.get('worker2', 'events.myCode', { registrationId: waiting.id });
  expect(Date.parse(code.keepUntil)).toBeGreaterThan(Date.parse('2026-12-05T04:30:00Z'));

  // Too early, the door is not open yet.
  expect(await attempt(world, 'cadre', eventId, { kind: 'code', text: shownAt(code, world.now).digits })).toMatchObject(
    { value: { outcome: 'wrong_day' } },
  );

  // On the day the cadre finds the event and lets the worker in by the digits, then the promoted one by the QR.
  go('2026-12-05T01:30:10Z');
  expect((await world.get('cadre', 'events.duty', {})).items).toMatchObject([{ id: eventId, taken: 2, checkedIn: 0 }]);
  expect(await attempt(world, 'cadre', eventId, { kind: 'code', text: shownAt(code, world.now).digits })).toMatchObject(
    { value: { outcome: 'admitted', name: '张*国', checkedIn: 1, expected: 2 } },
  );
  go('2026-12-05T01:33:00Z');
  expect(
    await attempt(world, 'officer', eventId, { kind: 'code', text: shownAt(promoted, world.now).qr }),
  ).toMatchObject({ value: { outcome: 'admitted', name: '阿***·**提', checkedIn: 2 } });

  // A second cadre sees it, and the courier's old place lets nobody in.
  const { items, event } = await world.get('street', 'events.roster', { eventId });
  expect(items.map(({ number, state }) => [number, state])).toEqual([
    [1, 'checked_in'],
    [2, 'cancelled'],
    [3, 'checked_in'],
  ]);
  expect(items[0]?.checkedInAt).toBe('2026-12-05T01:30:10.000Z');
  expect(event).toMatchObject({ phase: 'closed', checkedIn: 2 });
  expect(await attempt(world, 'street', eventId, courierByName)).toMatchObject({
    value: { outcome: 'cancelled' },
  });
  expect(
    await attempt(world, 'street', eventId, { kind: 'code', text: shownAt(code, world.now).digits }),
  ).toMatchObject({ value: { outcome: 'already_in', at: '2026-12-05T01:30:10.000Z' } });

  // The worker sees it too, and nothing can be given up any more.
  expect((await world.get('worker', 'events.mine', {})).items).toMatchObject([
    { event: { id: eventId }, registration: { state: 'checked_in', transitions: [] } },
  ]);
  expect(await world.ask('worker', 'events.cancel', { registrationId: worker.id })).toEqual({
    ok: false,
    code: 'stateChanged',
  });

  // The whole story is kept.
  const story = await world.database.db
    .selectFrom('case_history')
    .select(['from_state', 'to_state', 'actor_label'])
    .where('subject_id', '=', waiting.id)
    .orderBy('id')
    .execute();
  expect(story.map(({ from_state, to_state, actor_label }) => [from_state, to_state, actor_label])).toEqual([
    [null, 'waitlisted', '职工'],
    ['waitlisted', 'held', '系统'],
    ['held', 'confirmed', '职工'],
    ['confirmed', 'checked_in', '区总经办'],
  ]);
});
