import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { answered, asked, assigned, grantElsewhere, paperOf } from '../../support/legal';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeAll(async () => {
  await grantElsewhere(world, 'courier', 'officer');
  await grantElsewhere(world, 'worker2', 'lead');
  await grantElsewhere(world, 'mediator', 'lawyer');
});

const today = '2026-12-01';

describe('whose office is over a part of the tree only', () => {
  it('does not say who is on duty for the district, nor learns when its lawyers are away', async () => {
    await world.get('officer', 'legal.setRota', {
      days: [today],
      lawyerIds: [personaId('lawyer')],
    });
    await world.get('lawyer2', 'legal.setAway', {
      from: '2026-12-03',
      until: '2026-12-05',
    });
    for (const who of ['courier', 'worker2'] as const) {
      expect(await world.ask(who, 'legal.setRota', { days: [today], lawyerIds: [] })).toEqual({
        ok: false,
        code: 'forbidden',
      });
      const { days, lawyers } = await world.get(who, 'legal.rota', {});
      expect(days[0]).toMatchObject({
        day: today,
        lawyers: [{ name: '郑明' }],
      });
      expect(lawyers.flatMap(({ away }) => away)).toEqual([]);
    }
  });

  it('does not change or take away what the district’s lawyers answer by, and what they save is their own', async () => {
    const { id } = await world.get('lead', 'legal.saveTemplate', {
      title: '欠薪',
      text: '先收集工资条',
    });
    const change = { id, title: '欠薪', text: '不用收集' };
    expect(await world.ask('worker2', 'legal.saveTemplate', change)).toMatchObject({ code: 'notFound' });
    expect(await world.ask('worker2', 'legal.dropTemplate', { templateId: id })).toMatchObject({ code: 'notFound' });
    await world.get('worker2', 'legal.saveTemplate', {
      title: '自己的',
      text: '自己看',
    });
    expect((await world.get('worker2', 'legal.templates', {})).items).toMatchObject([
      { title: '自己的', isShared: false, canChange: true },
      { title: '欠薪', isShared: true, canChange: false },
    ]);
    expect((await world.get('lawyer', 'legal.templates', {})).items).toMatchObject([{ text: '先收集工资条' }]);
    expect((await world.get('lead2', 'legal.templates', {})).items).toMatchObject([{ canChange: true }]);
  });

  it('is on no list of the district’s lawyers', async () => {
    const { lawyers } = await world.get('officer', 'legal.rota', {});
    expect(lawyers.map(({ name }) => name).sort()).toEqual(['欧阳静', '郑明'].sort());
    const days = { days: ['2026-12-02'], lawyerIds: [personaId('mediator')] };
    expect(await world.ask('officer', 'legal.setRota', days)).toMatchObject({
      fields: { lawyerIds: expect.any(String) },
    });
  });

  it('reads and does nothing with what was theirs while they were a lawyer here', async () => {
    const fileId = await paperOf(world);
    const caseId = await asked(world, 'worker', { files: [fileId] });
    await assigned(world, caseId, 'lawyer2');
    const messageId = await answered(world, caseId, 'lawyer2');
    await grantElsewhere(world, 'lawyer2', 'lawyer');
    const ended = world.database.db.updateTable('grants').set({ ends_on: '2026-11-30' });
    await ended.where('person_id', '=', personaId('lawyer2')).where('unit_id', '=', demoId('unit:district')).execute();
    const said = { text: '再说一句', files: [], links: [] };
    for (const [action, input] of [
      ['legal.case', { caseId }],
      ['legal.contact', { caseId }],
      ['legal.caseFile', { caseId, fileId }],
      ['legal.saveDraft', { caseId, text: '再说一句', links: [] }],
      ['legal.answer', { caseId, version: 5, ...said }],
      ['legal.correct', { caseId, messageId, why: '写错了', ...said }],
      ['legal.handBack', { caseId, reason: '不办了' }],
      ['legal.closeSilent', { caseId, version: 5 }],
      ['office.caseHistory', { caseId }],
    ] as const)
      expect([action, await world.ask('lawyer2', action, input as never)]).toEqual([
        action,
        { ok: false, code: 'notFound' },
      ]);
    expect((await world.get('lawyer2', 'legal.queue', { view: 'answered' })).items).toEqual([]);
  });
});
