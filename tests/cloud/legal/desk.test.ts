import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { answered, asked, askedAnonymously, assigned, rowOf } from '../../support/legal';
import { question } from '../../support/legal-examples';
import { type World, worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const later = (hours: number) => {
  world.now = new Date(world.now.getTime() + hours * 3_600_000);
};
const told = async (who: Parameters<World['get']>[0]) => {
  await tick(world, world.now);
  return (await world.get(who, 'office.inbox', {})).items.map(({ body }) => body);
};
const { question: _, anonymous: __, ...facts } = question;

describe('the desk', () => {
  it('sees heads and not a word: neither in the list nor in the head', async () => {
    const caseId = await asked(world, 'worker', { endDate: '2026-11-01' });
    const list = await world.get('officer', 'legal.triage', {});
    expect(list.items).toMatchObject([{ id: caseId, state: 'submitted', category: 'wages', lawyer: null }]);
    const head = await world.get('officer', 'legal.header', { caseId });
    expect(head).toMatchObject({
      employerName: question.employerName,
      employType: 'contract',
      person: '张*国',
      limitation: { dueOn: '2027-11-01', daysLeft: 335 },
      filesCount: 0,
      alike: 0,
      transitions: ['accept', 'sendBack', 'transfer'],
      canReassign: false,
    });
    for (const shown of [list, head])
      for (const secret of ['拖欠了八月', question.desired, '13800007307', '张建国', '6500'])
        expect(JSON.stringify(shown)).not.toContain(secret);
  });

  it('lists by promise what waits, runs and is late, the latest first what is over; by category and number', async () => {
    const urgent = await asked(world, 'worker', {
      category: 'dismissal',
      startDate: '2020-01-01',
      eventDate: '2025-12-20',
    });
    const plain = await asked(world, 'worker2');
    const gone = await asked(world, 'courier');
    await world.get('courier', 'legal.withdraw', { caseId: gone });
    const ids = async (input: object) => (await world.get('officer', 'legal.triage', input)).items.map(({ id }) => id);
    expect(await ids({})).toEqual([urgent, plain]);
    expect(await ids({ category: 'wages' })).toEqual([plain]);
    expect(await ids({ q: 'zx2026-0001' })).toEqual([urgent]);
    expect(await ids({ q: '%' })).toEqual([]);
    expect(await ids({ view: 'over' })).toEqual([gone]);
    expect(await ids({ view: 'late' })).toEqual([]);
    later(3);
    expect(await ids({ view: 'late' })).toEqual([urgent]);
    await assigned(world, urgent);
    expect(await ids({ view: 'running' })).toEqual([urgent]);
    await answered(world, urgent);
    expect(await ids({ view: 'late' })).toEqual([]);
  });

  it('pages through what waits without losing or repeating any', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 23; at += 1) ids.push(await asked(world, at % 2 ? 'worker' : 'worker2'));
    const first = await world.get('officer', 'legal.triage', {});
    const second = await world.get('officer', 'legal.triage', { cursor: first.next as string });
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(second.next).toBeUndefined();
  });

  it('counts how many others ask about the same employer, by name and by tag', async () => {
    const caseId = await asked(world);
    await asked(world, 'worker2');
    await askedAnonymously(world, 'courier', { employerName: question.employerName, category: 'wages' });
    await asked(world, 'cadre', { category: 'overtime' });
    expect(await world.get('officer', 'legal.header', { caseId })).toMatchObject({ alike: 2 });
  });

  it('is told when a colleague was there before: nothing is asked of it that it did not mean, nothing undone unseen', async () => {
    const caseId = await asked(world);
    const { version } = await world.get('officer2', 'legal.header', { caseId });
    await assigned(world, caseId);
    for (const more of [{}, { lawyerId: personaId('lawyer2'), reason: '换一位' }])
      expect(await world.ask('officer2', 'legal.assign', { caseId, version, ...more })).toEqual({
        ok: false,
        code: 'stateChanged',
      });
    expect((await rowOf(world, caseId)).lawyer_id).toBe(personaId('lawyer'));
  });

  it('never handles its own, which it does not even see', async () => {
    const caseId = await asked(world, 'officer');
    expect((await world.get('officer', 'legal.triage', {})).items).toEqual([]);
    expect(await world.ask('officer', 'legal.header', { caseId })).toMatchObject({ code: 'notFound' });
    expect(await world.ask('officer', 'legal.assign', { caseId })).toMatchObject({ code: 'notFound' });
    expect((await world.get('officer2', 'legal.triage', {})).items).toHaveLength(1);
  });
});

describe('sent back', () => {
  it('the clock stands while its asker is waited for, and runs on with what was left', async () => {
    const caseId = await asked(world);
    await world.get('officer', 'legal.sendBack', { caseId, reason: '请写明单位全称' });
    expect(await rowOf(world, caseId)).toMatchObject({
      promised_at: null,
      holder_role: 'worker',
      minutes_left: 360 + 420,
    });
    expect(await told('worker')).toEqual(['咨询 ZX2026-0001：还需要你补充，补充后接着办，点开看看。']);
    expect(await world.get('worker', 'legal.consultation', { caseId })).toMatchObject({
      returnedFor: '请写明单位全称',
      transitions: ['resubmit', 'withdraw'],
      canSupplement: false,
    });
    expect((await world.get('worker', 'office.home', {})).running).toMatchObject([
      { holder: '你', line: '需要你补充，点开看看' },
    ]);
    expect((await world.get('lead', 'office.desk', {})).items).toMatchObject([
      { holder: '职工本人', canAssign: false },
    ]);
    // At ten a day later: the thirteen hours that were left end at six the day after.
    later(24);
    const changed = { ...facts, employerName: '示范区恒达电子科技有限公司' };
    await world.get('worker', 'legal.resubmit', { caseId, ...changed, note: '补了全称' });
    expect(await rowOf(world, caseId)).toMatchObject({
      state: 'submitted',
      holder_role: 'officer',
      minutes_left: null,
    });
    expect((await rowOf(world, caseId)).promised_at).toEqual(new Date('2026-12-03T10:00:00Z'));
    const told2 = await world.get('worker', 'legal.consultation', { caseId });
    expect(told2.employerName).toBe('示范区恒达电子科技有限公司');
    expect(told2.messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['question', question.question],
      ['supplement', '补了全称'],
    ]);
  });

  it('a promise nearly over gives two working hours when it runs on', async () => {
    const caseId = await asked(world);
    world.now = new Date('2026-12-02T09:50:00Z');
    await world.get('officer', 'legal.sendBack', { caseId, reason: '请补材料' });
    world.now = new Date('2026-12-02T23:00:00Z');
    await world.get('worker', 'legal.resubmit', { caseId, ...facts });
    expect((await rowOf(world, caseId)).promised_at).toEqual(new Date('2026-12-03T03:00:00Z'));
  });

  it('facts are judged again, and the legal dates and urgency follow from the new ones', async () => {
    const caseId = await asked(world);
    await world.get('officer', 'legal.sendBack', { caseId, reason: '请核对日期' });
    const bad = { caseId, ...facts, endDate: '2020-01-01' };
    expect(await world.ask('worker', 'legal.resubmit', bad)).toMatchObject({ fields: { endDate: expect.any(String) } });
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'returned' });
    await world.get('worker', 'legal.resubmit', { caseId, ...facts, endDate: '2025-12-10' });
    expect(await rowOf(world, caseId)).toMatchObject({ is_urgent: true });
    const { deadlines } = await world.get('worker', 'office.caseHistory', { caseId });
    expect(deadlines.map(({ dueOn }) => dueOn)).toEqual(['2026-12-10']);
  });

  it('only a question nobody has taken on can be; and it says why', async () => {
    const caseId = await asked(world);
    await world.get('officer', 'legal.accept', { caseId });
    expect(await world.ask('officer', 'legal.sendBack', { caseId, reason: '晚了' })).toMatchObject({
      code: 'stateChanged',
    });
    expect(await world.ask('officer', 'legal.sendBack', { caseId, reason: '' })).toMatchObject({ code: 'invalid' });
  });
});

describe('passed on', () => {
  it('to 12351 it is a work order with the same number, whose result its worker reads', async () => {
    const caseId = await asked(world);
    const on = { caseId, target: 'hotline', reason: '涉及多个区' } as const;
    for (const wrong of [{ dueOn: '2026-11-01' }, { dueOn: '2206-12-20' }, { target: 'inspection' as const }])
      expect(await world.ask('officer', 'legal.transfer', { ...on, dueOn: '2026-12-20', ...wrong })).toMatchObject({
        code: 'invalid',
        fields: { dueOn: expect.any(String) },
      });
    expect(await world.get('officer', 'legal.transfer', { ...on, dueOn: '2026-12-20' })).toEqual({
      orderNumber: 'ZX2026-0001',
    });
    expect((await world.get('lead', 'legal.orders', { q: 'zx2026-0001' })).items).toMatchObject([
      { dueOn: '2026-12-20' },
    ]);
    expect((await world.get('lead', 'legal.orders', { q: '9999' })).items).toEqual([]);
    expect((await told('worker'))[0]).toBe(
      '咨询 ZX2026-0001：已转到12351 工单，工单号就是 ZX2026-0001，可拨 12351 查询。原因：涉及多个区',
    );
    expect((await world.get('lead', 'legal.orders', {})).items).toMatchObject([
      { caseId, number: 'ZX2026-0001', target: 'hotline', settledAt: null, result: null },
    ]);
    await world.get('officer', 'legal.settleOrder', { caseId, result: '公司已补发', satisfaction: 'satisfied' });
    expect(await world.ask('officer', 'legal.settleOrder', { caseId, result: '再写一次' })).toMatchObject({
      code: 'stateChanged',
    });
    expect(await world.get('worker', 'legal.consultation', { caseId })).toMatchObject({
      state: 'transferred',
      transferred: { orderNumber: 'ZX2026-0001', result: '公司已补发' },
      transitions: [],
    });
  });

  it('elsewhere it is told where and why, and has no work order', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await world.get('officer', 'legal.transfer', { caseId, target: 'inspection', reason: '归劳动监察' });
    expect(await world.get('worker', 'legal.consultation', { caseId })).toMatchObject({
      transferred: { target: 'inspection', orderNumber: null },
    });
    expect((await told('lawyer'))[0]).toBe('ZX2026-0001 已转到别处，不用再答。');
    expect(await world.ask('officer', 'legal.settleOrder', { caseId, result: '办好了' })).toMatchObject({
      code: 'stateChanged',
    });
  });

  it('an anonymous question is not, until its asker says who they are', async () => {
    const caseId = await askedAnonymously(world);
    const on = { caseId, target: 'inspection', reason: '归劳动监察' } as const;
    expect(await world.ask('officer', 'legal.transfer', on)).toMatchObject({ code: 'revealFirst' });
    expect((await world.get('officer', 'legal.header', { caseId })).transitions).toEqual(['accept', 'sendBack']);
    await world.get('officer', 'legal.sendBack', { caseId, reason: '要转劳动监察，请先公开身份', asksToReveal: true });
    expect(await world.get('worker', 'legal.consultation', { caseId })).toMatchObject({ isAskedToReveal: true });
    await world.get('worker', 'legal.reveal', { caseId, contactPhone: '13800007307' });
    expect(await rowOf(world, caseId)).toMatchObject({
      state: 'submitted',
      person_id: personaId('worker'),
      asker_tag: null,
    });
    await world.get('officer', 'legal.transfer', on);
  });
});

describe('the generic desk', () => {
  it('neither takes nor passes on what this service hands round itself; others read its story only if they oversee it', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    const { version } = await rowOf(world, caseId);
    const to = { kind: 'person' as const, personId: personaId('lawyer2') };
    const move = { cases: [{ id: caseId, version }], to, reason: '换人' };
    expect(await world.ask('lawyer', 'office.assign', move)).toMatchObject({ code: 'handedInside' });
    expect(await world.ask('lead', 'office.assign', move)).toMatchObject({ code: 'handedInside' });
    expect(await world.ask('lawyer2', 'office.caseHistory', { caseId })).toMatchObject({ code: 'notFound' });
    for (const who of ['lawyer', 'officer2', 'lead'] as const)
      expect(await world.ask(who, 'office.caseHistory', { caseId })).toMatchObject({ ok: true });
  });
});
