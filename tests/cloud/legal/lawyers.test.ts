import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { tick } from '@/cloud/tick';
import { answered, asked, askedAnonymously, assigned, grantElsewhere, rowOf } from '../../support/legal';
import { question } from '../../support/legal-examples';
import { textsWith } from '../../support/tables';
import { type World, worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const [zheng, ouyang] = [personaId('lawyer'), personaId('lawyer2')];
const auto = (caseId: string) => world.get('officer', 'legal.assign', { caseId });
const lawyerOf = async (caseId: string) => (await rowOf(world, caseId)).lawyer_id;
const days = (count: number) => {
  world.now = new Date(world.now.getTime() + count * 86_400_000);
};
const told = async (who: Parameters<World['get']>[0]) => {
  await tick(world, world.now);
  return (await world.get(who, 'office.inbox', {})).items.map(({ body }) => body);
};

describe('the rota', () => {
  it('tells whoever oversees the lawyers when they are away, and lawyers only who is on duty', async () => {
    await world.get('lawyer', 'legal.setAway', { from: '2026-12-03', until: '2026-12-05' });
    const { id } = await world.get('lawyer', 'legal.setAway', { from: '2026-12-10', until: '2026-12-10' });
    await world.get('lawyer', 'legal.endAway', { absenceId: id });
    const seenBy = async (who: 'officer' | 'lead' | 'lawyer2') =>
      (await world.get(who, 'legal.rota', {})).lawyers.map(({ name, away }) => [name, away]);
    const away = [{ from: '2026-12-03', until: '2026-12-05' }];
    expect(await seenBy('officer')).toEqual(
      expect.arrayContaining([
        ['郑明', away],
        ['欧阳静', []],
      ]),
    );
    expect(await seenBy('lead')).toEqual(expect.arrayContaining([['郑明', away]]));
    expect(await seenBy('lawyer2')).toEqual(expect.arrayContaining([['郑明', []]]));
  });
});

describe('who gets a question', () => {
  it('is on duty today, whatever they have; else whoever has least', async () => {
    await world.get('lead', 'legal.setRota', { days: ['2026-12-01', '2026-12-03'], lawyerIds: [ouyang] });
    const [first, second, third] = [await asked(world), await asked(world), await asked(world)];
    await auto(first);
    await auto(second);
    expect([await lawyerOf(first), await lawyerOf(second)]).toEqual([ouyang, ouyang]);
    days(1);
    await auto(third);
    expect(await lawyerOf(third)).toBe(zheng);
    expect(
      (await world.get('officer', 'legal.lawyers', { caseId: third })).map(({ name, waiting, isOnDuty, isCurrent }) => [
        name,
        waiting,
        isOnDuty,
        isCurrent,
      ]),
    ).toEqual([
      ['郑明', 1, false, true],
      ['欧阳静', 2, false, false],
    ]);
  });

  it('is nobody of another place, nobody away, and never whoever asks by name', async () => {
    await grantElsewhere(world, 'courier', 'lawyer');
    const own = await asked(world, 'lawyer');
    expect((await world.get('officer', 'legal.lawyers', { caseId: own })).map(({ id }) => id)).toEqual([ouyang]);
    await world.get('lawyer2', 'legal.setAway', { from: '2026-12-01', until: '2026-12-02' });
    expect(await world.ask('officer', 'legal.assign', { caseId: own })).toMatchObject({ code: 'noLawyer' });
    const away = { caseId: own, lawyerId: ouyang };
    expect(await world.ask('officer', 'legal.assign', away)).toMatchObject({ code: 'lawyerAway' });
    const self = { caseId: own, lawyerId: zheng };
    expect(await world.ask('officer', 'legal.assign', self)).toMatchObject({ code: 'notHolder' });
    expect(await world.ask('officer', 'legal.assign', { caseId: own, lawyerId: personaId('courier') })).toMatchObject({
      code: 'notHolder',
    });
  });

  it('is no one who acts for the employer: by name however it is written, or by its code', async () => {
    await world.get('lawyer', 'legal.addEmployer', { name: '示范区 恒达电子 有限公司' });
    await world.get('lawyer2', 'legal.addEmployer', { name: '别的名字', code: '91350100M000100Y43' });
    const byName = await asked(world);
    const byCode = await asked(world, 'worker', { employerName: '恒达电子', employerCode: '91350100M000100Y43' });
    expect(await world.ask('officer', 'legal.assign', { caseId: byName, lawyerId: zheng })).toMatchObject({
      code: 'lawyerBarred',
    });
    await auto(byName);
    await auto(byCode);
    expect([await lawyerOf(byName), await lawyerOf(byCode)]).toEqual([ouyang, zheng]);
    const both = await asked(world, 'worker', { employerCode: '91350100M000100Y43' });
    expect(await world.ask('officer', 'legal.assign', { caseId: both })).toMatchObject({ code: 'noLawyer' });
  });

  it('changes only with a reason; the promise stays, and everybody concerned is told', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await world.get('lawyer', 'legal.saveDraft', { caseId, text: '写了一半', links: [] });
    const { promised_at } = await rowOf(world, caseId);
    expect(await world.ask('lead', 'legal.assign', { caseId, lawyerId: ouyang })).toMatchObject({
      fields: { reason: '请写明为什么换律师' },
    });
    await world.get('lead', 'legal.assign', { caseId, lawyerId: ouyang, reason: '原律师出庭' });
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'assigned', holder_id: ouyang, promised_at });
    expect(await world.ask('lawyer', 'legal.case', { caseId })).toMatchObject({ code: 'notFound' });
    expect(await world.get('lawyer2', 'legal.case', { caseId })).toMatchObject({ draft: null });
    expect((await told('lawyer'))[0]).toBe('ZX2026-0001 已转给别的律师，不用再答。');
    expect((await told('lawyer2'))[0]).toBe('ZX2026-0001 派给你答复。');
    expect((await told('worker'))[0]).toBe('咨询 ZX2026-0001：由欧阳静律师答复，答复时间不变。');
    const { steps } = await world.get('worker', 'office.caseHistory', { caseId });
    expect(steps.at(-1)).toMatchObject({ who: '部门负责人 陈国栋', to: '转给欧阳静', reason: null });
  });
});

describe('the list of employers', () => {
  it('is its lawyer’s alone, stands nowhere in the open, and takes questions away that they already have', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    const { id, moved } = await world.get('lawyer', 'legal.addEmployer', { name: question.employerName as string });
    expect(moved).toBe(1);
    expect(await lawyerOf(caseId)).toBe(ouyang);
    expect(await textsWith(world.database, '恒达电子')).toEqual([]);
    expect(await world.get('lawyer', 'legal.employers', {})).toMatchObject([
      { id, name: question.employerName, code: null },
    ]);
    expect(await world.get('lawyer2', 'legal.employers', {})).toEqual([]);
    const again = { name: '示范区恒达电子有限公司 ' };
    expect(await world.ask('lawyer', 'legal.addEmployer', again)).toMatchObject({ code: 'employerListed' });
    await world.get('lawyer', 'legal.dropEmployer', { employerId: id });
    expect(await world.get('lawyer', 'legal.employers', {})).toEqual([]);
  });

  it('sends a question back to the desk where nobody else may have it', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await world.get('lawyer2', 'legal.addEmployer', { name: question.employerName as string });
    await world.get('lawyer', 'legal.addEmployer', { name: question.employerName as string });
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'accepted', holder_role: 'officer', lawyer_id: null });
    const { steps } = await world.get('officer', 'office.caseHistory', { caseId });
    expect(steps.at(-1)).toMatchObject({ who: '系统', to: '已受理', reason: '律师回避' });
  });
});

describe('a lawyer who is away', () => {
  it('from today hands on at once what waits for them, and keeps what is answered', async () => {
    const waiting = await asked(world);
    await assigned(world, waiting);
    const done = await asked(world);
    await assigned(world, done);
    await answered(world, done);
    expect(await world.get('lawyer', 'legal.setAway', { from: '2026-12-01', until: '2026-12-05' })).toMatchObject({
      moved: 1,
    });
    expect([await lawyerOf(waiting), await lawyerOf(done)]).toEqual([ouyang, zheng]);
    // Asked on while they are away: it goes to whoever is there.
    await world.get('worker', 'legal.followUp', { caseId: done, text: '还有一点不明白', files: [] });
    expect(await rowOf(world, done)).toMatchObject({ state: 'following_up', lawyer_id: ouyang, holder_id: ouyang });
  });

  it('from a later day hands on in its first hour, unless they said otherwise before', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await world.get('lawyer', 'legal.setAway', { from: '2026-12-02', until: '2026-12-05' });
    const { id } = await world.get('lawyer', 'legal.setAway', { from: '2026-12-20', until: '2026-12-25' });
    expect(await world.get('lawyer', 'legal.absences', {})).toMatchObject([
      { from: '2026-12-02' },
      { from: '2026-12-20' },
    ]);
    await tick(world, world.now);
    expect(await lawyerOf(caseId)).toBe(zheng);
    world.now = new Date('2026-12-01T16:01:00Z');
    await tick(world, world.now);
    expect(await lawyerOf(caseId)).toBe(ouyang);
    await world.get('lawyer', 'legal.endAway', { absenceId: id });
    expect(await world.ask('lawyer', 'legal.endAway', { absenceId: id })).toMatchObject({ code: 'notFound' });
    days(6);
    expect(await world.get('lawyer', 'legal.absences', {})).toEqual([]);
  });

  it('cannot be in the past, nor end before it begins or years later', async () => {
    const ask = (from: string, until: string) => world.ask('lawyer', 'legal.setAway', { from, until });
    expect(await ask('2026-11-30', '2026-12-02')).toMatchObject({
      fields: { from: expect.stringMatching(/已经过去/) },
    });
    expect(await ask('2026-12-05', '2026-12-04')).toMatchObject({ fields: { until: expect.stringMatching(/之前/) } });
    expect(await ask('2026-12-05', '2099-12-05')).toMatchObject({ fields: { until: expect.stringMatching(/1 年/) } });
  });
});

describe('a lawyer who leaves', () => {
  const leave = (rest: string) =>
    world.get('admin', 'organisation.leave', { personId: zheng, reason: '退休', rest, kinds: [] });

  it('to a successor: theirs, if they may have it', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await leave(ouyang);
    await tick(world, world.now);
    expect(await rowOf(world, caseId)).toMatchObject({ lawyer_id: ouyang, holder_id: ouyang, state: 'assigned' });
    expect(await world.get('lawyer2', 'legal.case', { caseId })).toMatchObject({ id: caseId });
  });

  it('an anonymous asker is told too, and a successor who asked it themselves is no exception', async () => {
    const caseId = await askedAnonymously(world, 'worker');
    const own = await askedAnonymously(world, 'lawyer2');
    for (const id of [caseId, own]) await assigned(world, id);
    await leave(ouyang);
    await tick(world, world.now);
    expect((await told('worker'))[0]).toBe('换了一位律师答复，答复时间不变。');
    for (const id of [caseId, own])
      expect(await rowOf(world, id)).toMatchObject({ lawyer_id: ouyang, holder_id: ouyang });
  });

  it('to one who acts for the employer: back to the desk instead', async () => {
    await world.get('lawyer2', 'legal.addEmployer', { name: question.employerName as string });
    const caseId = await asked(world);
    await assigned(world, caseId);
    await leave(ouyang);
    await tick(world, world.now);
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'accepted', holder_role: 'officer', lawyer_id: null });
  });

  it('to nobody: whoever is there gets it', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await leave('role');
    await tick(world, world.now);
    expect(await rowOf(world, caseId)).toMatchObject({ lawyer_id: ouyang, state: 'assigned' });
  });
});

describe('the rota', () => {
  it('shows four weeks and the lawyers there are, and takes only days to come and lawyers of here', async () => {
    await world.get('officer', 'legal.setRota', { days: ['2026-12-01'], lawyerIds: [zheng, ouyang] });
    await world.get('officer', 'legal.setRota', { days: ['2026-12-01', '2026-12-02'], lawyerIds: [ouyang] });
    const { days: shown, lawyers } = await world.get('lawyer', 'legal.rota', {});
    expect(shown).toHaveLength(28);
    expect(shown.slice(0, 3).map(({ day, lawyers: on }) => [day, on.map(({ name }) => name)])).toEqual([
      ['2026-12-01', ['欧阳静']],
      ['2026-12-02', ['欧阳静']],
      ['2026-12-03', []],
    ]);
    expect(lawyers.map(({ id }) => id).sort()).toEqual([zheng, ouyang].sort());
    expect(await world.ask('officer', 'legal.setRota', { days: ['2026-11-30'], lawyerIds: [] })).toMatchObject({
      fields: { days: '过去的日子不能再排' },
    });
    const stranger = { days: ['2026-12-01'], lawyerIds: [demoId('person:officer')] };
    expect(await world.ask('officer', 'legal.setRota', stranger)).toMatchObject({
      fields: { lawyerIds: expect.any(String) },
    });
  });
});
