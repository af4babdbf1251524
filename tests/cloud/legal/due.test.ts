import { tick } from '@/cloud/tick';
import { answered, answeredCase, asked, askedAnonymously, assigned, rowOf } from '../../support/legal';
import { type Who, worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const at = async (moment: string) => {
  world.now = new Date(moment);
  await tick(world, world.now);
};
const days = async (count: number) => at(new Date(world.now.getTime() + count * 86_400_000).toISOString());
const told = async (who: Who, kind: string) => {
  const me = await world.get(who, 'members.me', {});
  const mine = world.database.db
    .selectFrom('inbox')
    .select('body')
    .where('person_id', '=', me?.id ?? '');
  return (await mine.where('kind', '=', kind).orderBy('outbox_id').execute()).map(({ body }) => body);
};

describe('a promise that has passed', () => {
  it('is told to the leads once, stands in the story, and leaves the case with whoever has it', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await at('2026-12-02T09:59:00Z');
    expect(await told('lead', 'legal.late')).toEqual([]);
    for (const moment of ['2026-12-02T10:01:00Z', '2026-12-02T10:02:00Z', '2026-12-03T02:00:00Z']) await at(moment);
    for (const lead of ['lead', 'lead2'] as const)
      expect(await told(lead, 'legal.late')).toEqual(['ZX2026-0001 没有在承诺的时间内答复，请督办或换律师。']);
    expect(await told('worker', 'legal.late')).toEqual([]);
    const { steps } = await world.get('worker', 'office.caseHistory', { caseId });
    expect(steps.at(-1)).toMatchObject({ who: '系统', to: '律师答复中', reason: '超过承诺的答复时间，已报部门负责人' });
    expect(await world.get('lead', 'legal.header', { caseId })).toMatchObject({
      state: 'assigned',
      isLate: true,
      escalatedAt: '2026-12-02T10:01:00.000Z',
      canReassign: true,
    });
    expect((await world.get('lead', 'legal.triage', { view: 'late' })).items.map(({ id }) => id)).toEqual([caseId]);
  });

  it('is told again of the next promise, and never while the asker is waited for', async () => {
    const caseId = await asked(world);
    await world.get('officer', 'legal.sendBack', { caseId, reason: '请补材料' });
    await days(5);
    expect(await told('lead', 'legal.late')).toEqual([]);
    const followed = await answeredCase(world, 'worker2');
    await days(5);
    expect(await told('lead', 'legal.late')).toEqual([]);
    await world.get('worker2', 'legal.followUp', { caseId: followed, text: '还有一点不明白', files: [] });
    // Asked on a Friday: the next working day is Monday.
    await days(4);
    expect(await told('lead', 'legal.late')).toHaveLength(1);
  });

  it('of a question nobody has taken on lets a lead give it to a lawyer', async () => {
    const caseId = await asked(world);
    await at('2026-12-02T10:01:00Z');
    await world.get('lead', 'legal.assign', { caseId });
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'assigned' });
    const { was_late } = await rowOf(world, caseId);
    expect(was_late).toBe(true);
  });
});

describe('after an answer', () => {
  it('its asker is asked once what they think, after three days, by name or not', async () => {
    const named = await answeredCase(world);
    const anonymous = await askedAnonymously(world, 'worker2');
    await assigned(world, anonymous);
    await answered(world, anonymous);
    await days(2);
    expect(await told('worker', 'ask.legal')).toEqual([]);
    for (let day = 0; day < 4; day += 1) await days(1.1);
    expect(await told('worker', 'ask.legal')).toEqual([
      '咨询 ZX2026-0001：答复有帮助吗？点开说一句；不明白的也可以接着问。',
    ]);
    expect(await told('worker2', 'ask.legal')).toEqual(['答复有帮助吗？点开说一句；不明白的也可以接着问。']);
    expect(await rowOf(world, named)).toMatchObject({ state: 'answered' });
  });

  it('without a word for fifteen days it is closed by the house', async () => {
    const caseId = await answeredCase(world);
    await days(14.9);
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'answered' });
    await days(0.2);
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'closed', rating: 'no_reply', holder_role: null });
    await days(1);
    expect(await told('worker', 'legal.closed')).toEqual([
      '咨询 ZX2026-0001：答复后 15 天没有回音，先办结了；30 天内还可以接着问。',
    ]);
  });
});

it('a legal date is told to a named asker with its day, to an anonymous one without', async () => {
  await asked(world, 'worker', { category: 'dismissal', startDate: '2020-01-01', eventDate: '2025-12-31' });
  await askedAnonymously(world, 'worker2', { category: 'dismissal', eventDate: '2025-12-31' });
  await tick(world, world.now);
  expect(await told('worker', 'limitation.due')).toEqual([
    expect.stringMatching(/^申请劳动仲裁：2026-12-31 为止，还有 30 天/),
  ]);
  expect(await told('worker2', 'limitation.due')).toEqual([
    '你匿名问的一件事，有一个法定期限快到了。点开看是哪一天、该办什么。',
  ]);
});
