import { waitersOf } from '../../support/line';
import { givenComplete, givenPublished, hoursOn, toldTo, worked } from '../../support/plans';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const cancel = (eventId: string, reason = '场地漏水，不能用了') =>
  world.ask('cadre', 'events.cancelPlan', { eventId, reason });

describe('an event called off', () => {
  it('tells everybody who had or waited for a place why, neutrally in the title, and takes nobody any more', async () => {
    const eventId = await givenPublished(world, { capacity: 1, title: '要取消的活动' });
    for (const who of ['worker', 'courier'] as const) await world.get(who, 'events.signUp', { eventId });
    const { id } = await world.get('worker2', 'events.signUp', { eventId });
    await world.get('worker2', 'events.cancel', { registrationId: id });
    await worked(world);
    expect(await cancel(eventId)).toEqual({ ok: true, value: { state: 'cancelled', told: 2 } });
    await worked(world);
    for (const who of ['worker', 'courier'] as const) {
      const [told] = await toldTo(world, who, eventId);
      expect(told?.title).toBe('报名的活动取消了');
      expect(told?.body).toContain('原因：场地漏水，不能用了');
    }
    expect(await toldTo(world, 'worker2', eventId)).toHaveLength(1);
    expect(await world.ask('officer', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'eventCancelled' });
    expect((await world.get('worker', 'events.detail', { eventId })).phase).toBe('cancelled');
  });

  it('holds no seat open: who was asked is asked no more, and nobody is passed a seat', async () => {
    const eventId = await givenPublished(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await world.get('courier', 'events.signUp', { eventId });
    await world.get('worker', 'events.cancel', { registrationId: id });
    await worked(world);
    await cancel(eventId);
    await worked(world);
    const told = await toldTo(world, 'courier', eventId);
    world.now = new Date(hoursOn(world, 72));
    await worked(world);
    expect(await toldTo(world, 'courier', eventId)).toEqual(told);
    world.now = new Date(hoursOn(world, -72));
  });

  it('offers nothing any more, also to whom a seat was held for', async () => {
    const eventId = await givenPublished(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    const waiting = await world.get('courier', 'events.signUp', { eventId });
    await world.get('worker', 'events.cancel', { registrationId: id });
    const mine = async () => (await world.get('courier', 'events.detail', { eventId })).mine;
    expect(await mine()).toMatchObject({ state: 'held', transitions: ['cancel', 'confirm'] });
    await cancel(eventId);
    expect(await mine()).toMatchObject({ state: 'held', transitions: [] });
    expect(await world.ask('courier', 'events.confirm', { registrationId: waiting.id })).toEqual({
      ok: false,
      code: 'eventCancelled',
    });
  });

  it('wants a reason, and is called off once', async () => {
    const eventId = await givenPublished(world);
    expect(await cancel(eventId, '雨')).toEqual({ ok: false, code: 'invalid', fields: { reason: '原因至少 4 个字' } });
    expect(await cancel(eventId)).toMatchObject({ ok: true });
    expect(await cancel(eventId)).toEqual({ ok: false, code: 'stateChanged' });
    const draft = await givenComplete(world);
    expect(await cancel(draft)).toEqual({ ok: false, code: 'stateChanged' });
  });

  it('tells thousands in steps, each once, also where a step runs twice', async () => {
    const eventId = await givenPublished(world, { capacity: 200 });
    await waitersOf(world, eventId, 900);
    expect(await cancel(eventId)).toMatchObject({ value: { told: 900 } });
    await worked(world);
    const told = await world.database.db
      .selectFrom('inbox')
      .select('person_id')
      .where('route', '=', `/pages/events/detail/index?id=${eventId}`)
      .execute();
    expect(told).toHaveLength(900);
    expect(new Set(told.map(({ person_id }) => person_id)).size).toBe(900);
  });
});
