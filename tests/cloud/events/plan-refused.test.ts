import { demoId } from '@/cloud/db/seed/units';
import { givenDraft, hoursOn, save } from '../../support/plans';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const planOf = (eventId: string, who: Who = 'cadre') => world.get(who, 'events.plan', { eventId });

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
