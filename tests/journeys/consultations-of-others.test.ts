import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { answered, asked, assigned, rowOf } from '../support/legal';
import { anonymousQuestion, question, tenWorkers } from '../support/legal-examples';
import { type World, worldOfEachTest } from '../support/world';

const world = worldOfEachTest();

const bodies = async (who: Parameters<World['get']>[0]) => {
  await tick(world, world.now);
  return (await world.get(who, 'office.inbox', {})).items.map(({ body }) => body);
};

it('a collective case: one case with its list, answered to whoever leads it, told that they may elect representatives', async () => {
  expect(await world.ask('worker', 'legal.ask', { ...question, members: tenWorkers.slice(0, 9) })).toMatchObject({
    fields: { members: expect.stringMatching(/10 人及以上/) },
  });
  const caseId = await asked(world, 'worker', { category: 'dismissal', members: tenWorkers });
  expect(await world.get('officer', 'legal.header', { caseId })).toMatchObject({
    isCollective: true,
    membersCount: 10,
  });
  expect((await world.get('officer', 'office.desk', {})).items).toMatchObject([
    { kind: '集体咨询', title: '集体咨询 · 解除、辞退' },
  ]);
  await assigned(world, caseId);
  const { members } = await world.get('lawyer', 'legal.contact', { caseId });
  expect(members.filter(({ isRepresentative }) => isRepresentative)).toEqual([
    { name: '工友甲', phone: '13800007400', isRepresentative: true },
  ]);
  await answered(world, caseId);
  await world.get('worker', 'legal.rate', { caseId, rating: 'satisfied' });
  expect(await rowOf(world, caseId)).toMatchObject({ kind: 'collective', state: 'closed', rating: 'satisfied' });
});

it('a question of one becomes collective when it is sent back and comes again with its list', async () => {
  const caseId = await asked(world);
  await world.get('officer', 'legal.sendBack', { caseId, reason: '同事也被欠薪的，请一起写上' });
  const { question: _, anonymous: __, ...facts } = question;
  await world.get('worker', 'legal.resubmit', { caseId, ...facts, members: tenWorkers });
  expect(await world.get('officer', 'legal.header', { caseId })).toMatchObject({
    isCollective: true,
    membersCount: 10,
  });
  expect((await world.get('worker', 'legal.consultation', { caseId })).members).toHaveLength(10);
});

it('an anonymous case: answered and followed up without a name, revealed by its asker before it goes elsewhere', async () => {
  const first = await world.get('worker', 'legal.ask', anonymousQuestion);
  const caseId = first.kind === 'asked' ? first.caseId : '';
  await assigned(world, caseId);
  await answered(world, caseId);
  expect(await bodies('worker')).toContain('律师答复了，点开看看。还有不明白的可以接着问。');
  await world.get('worker', 'legal.followUp', { caseId, text: '能不能帮我投诉？', files: [] });
  const on = { caseId, target: 'inspection', reason: '要劳动监察处理' } as const;
  expect(await world.ask('officer', 'legal.transfer', on)).toMatchObject({ code: 'revealFirst' });
  await world.get('worker', 'legal.reveal', { caseId, contactPhone: '13800007307' });
  expect(await world.get('lawyer', 'legal.case', { caseId })).toMatchObject({ person: '张*国', isAnonymous: false });
  await world.get('officer', 'legal.transfer', on);
  expect(await bodies('worker')).toContain('咨询 ZX2026-0001：已转到劳动监察。原因：要劳动监察处理');
  const { steps } = await world.get('worker', 'office.caseHistory', { caseId });
  expect(steps.map(({ who, reason }) => [who, reason]).slice(-2)).toEqual([
    ['本人', '公开了身份'],
    ['区总经办 林晓燕', '要劳动监察处理'],
  ]);
  expect(steps[0]?.who).toBe('提问人');
});

it('a lawyer away: work goes to another with its promise, what was answered is followed up by whoever is there', async () => {
  const [waiting, done] = [await asked(world), await asked(world, 'worker2')];
  for (const caseId of [waiting, done]) await assigned(world, caseId);
  await answered(world, done);
  const { promised_at } = await rowOf(world, waiting);
  await world.get('lawyer', 'legal.setAway', { from: '2026-12-02', until: '2026-12-04' });
  world.now = new Date('2026-12-01T17:00:00Z');
  await tick(world, world.now);
  expect(await rowOf(world, waiting)).toMatchObject({ lawyer_id: personaId('lawyer2'), promised_at });
  world.now = new Date('2026-12-02T01:00:00Z');
  expect(await bodies('worker')).toContain('咨询 ZX2026-0001：由欧阳静律师答复，答复时间不变。');
  await world.get('worker2', 'legal.followUp', { caseId: done, text: '仲裁委在哪里？', files: [] });
  await answered(world, done, 'lawyer2', '在区政府旁边的政务中心。');
  expect((await world.get('lawyer', 'legal.queue', {})).items).toEqual([]);
  expect(
    await world.ask('officer', 'legal.assign', { caseId: waiting, lawyerId: personaId('lawyer'), reason: '换回来' }),
  ).toMatchObject({ code: 'lawyerAway' });
});
