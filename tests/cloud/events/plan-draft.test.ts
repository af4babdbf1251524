import { givenEvent } from '../../support/events';
import { planParts } from '../../support/plan-parts';
import { givenComplete, givenDraft, hoursOn, save } from '../../support/plans';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const planOf = (eventId: string, who: Who = 'cadre') => world.get(who, 'events.plan', { eventId });

describe('a draft', () => {
  it('begins with what an event cannot be without, and says what is missing', async () => {
    const eventId = await givenDraft(world);
    const plan = await planOf(eventId);
    expect(plan).toMatchObject({
      state: 'draft',
      version: 1,
      title: '青工读书沙龙',
      organiser: '网谷联合工会',
      owner: '周敏',
      isOwn: true,
      capacity: 50,
      audience: 'everyone',
      sessions: [{ title: '', startsAt: hoursOn(world, 240), endsAt: hoursOn(world, 242), admitted: 0 }],
      signUpOpensAt: hoursOn(world, 0),
      signUpClosesAt: hoursOn(world, 239),
      cancelBy: hoursOn(world, 216),
      contactName: '周敏',
      transitions: ['publish'],
      mayPublish: true,
      canEdit: true,
      fixed: [],
      changes: [],
    });
    expect(plan.gaps.map(({ key }) => key)).toEqual(['summary', 'place', 'address']);
  });

  it('an hour ahead leaves half of it to sign up', async () => {
    const plan = await planOf(await givenDraft(world, 'cadre', { hours: 1 }));
    expect([plan.signUpClosesAt, plan.cancelBy]).toEqual([hoursOn(world, 0.5), hoursOn(world, 0.5)]);
  });

  it('is nobody’s but the planners’: neither found, nor opened, nor signed up to', async () => {
    const eventId = await givenDraft(world, 'cadre', { title: '还没有发布的活动' });
    expect((await world.get('worker', 'events.list', { q: '还没有发布' })).items).toEqual([]);
    expect(await world.ask('worker', 'events.detail', { eventId })).toEqual({ ok: false, code: 'notFound' });
    expect(await world.ask('worker', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'notFound' });
    expect(await world.ask('cadre', 'events.roster', { eventId })).toEqual({ ok: false, code: 'notFound' });
  });

  it('takes every step, and then lacks nothing', async () => {
    const eventId = await givenDraft(world);
    for (const step of Object.keys(planParts) as (keyof typeof planParts)[])
      expect([step, await save(world, eventId, step, {})]).toMatchObject([step, { ok: true }]);
    const plan = await planOf(eventId);
    expect(plan.gaps).toEqual([]);
    expect(plan).toMatchObject({
      version: 8,
      summary: '一起读一本书。',
      capacity: 60,
      address: '示范区网谷路 8 号 2 楼',
      latitude: 22.55,
      questions: [{ label: 'T 恤尺码', kind: 'one', isRequired: true, options: ['M', 'L'] }],
      asksEmergencyContact: true,
      startsAt: '2026-12-12T01:00:00.000Z',
      sessions: [{ title: '上午场' }],
    });
  });

  it('keeps the ids of its questions when they are saved again', async () => {
    const eventId = await givenDraft(world);
    await save(world, eventId, 'asked', {});
    const [first] = (await planOf(eventId)).questions;
    const again = { ...first, label: '衣服尺码' } as never;
    await save(world, eventId, 'asked', {
      questions: [again, { label: '忌口', kind: 'text', isRequired: false, options: [] }],
    });
    expect((await planOf(eventId)).questions.map(({ id }) => id)).toEqual([first?.id, expect.any(String)]);
  });

  it('moves sign-up and the last moment to cancel along with its start', async () => {
    const eventId = await givenDraft(world);
    const [session] = (await planOf(eventId)).sessions;
    const moved = { id: session?.id as string, title: '', startsAt: hoursOn(world, 264), endsAt: hoursOn(world, 266) };
    await save(world, eventId, 'sessions', { sessions: [moved] });
    expect(await planOf(eventId)).toMatchObject({
      startsAt: hoursOn(world, 264),
      endsAt: hoursOn(world, 266),
      signUpClosesAt: hoursOn(world, 263),
      cancelBy: hoursOn(world, 240),
      sessions: [{ id: session?.id }],
    });
  });

  it('is thrown away whole; what was published stays', async () => {
    const eventId = await givenDraft(world);
    expect(await world.ask('cadre', 'events.dropPlan', { eventId })).toMatchObject({ ok: true });
    expect(await world.ask('cadre', 'events.plan', { eventId })).toEqual({ ok: false, code: 'notFound' });
    const published = await givenEvent(world);
    expect(await world.ask('cadre', 'events.dropPlan', { eventId: published })).toEqual({
      ok: false,
      code: 'stateChanged',
    });
  });

  it('is copied from any event, on the same weekday at the same hours, without its people', async () => {
    const eventId = await givenComplete(world, { title: '被复制的活动' });
    await save(world, eventId, 'asked', {});
    const { id } = await world.get('street', 'events.copyPlan', { eventId });
    const [was, is] = [await planOf(eventId), await planOf(id, 'street')];
    const week = 7 * 86_400_000;
    const later = (iso: string) => new Date(Date.parse(iso) + week).toISOString();
    expect(is).toMatchObject({
      state: 'draft',
      title: was.title,
      owner: '何志远',
      startsAt: later(was.startsAt),
      endsAt: later(was.endsAt),
      signUpClosesAt: later(was.signUpClosesAt),
      cancelBy: later(was.cancelBy),
      questions: was.questions,
      summary: was.summary,
      capacity: was.capacity,
      taken: 0,
    });
    const past = await givenEvent(world, {
      startsAt: new Date(hoursOn(world, -2400)),
      endsAt: new Date(hoursOn(world, -2398)),
      signUpOpensAt: new Date(hoursOn(world, -3000)),
      signUpClosesAt: new Date(hoursOn(world, -2401)),
      cancelBy: new Date(hoursOn(world, -2424)),
    });
    const copied = await planOf((await world.get('cadre', 'events.copyPlan', { eventId: past })).id);
    expect(Date.parse(copied.startsAt)).toBeGreaterThanOrEqual(world.now.getTime() + week);
    expect((Date.parse(copied.startsAt) - Date.parse(hoursOn(world, -2400))) % week).toBe(0);
  });

  it('may be taken over by a colleague', async () => {
    const eventId = await givenDraft(world);
    await world.get('street', 'events.takePlan', { eventId });
    expect(await planOf(eventId)).toMatchObject({ owner: '何志远', isOwn: false, version: 2 });
  });
});
