import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { answered, answeredCase, asked, askedAnonymously, assigned, paperOf, rowOf } from '../../support/legal';
import { question, tenWorkers } from '../../support/legal-examples';
import { textsWith } from '../../support/tables';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const hours = (count: number) => {
  world.now = new Date(world.now.getTime() + count * 3_600_000);
};
const given = async () => {
  const caseId = await asked(world);
  await assigned(world, caseId);
  return caseId;
};
const link = {
  kind: 'law' as const,
  title: '劳动合同法第三十条',
  text: '按时足额支付',
  route: '/pages/legal/ask/index',
};
const saying = { text: '可以申请仲裁', files: [], links: [link] };

describe('the lawyer’s queue', () => {
  it('is what was assigned to them, by promise, with whether they have begun', async () => {
    const first = await given();
    hours(1);
    const urgent = await asked(world, 'worker2', {
      category: 'dismissal',
      startDate: '2020-01-01',
      eventDate: '2025-12-20',
    });
    await assigned(world, urgent);
    await assigned(world, await asked(world, 'courier'), 'lawyer2');
    await world.get('lawyer', 'legal.saveDraft', { caseId: first, text: '先', links: [] });
    const { items } = await world.get('lawyer', 'legal.queue', {});
    expect(items.map(({ id, isUrgent, hasDraft }) => [id, isUrgent, hasDraft])).toEqual([
      [urgent, true, false],
      [first, false, true],
    ]);
    await answered(world, first);
    expect((await world.get('lawyer', 'legal.queue', { view: 'answered' })).items.map(({ id }) => id)).toEqual([first]);
    await world.get('worker', 'legal.rate', { caseId: first, rating: 'neutral' });
    expect((await world.get('lawyer', 'legal.queue', { view: 'over' })).items.map(({ id }) => id)).toEqual([first]);
    expect((await world.get('lawyer', 'office.desk', {})).items).toMatchObject([
      {
        title: '咨询 · 解除、辞退 · 紧急',
        line: '答复',
        canAssign: false,
        route: `/pages/legal-lawyer/case/index?id=${urgent}`,
      },
    ]);
  });

  it('shows the whole question, covers whose it is, and shows name and number only by an act of its own', async () => {
    const caseId = await given();
    const shown = await world.get('lawyer', 'legal.case', { caseId });
    expect(shown).toMatchObject({
      person: '张*国',
      desired: question.desired,
      monthlyWageFen: 650_000,
      messages: [{ text: question.question, who: '' }],
      transitions: ['handBack', 'answer'],
      hints: [{ source: '人社部、最高法劳动人事争议典型案例' }],
    });
    expect(JSON.stringify(shown)).not.toMatch(/张建国|13800007307/);
    expect(await world.get('lawyer', 'legal.contact', { caseId })).toEqual({
      name: '张建国',
      phone: '13800007307',
      members: [],
    });
    const seen = await world.database.db
      .selectFrom('audit')
      .select(['action', 'reads', 'row_id'])
      .where('reads', 'is not', null)
      .orderBy('id')
      .execute();
    expect(seen).toEqual([
      { action: 'legal.case', reads: 'consultation', row_id: caseId },
      { action: 'legal.contact', reads: 'contact', row_id: caseId },
    ]);
    expect((await world.get('worker', 'privacy.seen', {})).items.map(({ what, role }) => [what, role])).toEqual([
      ['contact', '值班律师'],
      ['consultation', '值班律师'],
    ]);
  });

  it('tells other questions of the same person, openable only by whoever answered them; nothing anonymous', async () => {
    const own = await answeredCase(world);
    const others = await asked(world, 'worker', { category: 'overtime' });
    await assigned(world, others, 'lawyer2');
    const anonymous = await askedAnonymously(world);
    await assigned(world, anonymous);
    hours(1);
    const caseId = await given();
    expect((await world.get('lawyer', 'legal.case', { caseId })).earlier).toEqual([
      expect.objectContaining({ category: 'overtime', caseId: null }),
      expect.objectContaining({ category: 'wages', caseId: own }),
    ]);
    expect((await world.get('lawyer', 'legal.case', { caseId: anonymous })).earlier).toEqual([]);
  });

  it('of a collective question has its list in the contact only', async () => {
    const caseId = await asked(world, 'worker', { members: tenWorkers });
    await assigned(world, caseId);
    const shown = await world.get('lawyer', 'legal.case', { caseId });
    expect(shown).toMatchObject({ isCollective: true, membersCount: 10 });
    expect(JSON.stringify(shown)).not.toContain('工友甲');
    expect((await world.get('lawyer', 'legal.contact', { caseId })).members).toHaveLength(10);
    expect(await textsWith(world.database, '工友甲')).toEqual([]);
  });
});

describe('an unfinished answer', () => {
  it('is kept for its lawyer alone, sealed, also from what requests keep; empty throws it away, an answer too', async () => {
    const caseId = await given();
    const text = '先收集工资条和考勤记录';
    await world.get('lawyer', 'legal.saveDraft', { caseId, text, links: [link] });
    await world.get('lawyer', 'legal.saveDraft', { caseId, text: `${text}，再', 投诉`, links: [] });
    expect(await textsWith(world.database, text)).toEqual([]);
    expect((await world.get('lawyer', 'legal.case', { caseId })).draft).toMatchObject({
      text: expect.stringContaining(text),
    });
    expect(await world.get('worker', 'legal.consultation', { caseId })).not.toHaveProperty('draft');
    await world.get('lawyer', 'legal.saveDraft', { caseId, text: '', links: [] });
    expect((await world.get('lawyer', 'legal.case', { caseId })).draft).toBeNull();
    await world.get('lawyer', 'legal.saveDraft', { caseId, text, links: [] });
    await answered(world, caseId);
    expect((await world.get('lawyer', 'legal.case', { caseId })).draft).toBeNull();
    // On its way while the answer went: what came late is no unfinished answer.
    expect(await world.ask('lawyer', 'legal.saveDraft', { caseId, text, links: [] })).toEqual({
      ok: false,
      code: 'stateChanged',
    });
  });
});

describe('an answer', () => {
  it('has words, files and references; sent twice by one tap it is one; then the clock stands', async () => {
    const caseId = await given();
    const { version } = await rowOf(world, caseId);
    const fileId = await paperOf(world, 'lawyer');
    const requestId = randomUUID();
    const input = { caseId, version, ...saying, files: [fileId] };
    await world.ask('lawyer', 'legal.answer', input, requestId);
    expect(await world.ask('lawyer', 'legal.answer', input, requestId)).toEqual({ ok: true, value: { done: true } });
    const told = await world.get('worker', 'legal.consultation', { caseId });
    expect(told).toMatchObject({
      state: 'answered',
      lawyer: '郑明',
      promisedAt: null,
      transitions: ['followUp', 'rate'],
    });
    expect(told.messages).toHaveLength(2);
    expect(told.messages[1]).toMatchObject({ by: 'lawyer', who: '郑明', files: [{ fileId }], links: [link] });
    expect(await world.get('worker', 'legal.myFile', { caseId, fileId })).toMatchObject({ url: expect.any(String) });
  });

  it('to what was added to meanwhile is refused: what nobody has read is not answered', async () => {
    const caseId = await given();
    const { version } = await rowOf(world, caseId);
    await world.get('worker', 'legal.supplement', { caseId, text: '公司昨天倒闭了', files: [] });
    const late = { caseId, version, ...saying };
    expect(await world.ask('lawyer', 'legal.answer', late)).toEqual({ ok: false, code: 'stateChanged' });
    await answered(world, caseId);
  });

  it('is put right by a second version beside the first, once each, by whoever wrote it', async () => {
    const caseId = await given();
    const first = await answered(world, caseId);
    const right = (messageId: string, text: string) =>
      world.ask('lawyer', 'legal.correct', { caseId, messageId, text, why: '时效写错了', files: [], links: [] });
    expect(await right(first, '是一年，不是两年')).toMatchObject({ ok: true });
    expect(await right(first, '再改')).toMatchObject({ code: 'answerCorrected' });
    const { messages } = await world.get('worker', 'legal.consultation', { caseId });
    expect(
      messages.map(({ id, corrects, why, isSuperseded }) => [id === first, corrects === first, why, isSuperseded]),
    ).toEqual([
      [false, false, null, false],
      [true, false, null, true],
      [false, true, '时效写错了', false],
    ]);
    // Only the version that stands is told as one that may be put right.
    const { mayCorrect } = await world.get('lawyer', 'legal.case', { caseId });
    expect(mayCorrect).toEqual([messages[2]?.id]);
    const questionId = messages[0]?.id as string;
    expect(await right(questionId, '改提问')).toMatchObject({ code: 'notFound' });
    expect(
      await world.ask('lawyer2', 'legal.correct', {
        caseId,
        messageId: first,
        text: '我改',
        why: '不对',
        files: [],
        links: [],
      }),
    ).toMatchObject({ code: 'notFound' });
  });

  it('is closed by its lawyer after a week without a word, and may still be asked on for thirty days', async () => {
    const caseId = await given();
    await answered(world, caseId);
    const close = async () =>
      world.ask('lawyer', 'legal.closeSilent', { caseId, version: (await rowOf(world, caseId)).version });
    expect(await close()).toMatchObject({ code: 'notSilentYet' });
    hours(7 * 24);
    expect(await close()).toMatchObject({ ok: true });
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'closed', rating: 'no_reply' });
    hours(30 * 24);
    await world.get('worker', 'legal.followUp', { caseId, text: '还有一点不明白', files: [] });
    expect(await rowOf(world, caseId)).toMatchObject({
      state: 'following_up',
      rating: null,
      closed_at: null,
      lawyer_id: personaId('lawyer'),
    });
    await answered(world, caseId);
    await world.get('worker', 'legal.rate', { caseId, rating: 'satisfied' });
    hours(30 * 24 + 1);
    expect(await world.ask('worker', 'legal.followUp', { caseId, text: '很久以后', files: [] })).toMatchObject({
      code: 'askAnew',
    });
  });

  it('is given back with a reason that only colleagues read', async () => {
    const caseId = await given();
    expect(await world.ask('lawyer', 'legal.handBack', { caseId, reason: '' })).toMatchObject({ code: 'invalid' });
    await world.get('lawyer', 'legal.handBack', { caseId, reason: '专业不对口' });
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'accepted', holder_role: 'officer', lawyer_id: null });
    expect(await world.ask('lawyer', 'legal.case', { caseId })).toMatchObject({ code: 'notFound' });
    const reasons = async (who: 'worker' | 'officer') =>
      (await world.get(who, 'office.caseHistory', { caseId })).steps.at(-1)?.reason;
    expect([await reasons('officer'), await reasons('worker')]).toEqual(['专业不对口', null]);
  });
});

describe('templates', () => {
  it('are one’s own, or every lawyer’s where a lead made them; changed only by whose they are', async () => {
    const save = (who: 'lawyer' | 'lawyer2' | 'lead', title: string, id?: string) =>
      world.ask(who, 'legal.saveTemplate', { title, text: `${title}怎么办`, category: 'wages', ...(id ? { id } : {}) });
    const own = await save('lawyer', '欠薪');
    const shared = await save('lead', '通用');
    const idOf = (answer: typeof own) => (answer.ok ? answer.value.id : '');
    const titles = async (who: 'lawyer' | 'lawyer2' | 'lead') =>
      (await world.get(who, 'legal.templates', { category: 'wages' })).items
        .map(({ title, isShared, canChange }) => [title, isShared, canChange])
        .sort();
    expect(await titles('lawyer')).toEqual(
      [
        ['欠薪', false, true],
        ['通用', true, false],
      ].sort(),
    );
    expect(await titles('lawyer2')).toEqual([['通用', true, false]]);
    expect(await titles('lead')).toEqual([['通用', true, true]]);
    expect((await world.get('lawyer', 'legal.templates', { category: 'overtime' })).items).toEqual([]);
    expect(await save('lawyer2', '改别人的', idOf(own))).toMatchObject({ code: 'notFound' });
    expect(await save('lawyer', '改共享的', idOf(shared))).toMatchObject({ code: 'notFound' });
    expect(await save('lawyer', '欠薪两步走', idOf(own))).toMatchObject({ ok: true });
    await world.get('lead', 'legal.dropTemplate', { templateId: idOf(shared) });
    expect(await titles('lawyer2')).toEqual([]);
  });
});
