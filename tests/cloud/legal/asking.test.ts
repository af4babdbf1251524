import { assisting, givenAssist } from '../../support/assists';
import { asked, askedAnonymously, paperOf, rowOf } from '../../support/legal';
import { anonymousQuestion, question, tenWorkers } from '../../support/legal-examples';
import { textsWith } from '../../support/tables';
import { openWorld, type World } from '../../support/world';

let world: World;
const fresh = () => {
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());
};

type Question = typeof question;
const ask = (more: Partial<Question> = {}) => world.ask('worker', 'legal.ask', { ...question, ...more });

describe('a question that cannot be', () => {
  // Nothing of it is kept, so one house will do.
  beforeAll(async () => {
    world = await openWorld();
  });
  beforeEach(() => world.database.db.deleteFrom('limits').execute());
  afterAll(() => world.close());

  it.each<[string, Partial<Question>, string, RegExp]>([
    ['tomorrow', { eventDate: '2026-12-02' }, 'eventDate', /还没有发生/],
    ['a day that is none', { eventDate: '2026-02-30' }, 'eventDate', /日期不对/],
    ['leaving before joining', { startDate: '2024-03-01', endDate: '2024-02-01' }, 'endDate', /入职日期之前/],
    ['joining in the future', { startDate: '2027-01-01' }, 'startDate', /还没有到/],
    ['born after joining', { bornOn: '2024-03-01' }, 'bornOn', /出生日期不对/],
    ['long before anybody who asks was at work', { eventDate: '1900-01-01' }, 'eventDate', /太早/],
    ['joining then', { startDate: '1900-01-01' }, 'startDate', /太早/],
    ['leaving in a hundred years', { endDate: '2126-12-01' }, 'endDate', /一年以后/],
    ['an employer of signs alone', { employerName: '（——）' }, 'employerName', /不能只有符号/],
    ['somebody listed twice', { members: [...tenWorkers.slice(1), tenWorkers[1] as never] }, 'members', /写了两次/],
    ['a mark that turns text', { desired: '拿回\u061c工资' }, 'desired', /不能显示的字符/],
    ['a control character', { question: '公司拖欠了两个月的工资\u0085怎么办' }, 'question', /不能显示的字符/],
    ['a negative wage', { monthlyWageFen: -1 }, 'monthlyWageFen', /不能是负数/],
    ['an absurd wage', { monthlyWageFen: 1_000_000_000 }, 'monthlyWageFen', /太大/],
    ['half a fen', { amountFen: 0.5 }, 'amountFen', /两位小数/],
    ['a region there is none of', { region: '990001' }, 'region', /没有这个地区/],
    ['Hong Kong, where this law is not', { region: '810000' }, 'region', /没有这个地区/],
    ['a region of five digits', { region: '44030' }, 'region', /请选择地区/],
    ['a code that fails its check', { employerCode: '91350100M000100Y44' }, 'employerCode', /逐位核对/],
    ['too short', { question: '没发工资' }, 'question', /至少 10 个字/],
    ['too long', { question: '长'.repeat(2001) }, 'question', /最多 2000 个字/],
    ['no employer', { employerName: undefined }, 'employerName', /请填写单位名称/],
    ['no telephone', { contactPhone: undefined }, 'contactPhone', /请填写联系电话/],
    ['nine workers', { members: tenWorkers.slice(0, 9) }, 'members', /10 人及以上/],
    [
      'six representatives',
      { members: tenWorkers.map((one, at) => ({ ...one, isRepresentative: at < 6 })) },
      'members',
      /代表最多 5 人/,
    ],
  ])('%s: a sentence beside its field, and nothing kept', async (_, more, field, sentence) => {
    const answer = await ask(more);
    expect(answer).toMatchObject({ ok: false, code: 'invalid', fields: { [field]: expect.stringMatching(sentence) } });
    expect(await world.database.db.selectFrom('cases').select('id').execute()).toEqual([]);
  });

  it('anonymous: industry and size in the place of a name, and never a list of workers', async () => {
    const { industry: _, size: __, ...bare } = anonymousQuestion;
    expect(await world.ask('worker', 'legal.ask', bare)).toMatchObject({
      code: 'invalid',
      fields: { industry: '不写单位名称，请选择行业', size: '不写单位名称，请选择单位人数' },
    });
    const many = { ...anonymousQuestion, members: tenWorkers };
    expect(await world.ask('worker', 'legal.ask', many)).toMatchObject({
      fields: { anonymous: '集体咨询要先公开身份，请不要选匿名' },
    });
  });

  it('files that are somebody else’s, or for something else, undo all of it', async () => {
    const theirs = await paperOf(world, 'worker2');
    expect(await ask({ files: [theirs] })).toEqual({ ok: false, code: 'notFound' });
    expect(await world.database.db.selectFrom('cases').select('id').execute()).toEqual([]);
  });
});

describe('a question', () => {
  fresh();

  it('is promised an answer by the close of the next working day; its words and names stand nowhere in the open', async () => {
    const fileId = await paperOf(world);
    const answer = await world.get('worker', 'legal.ask', { ...question, files: [fileId] });
    expect(answer).toMatchObject({
      kind: 'asked',
      number: 'ZX2026-0001',
      promisedAt: '2026-12-02T10:00:00.000Z',
      isUrgent: false,
      limitation: null,
    });
    for (const text of ['八月和九月', '恒达电子', '拿回两个月工资', '13800007307'])
      expect([text, await textsWith(world.database, text)]).toEqual([text, []]);
    if (answer.kind !== 'asked') throw new Error();
    const told = await world.get('worker', 'legal.consultation', { caseId: answer.caseId });
    expect(told).toMatchObject({
      employerName: question.employerName,
      monthlyWageFen: 650_000,
      contactPhone: '13800007307',
      desired: question.desired,
      transitions: ['withdraw'],
      canSupplement: true,
      messages: [
        { kind: 'question', text: question.question, files: [{ fileId, label: '材料 1', type: 'image/png' }] },
      ],
    });
    expect(await world.get('worker', 'legal.myFile', { caseId: answer.caseId, fileId })).toMatchObject({
      url: expect.any(String),
    });
  });

  it('sent twice by one tap is one', async () => {
    const requestId = crypto.randomUUID();
    const first = await world.ask('worker', 'legal.ask', question, requestId);
    expect(await world.ask('worker', 'legal.ask', question, requestId)).toEqual(first);
    expect((await world.get('worker', 'legal.mine', {})).items).toHaveLength(1);
  });

  it('belongs to the district, whatever unit its asker is of', async () => {
    const { unit_path } = await rowOf(world, await asked(world));
    expect(unit_path.split('/').filter(Boolean)).toHaveLength(1);
    expect((await world.get('cadre', 'office.desk', {})).items).toEqual([]);
    expect((await world.get('street', 'office.desk', {})).items).toEqual([]);
    const [waiting] = (await world.get('officer', 'office.desk', {})).items;
    expect(waiting).toMatchObject({ title: '咨询 · 欠薪', line: '受理并派给律师', who: '张*国', canAssign: false });
  });

  it('brings its legal dates with it: for pay none while the work goes on, else a year, of an injury two', async () => {
    const dates = async (more: Partial<Question>) => {
      const caseId = await asked(world, 'worker', more);
      const { deadlines } = await world.get('worker', 'office.caseHistory', { caseId });
      return deadlines.map(({ rule, dueOn, law }) => [rule, dueOn, law]);
    };
    expect(await dates({ category: 'wages' })).toEqual([]);
    expect(await dates({ category: 'wages', endDate: '2026-11-20' })).toEqual([
      ['申请劳动仲裁', '2027-11-20', '劳动争议调解仲裁法 第二十七条'],
    ]);
    expect(await dates({ category: 'dismissal', eventDate: '2026-10-15' })).toEqual([
      ['申请劳动仲裁', '2027-10-15', '劳动争议调解仲裁法 第二十七条'],
    ]);
    expect(await dates({ category: 'injury', eventDate: '2026-11-20' })).toEqual([
      ['单位申请工伤认定', '2026-12-20', '工伤保险条例 第十七条'],
      ['本人、近亲属或工会申请工伤认定', '2027-11-20', '工伤保险条例 第十七条'],
    ]);
    expect((await world.get('worker', 'office.home', {})).deadlines.map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-20',
      '2027-10-15',
      '2027-11-20',
    ]);
  });

  it('is urgent with thirty days of its limit left: two working hours, and the desk is told at once', async () => {
    const near = { category: 'dismissal', startDate: '2023-01-01' } as const;
    expect(await ask({ ...near, eventDate: '2025-12-31' })).toMatchObject({
      value: {
        isUrgent: true,
        promisedAt: '2026-12-01T04:00:00.000Z',
        limitation: { dueOn: '2026-12-31', daysLeft: 30 },
      },
    });
    const told = await world.database.db.selectFrom('outbox').select(['kind', 'title', 'body']).execute();
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ kind: 'legal.urgent', title: '有紧急咨询' });
    expect(await ask({ ...near, eventDate: '2026-01-01', isAnother: true })).toMatchObject({
      value: { isUrgent: false, limitation: { daysLeft: 31 } },
    });
  });

  it('of a child at work is urgent, and wakes the desk and its leads; a juvenile is marked', async () => {
    const child = await asked(world, 'worker', { startDate: '2026-05-01', bornOn: '2011-01-01' });
    expect(await rowOf(world, child)).toMatchObject({ minor: 'child', is_urgent: true });
    const told = await world.database.db.selectFrom('outbox').select(['kind', 'person_id']).execute();
    expect(told.map(({ kind }) => kind)).toEqual(Array(4).fill('crisis.child'));
    const juvenile = await asked(world, 'worker', { startDate: '2026-05-01', bornOn: '2009-01-01' });
    expect(await rowOf(world, juvenile)).toMatchObject({ minor: 'juvenile', is_urgent: false });
    expect(await rowOf(world, await asked(world))).toMatchObject({ minor: null });
  });

  it('about platform work is answered by its own guides, not by the usual calculators', async () => {
    const caseId = await asked(world, 'courier', { employType: 'platform', category: 'injury' });
    expect(await world.get('courier', 'legal.consultation', { caseId })).toMatchObject({ template: 'newEmployment' });
  });
});

describe('the same matter again', () => {
  fresh();

  it('of the same asker, employer and category within thirty days is answered with the earlier case', async () => {
    const caseId = await asked(world);
    const again = await world.get('worker', 'legal.ask', {
      ...question,
      employerName: ' 示范区恒达电子（有限）公司'.replace('（有限）', '有限'),
    });
    expect(again).toEqual({
      kind: 'same',
      caseId,
      number: 'ZX2026-0001',
      category: 'wages',
      state: 'submitted',
      askedAt: '2026-12-01T02:00:00.000Z',
    });
    expect(await ask({ category: 'overtime' })).toMatchObject({ value: { kind: 'asked' } });
    expect(await ask({ employerName: '另一家公司' })).toMatchObject({ value: { kind: 'asked' } });
    expect(await world.get('worker2', 'legal.ask', question)).toMatchObject({ kind: 'asked' });
    expect(await ask({ isAnother: true })).toMatchObject({ value: { kind: 'asked' } });
  });

  it('is another after thirty days, or after it was withdrawn', async () => {
    const caseId = await asked(world);
    await world.get('worker', 'legal.withdraw', { caseId });
    const second = await ask();
    expect(second).toMatchObject({ value: { kind: 'asked' } });
    world.now = new Date('2026-12-31T03:00:00Z');
    expect(await ask()).toMatchObject({ value: { kind: 'asked' } });
  });

  it('by name and without one are never brought together', async () => {
    await askedAnonymously(world, 'worker', { employerName: question.employerName, category: 'wages' });
    expect(await ask()).toMatchObject({ value: { kind: 'asked' } });
    const again = { ...anonymousQuestion, employerName: question.employerName, category: 'wages' as const };
    expect(await world.ask('worker', 'legal.ask', again)).toMatchObject({
      value: { kind: 'same', number: 'ZX2026-0001' },
    });
  });
});

describe('entered by a cadre for somebody', () => {
  fresh();

  it('counts as a visit or a call, is told so, and is never anonymous', async () => {
    const assist = await givenAssist(world);
    const send = (input: Question) => assisting(world, assist.id, 'legal.ask', input);
    expect(await send(anonymousQuestion)).toMatchObject({
      code: 'invalid',
      fields: { anonymous: expect.stringMatching(/不能匿名/) },
    });
    const answer = await send(question);
    expect(answer).toMatchObject({ ok: true, value: { kind: 'asked' } });
    const { caseId } = (answer as { value: { caseId: string } }).value;
    expect((await rowOf(world, caseId)).channel).toBe('visit');
    const { steps } = await world.get('worker', 'office.caseHistory', { caseId });
    expect(steps[0]?.who).toMatch(/^代办：/);
  });
});
