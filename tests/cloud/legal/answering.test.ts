import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { answered, assignedCase, paperOf, rowOf } from '../../support/legal';
import { textsWith } from '../../support/tables';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const hours = (count: number) => {
  world.now = new Date(world.now.getTime() + count * 3_600_000);
};
const given = () => assignedCase(world);
const link = {
  kind: 'law' as const,
  title: '劳动合同法第三十条',
  text: '按时足额支付',
  route: '/pages/legal/ask/index',
};
const saying = { text: '可以申请仲裁', files: [], links: [link] };

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
