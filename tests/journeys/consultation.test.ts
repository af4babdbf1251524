import { tick } from '@/cloud/tick';
import { answered } from '../support/legal';
import { question } from '../support/legal-examples';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

/** Hours later. */
const later = (hours: number) => {
  world.now = new Date(world.now.getTime() + hours * 3_600_000);
};

/** What stands in somebody's inbox, the latest first. */
const inboxOf = async (who: 'worker' | 'lawyer') => {
  await tick(world, world.now);
  return (await world.get(who, 'office.inbox', {})).items.map(({ body }) => body);
};

it('a question is supplemented, answered, asked on, answered again and closed', async () => {
  const first = await world.get('worker', 'legal.ask', question);
  if (first.kind !== 'asked') throw new Error('asked before');
  const { caseId, number } = first;
  expect(number).toBe('ZX2026-0001');
  // The close of the next working day, a Wednesday.
  expect(first.promisedAt).toBe('2026-12-02T10:00:00.000Z');
  const [running] = (await world.get('worker', 'office.home', {})).running;
  expect(running).toMatchObject({ number, title: '劳动法咨询 · 欠薪', state: '已提交', line: '等工会受理' });

  await world.get('worker', 'legal.supplement', { caseId, text: '今天公司发了通知，说九月的也不发。', files: [] });
  later(1);
  await world.get('officer', 'legal.accept', { caseId });
  const { lawyer } = await world.get('officer', 'legal.assign', { caseId });
  expect(await inboxOf('worker')).toEqual([
    `咨询 ${number}：由${lawyer}律师答复，答复时间不变。`,
    `咨询 ${number}：工会已受理，正在派给律师。`,
  ]);
  const who = lawyer === '郑明' ? 'lawyer' : 'lawyer2';
  const [waiting] = (await world.get(who, 'legal.queue', {})).items;
  expect(waiting).toMatchObject({ id: caseId, isLate: false, promisedAt: first.promisedAt, hasDraft: false });
  later(2);
  await answered(world, caseId, who, '先向劳动监察投诉，同时在一年内申请仲裁。');
  expect((await inboxOf('worker'))[0]).toBe(`咨询 ${number}：律师答复了，点开看看。还有不明白的可以接着问。`);

  later(20);
  const { promisedAt } = await world.get('worker', 'legal.followUp', { caseId, text: '要准备哪些材料？', files: [] });
  expect(promisedAt).toBe('2026-12-03T10:00:00.000Z');
  await answered(world, caseId, who, '工资条、考勤、劳动合同、催要的记录。');
  await world.get('worker', 'legal.rate', { caseId, rating: 'satisfied' });

  const told = await world.get('worker', 'legal.consultation', { caseId });
  expect(told).toMatchObject({ state: 'closed', rating: 'satisfied', lawyer, canSupplement: false });
  expect(told.messages.map(({ kind, by }) => [kind, by])).toEqual([
    ['question', 'asker'],
    ['supplement', 'asker'],
    ['answer', 'lawyer'],
    ['follow_up', 'asker'],
    ['answer', 'lawyer'],
  ]);
  const story = await world.get('worker', 'office.caseHistory', { caseId });
  expect(story.steps.map(({ to, who: by }) => [to, by])).toEqual([
    ['已提交', '本人'],
    ['已提交', '本人'],
    ['已受理', '区总经办 林晓燕'],
    ['律师答复中', '区总经办 林晓燕'],
    ['已答复', `值班律师 ${lawyer}`],
    ['追问中', '本人'],
    ['已答复', `值班律师 ${lawyer}`],
    ['已办结', '本人'],
  ]);
  expect(story.isOpen).toBe(false);
});
