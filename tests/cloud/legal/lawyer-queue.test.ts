import { answered, answeredCase, asked, askedAnonymously, assigned, assignedCase } from '../../support/legal';
import { question, tenWorkers } from '../../support/legal-examples';
import { textsWith } from '../../support/tables';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const hours = (count: number) => {
  world.now = new Date(world.now.getTime() + count * 3_600_000);
};
const given = () => assignedCase(world);

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
