import { demoId } from '@/cloud/db/seed/units';
import { businessDay } from '@/cloud/office/time';
import { answered, asked, askedAnonymously, assigned } from '../../support/legal';
import { tenWorkers } from '../../support/legal-examples';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
const period = { calendar: 'year', year: 2026 } as const;
const district = demoId('unit:district');

const hours = (count: number) => {
  world.now = new Date(world.now.getTime() + count * 3_600_000);
};

beforeAll(async () => {
  const { now } = world;
  // Answered after 1, 2, 3, 4 and 10 hours; the last is a collective question. One person asks three of them.
  const five = [
    { who: 'worker', wait: 1, more: {} },
    { who: 'worker', wait: 2, more: {} },
    { who: 'worker2', wait: 3, more: {} },
    { who: 'courier', wait: 4, more: { employType: 'platform' } },
    { who: 'worker', wait: 10, more: { members: tenWorkers } },
  ] as const;
  for (const [at, { who, wait, more }] of five.entries()) {
    const caseId = await asked(world, who, more);
    await assigned(world, caseId);
    hours(wait);
    await answered(world, caseId);
    if (at < 4) await world.get(who, 'legal.rate', { caseId, rating: at === 0 ? 'dissatisfied' : 'satisfied' });
    world.now = now;
  }
  // Anonymous: the same asker twice, and another; one of them named elsewhere, so that a tag is one more asker.
  for (const who of ['worker', 'worker', 'worker2'] as const) await askedAnonymously(world, who);
  // Passed on, withdrawn; neither is answered.
  for (const who of ['worker', 'worker2', 'courier'] as const) {
    const caseId = await asked(world, who, { category: 'insurance' });
    const dueOn = businessDay(now);
    await world.get('officer', 'legal.transfer', { caseId, target: 'hotline', reason: '跨区', dueOn });
    await world.get('officer', 'legal.settleOrder', { caseId, result: '已办', satisfaction: 'satisfied' });
  }
  // The day that was promised for one is over, for another it is not, for a third none was said.
  for (const [who, dueDays] of [
    ['worker', 1],
    ['worker2', 20],
    ['courier', null],
  ] as const) {
    world.now = new Date(now.getTime() - 3 * 86_400_000);
    const caseId = await asked(world, who, { category: 'insurance' });
    const dueOn = dueDays === null ? undefined : businessDay(new Date(world.now.getTime() + dueDays * 86_400_000));
    await world.get('officer', 'legal.transfer', { caseId, target: 'hotline', reason: '跨区', dueOn });
    world.now = now;
  }
  await world.get('worker', 'legal.withdraw', { caseId: await asked(world, 'worker', { category: 'women' }) });
});

async function figures(who: 'lead' | 'auditor' | 'cadre' = 'lead', unitId = district) {
  const { groups } = await world.get(who, 'statistics.figures', { unitId, period });
  return new Map((groups.find(({ service }) => service === 'legal')?.figures ?? []).map((one) => [one.id, one]));
}

it('count by category and channel, askers by name and each anonymous question, services by list, what was online', async () => {
  const found = await figures();
  const value = (id: string) => found.get(id)?.value;
  expect(value('legal.asked')).toBe(14);
  expect(found.get('legal.asked')?.parts).toEqual([
    { label: '欠薪', value: 5 },
    { label: '加班费', value: 3 },
    { label: '社保', value: 6 },
  ]);
  expect(found.get('legal.channels')?.parts).toEqual([{ label: '网上', value: 14 }]);
  // Three people by name, three questions without one.
  expect(value('legal.people')).toBe(6);
  expect(found.get('legal.people')?.parts).toEqual([
    { label: '实名（按人）', value: 3 },
    { label: '匿名（按件）', value: 3 },
  ]);
  expect(value('legal.served')).toBe(14);
  expect([value('S4'), value('S4.people')]).toEqual([5, 3]);
});

it('tell how long until the first answer, and what askers thought of it', async () => {
  const found = await figures();
  const value = (id: string) => found.get(id)?.value;
  expect([value('legal.replyMedian'), value('legal.replyP90')]).toEqual([3, 7.6]);
  expect([value('legal.rated'), value('legal.satisfied'), value('legal.satisfiedShare')]).toEqual([4, 3, 75]);
});

it('tell where questions went, and of work orders what came of them', async () => {
  const found = await figures();
  const value = (id: string) => found.get(id)?.value;
  expect(value('legal.transferred')).toBe(6);
  expect(found.get('legal.transferred')?.parts).toEqual([{ label: '12351 工单', value: 6 }]);
  expect(['S41', 'S41.settled', 'S41.settledShare', 'S41.satisfiedShare'].map(value)).toEqual([6, 3, 50, 100]);
  // Three in time, one that is over; what has no day, or whose day is to come, is not among them.
  expect(['S41.due', 'S41.inTime', 'S41.inTimeShare'].map(value)).toEqual([4, 3, 75]);
});

it('cover what is under three, and are the district’s alone: a unit’s cadre learns of none', async () => {
  const found = await figures();
  expect([found.get('legal.collective')?.value, found.get('legal.newWork')?.value]).toEqual(['few', 'few']);
  expect(found.get('legal.newWorkShare')?.value).toBe('hidden');
  const own = await figures('cadre', demoId('unit:netvalley'));
  expect([...own.values()].filter(({ value }) => typeof value === 'number' && value > 0)).toEqual([]);
  expect([own.get('legal.asked')?.value, own.get('legal.cases')?.value]).toEqual([0, 0]);
});

it('open into rows for officers and leads, without a name; the auditor has counts only', async () => {
  const rows = await world.get('officer', 'statistics.rows', { unitId: district, period, figure: 'legal.asked' });
  expect(rows.items).toHaveLength(14);
  expect(rows.columns).toEqual(['编号', '类别', '渠道', '用工形式', '提出时间', '首次答复', '状态', '评价']);
  expect(JSON.stringify(rows)).not.toMatch(/张|建国|恒达/);
  const found = await figures('auditor');
  expect(found.get('legal.asked')).toMatchObject({ value: 14, hasRows: false });
  for (const figure of ['legal.asked', 'S41', 'legal.served', 'legal.replyMedian']) {
    const asked = { unitId: district, period, figure };
    expect(await world.ask('auditor', 'statistics.rows', asked)).toMatchObject({ code: 'forbidden' });
    expect(await world.ask('lead', 'statistics.rows', asked)).toMatchObject({ ok: true });
  }
});

it('say by no change who asked anonymously: neither a second question of the same asker nor one of two who says who they are', async () => {
  const people = async () => (await figures()).get('legal.people')?.value as number;
  const before = await people();
  const employer = { employerName: '示范区云帆电子有限公司' };
  const first = await askedAnonymously(world, 'street', employer);
  const second = await askedAnonymously(world, 'street', employer);
  expect(await people()).toBe(before + 2);
  const alike = async () =>
    Promise.all([first, second].map(async (caseId) => (await world.get('officer', 'legal.header', { caseId })).alike));
  const seen = await alike();
  expect(seen).toEqual([1, 1]);
  await world.get('street', 'legal.reveal', { caseId: first, contactPhone: '13800007307' });
  expect(await people()).toBe(before + 2);
  expect(await alike()).toEqual(seen);
});

it('keep to the period', async () => {
  const { groups } = await world.get('lead', 'statistics.figures', {
    unitId: district,
    period: { calendar: 'year', year: 2025 },
  });
  const legal = groups.find(({ service }) => service === 'legal')?.figures ?? [];
  expect(legal.filter(({ value }) => typeof value === 'number' && value > 0)).toEqual([]);
});
