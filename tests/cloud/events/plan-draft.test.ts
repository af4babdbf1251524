import { demoId } from '@/cloud/db/seed/units';
import { givenEvent } from '../../support/events';
import { planParts } from '../../support/plan-parts';
import { givenComplete, givenDraft, hoursOn, save } from '../../support/plans';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const planOf = (eventId: string, who: Who = 'cadre') => world.get(who, 'events.plan', { eventId });
const ids = async (who: Who, more: object = {}) =>
  (await world.get(who, 'events.plans', { which: 'drafts', ...more })).items.map(({ id }) => id);

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

describe('what a form refuses, beside its field', () => {
  const create = (said: object) =>
    world.ask('cadre', 'events.createPlan', {
      unitId: demoId('unit:netvalley'),
      title: '青工读书沙龙',
      type: 'reading',
      programme: 'reading',
      startsAt: hoursOn(world, 24),
      endsAt: hoursOn(world, 26),
      ...said,
    });

  it.each([
    ['title', { title: '读书会' }, '活动名称至少 4 个字'],
    ['title', { title: '字'.repeat(61) }, '活动名称最多 60 个字'],
    ['startsAt', { startsAt: '2026-11-30T02:00:00Z', endsAt: '2026-11-30T04:00:00Z' }, '开始时间已经过去，请改到以后'],
    ['endsAt', { endsAt: '2026-12-02T02:00:00Z', startsAt: '2026-12-02T02:00:00Z' }, '结束时间要晚于开始时间'],
    ['endsAt', { endsAt: '2027-03-01T02:00:00Z' }, '从开始到结束最长 60 天'],
  ])('%s of a new one: %j', async (field, said, sentence) => {
    expect(await create(said)).toEqual({ ok: false, code: 'invalid', fields: { [field]: sentence } });
  });

  const session = (from: number, until: number) => ({
    title: '',
    startsAt: hoursOn(world, from),
    endsAt: hoursOn(world, until),
  });
  const parts = (): [string, Parameters<typeof save>[2], object, string][] => [
    ['part.sessions', 'sessions', { sessions: [] }, '至少要有一场'],
    ['part.sessions', 'sessions', { sessions: [session(240, 242), session(241, 243)] }, '有两场的时间重叠，请错开'],
    [
      'part.sessions.1.endsAt',
      'sessions',
      { sessions: [session(240, 242), session(250, 250)] },
      '结束时间要晚于开始时间',
    ],
    ['part.sessions', 'sessions', { sessions: [session(240, 242), session(2000, 2002)] }, '从开始到结束最长 60 天'],
    ['part.closesAt', 'signUp', { closesAt: hoursOn(world, -1) }, '报名截止要晚于报名开始'],
    ['part.closesAt', 'signUp', { closesAt: hoursOn(world, 241) }, '报名截止不能晚于活动开始'],
    [
      'part.cancelBy',
      'signUp',
      { closesAt: hoursOn(world, 240), cancelBy: hoursOn(world, 241) },
      '最晚取消不能晚于活动开始',
    ],
    ['part.capacity', 'who', { capacity: 0 }, '人数不能少于 1'],
    ['part.capacity', 'who', { capacity: 100_001 }, '人数不能多于 100000'],
    ['part.ageTo', 'who', { ageFrom: 40, ageTo: 30 }, '最大年龄不能小于最小年龄'],
    ['part.audienceUnitId', 'who', { audienceUnitId: demoId('unit:nowhere') }, '没有这个单位，请重新选'],
    ['part.contactPhone', 'place', { contactPhone: '打我微信' }, '联系电话只写数字和短横线，如 0755-00001234'],
    ['part.feeFen', 'what', { feeFen: -1 }, '费用不能少于 0'],
    [
      'part.questions.0.label',
      'asked',
      { questions: [{ label: '身份证号', kind: 'text', isRequired: true, options: [] }] },
      '报名时不能问证件号、卡号和密码',
    ],
    [
      'part.questions.0.options',
      'asked',
      { questions: [{ label: '尺码', kind: 'one', isRequired: true, options: ['M'] }] },
      '至少写两个选项',
    ],
    [
      'part.questions',
      'asked',
      {
        questions: Array.from({ length: 11 }, (_, n) => ({
          label: `问题${n}`,
          kind: 'text',
          isRequired: false,
          options: [],
        })),
      },
      '最多 10 个问题',
    ],
  ];

  it('of every step', async () => {
    const eventId = await givenDraft(world);
    const before = await planOf(eventId);
    for (const [field, step, said, sentence] of parts())
      expect(await save(world, eventId, step, said)).toEqual({
        ok: false,
        code: 'invalid',
        fields: { [field]: sentence },
      });
    expect(await planOf(eventId)).toEqual(before);
  });
});

describe('the lists', () => {
  it('of a cadre have their units’ drafts, the newest first, and their own', async () => {
    const mine = await givenDraft(world, 'cadre', { title: '周敏的草稿' });
    world.now = new Date(world.now.getTime() + 60_000);
    const theirs = await givenDraft(world, 'street', { title: '何志远的草稿' });
    const above = await givenDraft(world, 'street', { title: '园区的草稿', unit: 'park' });
    expect((await ids('cadre')).slice(0, 2)).toEqual([theirs, mine]);
    expect(await ids('cadre', { mine: true })).not.toContain(theirs);
    expect(await ids('cadre')).not.toContain(above);
    expect(await ids('street', { unit: demoId('unit:netvalley') })).not.toContain(above);
    expect(await ids('street', { q: '园区的草稿' })).toEqual([above]);
    expect(await ids('street', { q: '，' })).toEqual([]);
  });

  it('come page by page, each event once', async () => {
    const drafts = Array.from({ length: 25 }, (_, n) => givenEvent(world, { title: `翻页的草稿${n}`, state: 'draft' }));
    await Promise.all(drafts);
    const first = await world.get('cadre', 'events.plans', { which: 'drafts', q: '翻页的草稿' });
    const second = await world.get('cadre', 'events.plans', {
      which: 'drafts',
      q: '翻页的草稿',
      cursor: first.next as string,
    });
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, undefined]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
  });

  it('of a lead have the large drafts of their district, and nobody else’s', async () => {
    const eventId = await givenDraft(world, 'cadre', { title: '很大的活动' });
    await save(world, eventId, 'who', { capacity: 201 });
    expect(await ids('lead', { which: 'large' })).toEqual([eventId]);
    expect(await ids('officer', { which: 'large' })).toEqual([]);
  });

  it('tell what is published, past and cancelled apart', async () => {
    const at = (hours: number) => new Date(hoursOn(world, hours));
    const coming = await givenEvent(world, { title: '将来的一场' });
    const past = await givenEvent(world, {
      title: '过去的一场',
      startsAt: at(-4),
      endsAt: at(-2),
      signUpClosesAt: at(-5),
      cancelBy: at(-6),
    });
    const off = await givenEvent(world, { title: '取消的一场', state: 'cancelled' });
    const lists = await Promise.all(
      (['published', 'past', 'cancelled'] as const).map((which) => ids('cadre', { which, q: '的一场' })),
    );
    expect(lists).toEqual([[coming], [past], [off]]);
  });

  it('of units are those the caller may hold events for, the widest first', async () => {
    const names = async (who: Who) => (await world.get(who, 'events.planUnits', {})).items.map(({ name }) => name);
    expect(await names('cadre')).toEqual(['网谷联合工会']);
    expect((await names('street'))[0]).toBe('高新园工会联合会');
    expect(await names('street')).not.toContain('临江街道总工会');
  });
});
