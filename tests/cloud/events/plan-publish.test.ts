import { demoId } from '@/cloud/db/seed/units';
import { givenEvent } from '../../support/events';
import { givenComplete, givenDraft, givenPublished, hoursOn, save } from '../../support/plans';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const planOf = (eventId: string, who: Who = 'cadre') => world.get(who, 'events.plan', { eventId });
const publish = async (who: Who, eventId: string) =>
  world.ask(who, 'events.publishPlan', { eventId, version: (await planOf(eventId, who)).version });

describe('publishing', () => {
  it('opens an event to everybody, with its story', async () => {
    const eventId = await givenComplete(world, { title: '刚刚发布的活动' });
    expect(await publish('cadre', eventId)).toEqual({ ok: true, value: { state: 'published' } });
    expect((await world.get('worker', 'events.list', { q: '刚刚发布' })).items.map(({ id }) => id)).toEqual([eventId]);
    expect(await world.get('worker', 'events.signUp', { eventId })).toMatchObject({ state: 'confirmed', number: 1 });
    expect(await planOf(eventId)).toMatchObject({
      state: 'published',
      transitions: ['cancel'],
      counts: { confirmed: 1 },
    });
    const story = await world.database.db
      .selectFrom('case_history')
      .select(['from_state', 'to_state', 'subject_table'])
      .where('subject_id', '=', eventId)
      .orderBy('id')
      .execute();
    expect(story).toEqual([
      { from_state: null, to_state: 'draft', subject_table: 'events' },
      { from_state: 'draft', to_state: 'published', subject_table: 'events' },
    ]);
  });

  it('says all that is missing, and publishes nothing', async () => {
    const eventId = await givenDraft(world);
    expect(await publish('cadre', eventId)).toEqual({
      ok: false,
      code: 'planIncomplete',
      fields: {
        summary: '写一段活动介绍，说清做什么',
        place: '写明在哪里办',
        address: '写明详细地址，让人找得到',
      },
    });
    expect(await planOf(eventId)).toMatchObject({ state: 'draft', version: 1 });
  });

  it.each([
    ['an outdoor event without whom to ring', 'safety', { isOutdoors: true, safetyPlan: '有预案' }, ['emergency']],
    ['a camp for nobody young', 'what', { programme: 'camp' }, ['childrenAreMinors']],
    ['children’s care for nobody young', 'what', { type: 'childcare' }, ['childrenAreMinors']],
    ['ages below 18 that are no minors', 'who', { ageTo: 17 }, ['agesAreMinors']],
    ['201 seats without a safety plan', 'who', { capacity: 201 }, ['safetyPlan']],
    ['200 seats', 'who', { capacity: 200 }, []],
  ] as const)('finds what does not go together: %s', async (_, step, said, gaps) => {
    const eventId = await givenComplete(world);
    expect(await save(world, eventId, step, said)).toMatchObject({ ok: true });
    expect((await planOf(eventId)).gaps.map(({ key }) => key)).toEqual(gaps);
    expect(await publish('cadre', eventId)).toMatchObject(gaps.length ? { code: 'planIncomplete' } : { ok: true });
  });

  it('finds minors of eighteen', async () => {
    const eventId = await givenComplete(world);
    await save(world, eventId, 'safety', { isForMinors: true, safetyPlan: '有预案' });
    await save(world, eventId, 'who', { ageFrom: 18 });
    expect((await planOf(eventId)).gaps).toEqual([
      { key: 'agesAreAdult', step: 'who', field: 'ageFrom', text: '面向未成年人的活动，最小年龄不能是 18 岁或以上' },
    ]);
  });

  it.each([
    ['over 200 people', 'who', { capacity: 201 }],
    ['for minors', 'safety', { isForMinors: true, safetyPlan: '有预案' }],
  ] as const)('of a large event is a lead’s: %s', async (_, step, said) => {
    const eventId = await givenComplete(world);
    await save(world, eventId, 'safety', { safetyPlan: '出入口各两人，救护车一辆' });
    await save(world, eventId, step, said);
    expect(await planOf(eventId)).toMatchObject({ isLarge: true, mayPublish: false, transitions: [], gaps: [] });
    for (const who of ['cadre', 'street', 'officer'] as const)
      expect(await publish(who, eventId)).toEqual({ ok: false, code: 'leadPublishes' });
    expect(await planOf(eventId, 'lead')).toMatchObject({ mayPublish: true, transitions: ['publish'] });
    expect(await publish('lead', eventId)).toMatchObject({ ok: true });
  });

  it('needs a start and a last day to sign up that are still to come', async () => {
    const at = (hours: number) => new Date(hoursOn(world, hours));
    const late = await givenEvent(world, {
      state: 'draft',
      startsAt: at(-1),
      endsAt: at(1),
      signUpClosesAt: at(-2),
      cancelBy: at(-2),
    });
    expect((await planOf(late)).gaps.map(({ key }) => key)).toEqual(['started']);
    const closed = await givenEvent(world, { state: 'draft', signUpClosesAt: at(-1) });
    expect((await planOf(closed)).gaps.map(({ key }) => key)).toEqual(['signUpOver']);
  });

  it('of what a colleague changed meanwhile, or published, asks to look again', async () => {
    const eventId = await givenComplete(world);
    const { version } = await planOf(eventId);
    await save(world, eventId, 'what', { summary: '同事刚改的' }, 'street');
    expect(await world.ask('cadre', 'events.publishPlan', { eventId, version })).toEqual({
      ok: false,
      code: 'stateChanged',
    });
    expect(await publish('cadre', eventId)).toMatchObject({ ok: true });
    expect(await publish('cadre', eventId)).toEqual({ ok: false, code: 'stateChanged' });
  });
});

describe('two cadres with one plan', () => {
  it('the second is told, nothing of the first is lost, and what they typed goes in on the newest version', async () => {
    const eventId = await givenDraft(world);
    const { version } = await planOf(eventId);
    const saved = (who: Who, summary: string, at = version) =>
      world.ask(who, 'events.savePlan', {
        eventId,
        version: at,
        part: {
          step: 'what',
          title: '青工读书沙龙',
          type: 'reading',
          programme: 'reading',
          bring: '',
          feeFen: 0,
          summary,
        },
      });
    expect(await saved('street', '第一位写的')).toMatchObject({ ok: true, value: { version: version + 1 } });
    expect(await saved('cadre', '第二位写的')).toEqual({ ok: false, code: 'stateChanged' });
    expect(await planOf(eventId)).toMatchObject({ summary: '第一位写的', version: version + 1 });
    expect(await saved('cadre', '第二位写的', version + 1)).toMatchObject({ ok: true });
  });

  it('every save is in the audit, by whom and of which event', async () => {
    const eventId = await givenPublished(world);
    const rows = await world.database.db.selectFrom('audit').select(['action']).where('row_id', '=', eventId).execute();
    expect(rows.map(({ action }) => action)).toEqual([
      'events.savePlan',
      'events.savePlan',
      'events.savePlan',
      'events.publishPlan',
    ]);
  });
});

it('a preview shows a draft as whoever has not signed up will see it, and only to its planners', async () => {
  const eventId = await givenComplete(world, { title: '还在预览的活动' });
  await save(world, eventId, 'asked', {});
  const before = await world.get('cadre', 'events.preview', { eventId });
  expect(before).toMatchObject({
    title: '还在预览的活动',
    summary: '一起读一本书。',
    mine: null,
    clashes: [],
    changes: [],
  });
  expect(before.questions.map(({ label }) => label)).toEqual(['T 恤尺码']);
  expect(await world.ask('worker', 'events.preview', { eventId })).toEqual({ ok: false, code: 'forbidden' });
  expect(await world.ask('worker', 'events.detail', { eventId })).toEqual({ ok: false, code: 'notFound' });
  await publish('cadre', eventId);
  expect(await world.get('guest', 'events.detail', { eventId })).toEqual(before);
});

it('a draft begun for this very moment is refused: nothing is left of it to sign up in', async () => {
  const input = {
    unitId: demoId('unit:netvalley'),
    title: '青工读书沙龙',
    type: 'reading',
    programme: 'reading',
  } as const;
  const startsAt = new Date(world.now.getTime() + 1).toISOString();
  expect(await world.ask('cadre', 'events.createPlan', { ...input, startsAt, endsAt: hoursOn(world, 2) })).toEqual({
    ok: false,
    code: 'invalid',
    fields: { startsAt: '离开始不到一分钟，来不及报名，请改到以后' },
  });
});
