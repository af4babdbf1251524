import { assigned } from '../../support/legal';
import { anonymousQuestion } from '../../support/legal-examples';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

describe('somebody who asks anonymously and holds a role', () => {
  const given = async () => {
    await world.database.db.deleteFrom('limits').execute();
    const answer = await world.get('lawyer', 'legal.ask', { ...anonymousQuestion, isAnother: true });
    return answer.kind === 'asked' ? answer.caseId : '';
  };

  it('is treated like any other lawyer: no list and no refusal says who asked; they can only hand it back', async () => {
    const caseId = await given();
    expect((await world.get('officer', 'legal.lawyers', { caseId })).map(({ name }) => name).sort()).toEqual(
      ['欧阳静', '郑明'].sort(),
    );
    await assigned(world, caseId);
    const shown = await world.get('lawyer', 'legal.case', { caseId });
    expect(shown.transitions).toEqual(['handBack']);
    const reply = { caseId, version: shown.version, text: '自问自答', files: [], links: [] };
    expect(await world.ask('lawyer', 'legal.answer', reply)).toMatchObject({ code: 'ownCase' });
    await world.get('lawyer', 'legal.handBack', { caseId, reason: '专业不对口' });
    await assigned(world, caseId, 'lawyer2');
    expect(await world.ask('lawyer', 'legal.case', { caseId })).toMatchObject({ code: 'notFound' });
    expect(await world.get('lawyer', 'legal.consultation', { caseId })).toMatchObject({ lawyer: '欧阳静' });
  });

  it('asks as a worker and nothing else: no role of theirs is kept', async () => {
    const caseId = await given();
    const [step] = await world.database.db
      .selectFrom('case_history')
      .selectAll()
      .where('subject_id', '=', caseId)
      .execute();
    expect(step).toMatchObject({ actor_id: null, actor_label: '提问人' });
  });
});
