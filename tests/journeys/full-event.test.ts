import { tick } from '@/cloud/tick';
import { attempt, shownAt } from '../support/door';
import { givenEvent } from '../support/events';
import { seatedIn } from '../support/line';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

const go = async (iso: string) => {
  world.now = new Date(iso);
  await tick(world, world.now);
};
type Name = 'worker' | 'worker2' | 'courier' | 'visitor';
const mineOf = async (who: Name, eventId: string) => (await world.get(who, 'events.detail', { eventId })).mine;
const lastTold = async (who: Name) => (await world.get(who, 'office.inbox', {})).items[0];

it('a full event: one gives up, the next does not answer, the one after says yes, is reminded, comes, and says how it was', async () => {
  // One seat, on Saturday the 5th at ten; the worker has it, three wait.
  const eventId = await givenEvent(world, { capacity: 1 });
  const first = await world.get('worker', 'events.signUp', { eventId });
  for (const who of ['worker2', 'courier', 'visitor'] as const) await world.get(who, 'events.signUp', { eventId });
  expect((await mineOf('visitor', eventId))?.position).toBe(3);

  // Tuesday at ten the worker gives it up: it is held for the second worker until Wednesday at nine in the evening.
  await world.get('worker', 'events.cancel', { registrationId: first.id });
  await go('2026-12-01T02:01:00Z');
  expect(await lastTold('worker2')).toMatchObject({ title: '有一件事等你确认' });
  expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'held', holdUntil: '2026-12-02T13:00:00.000Z' });
  expect((await mineOf('courier', eventId))?.position).toBe(1);

  // They let it pass. At night nobody is told, and the courier's hours run from the morning.
  await go('2026-12-02T13:00:00Z');
  expect((await mineOf('worker2', eventId))?.state).toBe('cancelled');
  expect(await mineOf('courier', eventId)).toMatchObject({
    state: 'held',
    heldFor: 'promoted',
    holdUntil: '2026-12-04T11:00:00.000Z',
  });
  expect((await lastTold('courier'))?.title).toBe('报名有结果了');
  await go('2026-12-03T00:00:00Z');
  expect((await lastTold('courier'))?.title).toBe('有一件事等你确认');
  expect((await lastTold('worker2'))?.body).toContain('不算你缺席');
  expect(await seatedIn(world, eventId)).toEqual({ taken: 1, waiting: 1 });

  // The courier says yes; the second worker, who changed their mind, stands at the end of the line.
  const held = await mineOf('courier', eventId);
  await world.get('courier', 'events.confirm', { registrationId: held?.id ?? '' });
  expect(await world.get('worker2', 'events.signUp', { eventId })).toMatchObject({
    state: 'waitlisted',
    waitingNumber: 4,
  });
  expect((await mineOf('worker2', eventId))?.position).toBe(2);

  // The day before and two hours ahead only who has the seat is reminded.
  await go('2026-12-04T02:00:00Z');
  expect((await lastTold('courier'))?.title).toBe('报名的活动快开始了');
  expect((await lastTold('visitor'))?.title).toBe('报名有结果了');
  await go('2026-12-05T00:00:00Z');
  expect((await lastTold('courier'))?.title).toBe('报名的活动就快开始了');

  // At the door the code lets in; who waits has none that does.
  await go('2026-12-05T01:30:10Z');
  const code = await world.get('courier', 'events.myCode', { registrationId: held?.id ?? '' });
  expect(await attempt(world, 'cadre', eventId, { kind: 'code', text: shownAt(code, world.now).digits })).toMatchObject(
    {
      value: { outcome: 'admitted' },
    },
  );

  // Afterwards: asked once, two and a half hours, and how it was.
  await go('2026-12-05T04:30:00Z');
  const asked = await lastTold('courier');
  expect(asked).toMatchObject({ title: '想听听你的意见', route: `/pages/events/feedback/index?id=${eventId}` });
  await world.get('courier', 'events.rate', { registrationId: held?.id ?? '', rating: 'satisfied' });
  const [past] = (await world.get('courier', 'events.mine', { which: 'past' })).items;
  expect(past?.registration).toMatchObject({
    state: 'checked_in',
    attended: { sessions: 1, minutes: 150 },
    feedback: { rating: 'satisfied', remark: '' },
  });
});
