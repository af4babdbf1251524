import { attempt, shownAt } from '../support/door';
import { planParts } from '../support/plan-parts';
import { givenDraft, save, toldTo, worked } from '../support/plans';
import { type Who, worldOfEachTest } from '../support/world';

const world = worldOfEachTest();

const go = async (iso: string) => {
  world.now = new Date(iso);
  await worked(world);
};
const mineOf = async (who: Who, eventId: string) => (await world.get(who, 'events.detail', { eventId })).mine;
const idOf = async (who: Who, eventId: string) => ({ registrationId: (await mineOf(who, eventId))?.id ?? '' });
const session = async (eventId: string, startsAt: string, endsAt: string) => {
  const [one] = (await world.get('cadre', 'events.plan', { eventId })).sessions;
  return { sessions: [{ id: one?.id ?? '', title: '', startsAt, endsAt }] };
};

/** The cadre plans a reading for 12 December, 09:00, with two seats, and publishes it. */
async function planned(): Promise<string> {
  const eventId = await givenDraft(world);
  for (const step of ['what', 'sessions', 'signUp', 'place'] as const) await save(world, eventId, step, {});
  await save(world, eventId, 'who', { capacity: 2 });
  const { gaps, version } = await world.get('cadre', 'events.plan', { eventId });
  expect(gaps).toEqual([]);
  await world.get('cadre', 'events.publishPlan', { eventId, version });
  return eventId;
}

it('a full event from the plan to its end: waitlist, more seats, promotion, door, what came of it', async () => {
  const eventId = await planned();
  for (const who of ['worker', 'courier', 'worker2', 'counsellor'] as const)
    await world.get(who, 'events.signUp', { eventId });
  expect(await world.get('cadre', 'events.plan', { eventId })).toMatchObject({ taken: 2, waiting: 2 });

  // The hall turns out to hold three: the first in line is asked, and says yes.
  await go('2026-12-02T02:00:00Z');
  expect(await save(world, eventId, 'who', { capacity: 3 })).toMatchObject({ ok: true });
  await go('2026-12-02T02:01:00Z');
  expect((await toldTo(world, 'worker2', eventId))[0]?.title).toBe('有一件事等你确认');
  await world.get('worker2', 'events.confirm', await idOf('worker2', eventId));

  // The courier rings: the cadre takes the name off, and the last one in line is asked.
  await go('2026-12-03T02:00:00Z');
  await world.get('cadre', 'events.withdraw', { ...(await idOf('courier', eventId)), reason: '本人来电，要跑单' });
  await go('2026-12-03T02:01:00Z');
  await world.get('counsellor', 'events.confirm', await idOf('counsellor', eventId));
  const sheet = await world.get('cadre', 'events.signSheet', { eventId });
  expect(sheet.items.map(({ name }) => name)).toEqual(['张建国', '阿依古丽·买买提', '苏婉']);

  // On the day two come; one had said she is on night shift.
  await world.get('cadre', 'events.excuse', { ...(await idOf('counsellor', eventId)), reason: '值夜班' });
  await go('2026-12-12T00:30:00Z');
  for (const who of ['worker', 'worker2'] as const) {
    const code = await world.get(who, 'events.myCode', await idOf(who, eventId));
    expect(
      await attempt(world, 'cadre', eventId, { kind: 'code', text: shownAt(code, world.now).digits }),
    ).toMatchObject({ value: { outcome: 'admitted' } });
  }
  await go('2026-12-12T04:00:00Z');
  expect(await world.get('cadre', 'events.plan', { eventId })).toMatchObject({
    phase: 'ended',
    canEdit: false,
    counts: { confirmed: 0, checkedIn: 2, excused: 1, waitlisted: 0, held: 0 },
  });
  const { items } = await world.get('cadre', 'events.plans', { which: 'past', q: '读书沙龙' });
  expect(items.map(({ id }) => id)).toEqual([eventId]);
});

it('a moved event: everybody is asked again, one says yes, one gives it up, one says nothing and loses it without a mark', async () => {
  const eventId = await planned();
  await world.get('cadre', 'events.plan', { eventId });
  await save(world, eventId, 'who', { capacity: 3 });
  for (const who of ['worker', 'courier', 'worker2', 'officer'] as const)
    await world.get(who, 'events.signUp', { eventId });
  await go('2026-12-02T02:00:00Z');
  const moved = await save(
    world,
    eventId,
    'sessions',
    await session(eventId, '2026-12-13T06:00:00Z', '2026-12-13T08:00:00Z'),
  );
  expect(moved).toMatchObject({ value: { asked: 3, reconfirmBy: '2026-12-03T13:00:00.000Z' } });
  await go('2026-12-02T02:01:00Z');
  await world.get('worker', 'events.confirm', await idOf('worker', eventId));
  await world.get('courier', 'events.cancel', await idOf('courier', eventId));
  expect(await mineOf('officer', eventId)).toMatchObject({ state: 'held', heldFor: 'promoted' });
  await world.get('officer', 'events.confirm', await idOf('officer', eventId));
  await go('2026-12-03T13:00:00Z');
  await go('2026-12-04T01:00:00Z');
  expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'cancelled' });
  expect((await toldTo(world, 'worker2', eventId))[0]?.body).toContain('不算你缺席');
  expect(await world.get('cadre', 'events.plan', { eventId })).toMatchObject({
    startsAt: '2026-12-13T06:00:00.000Z',
    taken: 2,
    waiting: 0,
    counts: { confirmed: 2, held: 0 },
  });
  // The door opens at the new hour, not at the old one.
  await go('2026-12-12T00:30:00Z');
  const code = async () =>
    shownAt(await world.get('worker', 'events.myCode', await idOf('worker', eventId)), world.now);
  const asked = async () => attempt(world, 'cadre', eventId, { kind: 'code', text: (await code()).digits });
  expect(await asked()).toMatchObject({ value: { outcome: 'wrong_day' } });
  await go('2026-12-13T05:30:00Z');
  expect(await asked()).toMatchObject({ value: { outcome: 'admitted' } });
});

it('a cancelled event: all are told why, the door says so, and a copy begins anew', async () => {
  const eventId = await planned();
  for (const who of ['worker', 'courier', 'worker2'] as const) await world.get(who, 'events.signUp', { eventId });
  const code = await world.get('worker', 'events.myCode', await idOf('worker', eventId));
  await go('2026-12-11T02:00:00Z');
  expect(await world.get('cadre', 'events.cancelPlan', { eventId, reason: '台风，学校通知停课停工' })).toMatchObject({
    told: 3,
  });
  await go('2026-12-11T02:01:00Z');
  for (const who of ['worker', 'courier', 'worker2'] as const)
    expect((await toldTo(world, who, eventId))[0]?.body).toContain('台风，学校通知停课停工');
  await go('2026-12-12T00:30:00Z');
  expect(await attempt(world, 'cadre', eventId, { kind: 'code', text: shownAt(code, world.now).digits })).toMatchObject(
    { value: { outcome: 'event_cancelled' } },
  );
  const { id } = await world.get('cadre', 'events.copyPlan', { eventId });
  const copy = await world.get('cadre', 'events.plan', { eventId: id });
  expect(copy).toMatchObject({ state: 'draft', gaps: [], taken: 0, title: planParts.what.title, cancelReason: null });
  await world.get('cadre', 'events.publishPlan', { eventId: id, version: copy.version });
  expect((await world.get('worker', 'events.signUp', { eventId: id })).state).toBe('confirmed');
});
