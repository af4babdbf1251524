import { personaId } from '@/cloud/db/seed/personas';
import { asked, askedAnonymously, assigned, rowOf } from '../../support/legal';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

describe('somebody who asks anonymously and holds a role', () => {
  it('is treated like any other lawyer: no list and no refusal says who asked; they can only hand it back', async () => {
    const caseId = await askedAnonymously(world, 'lawyer');
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
    const caseId = await askedAnonymously(world, 'lawyer');
    const [step] = await world.database.db
      .selectFrom('case_history')
      .selectAll()
      .where('subject_id', '=', caseId)
      .execute();
    expect(step).toMatchObject({ actor_id: null, actor_label: '提问人' });
  });
});

describe('what somebody at the desk asked anonymously', () => {
  /** All that the desk shows of a case, to one who asked it and to one who did not. */
  const shownTo = async (who: 'officer' | 'officer2' | 'lead', caseId: string) => {
    const { number } = await rowOf(world, caseId);
    return {
      listed: (await world.get(who, 'legal.triage', {})).items,
      waiting: await world.get(who, 'office.desk', {}),
      found: (await world.get(who, 'office.desk', { q: number })).items,
      header: await world.get(who, 'legal.header', { caseId }),
      lawyers: await world.get(who, 'legal.lawyers', { caseId }),
      story: (await world.get(who, 'office.caseHistory', { caseId })).steps,
    };
  };

  it('is on their own desk as on everybody’s, so that no list says by a gap who asked', async () => {
    const caseId = await askedAnonymously(world, 'officer');
    await asked(world, 'worker');
    const own = await shownTo('officer', caseId);
    expect(own).toEqual(await shownTo('officer2', caseId));
    expect(own.listed.map(({ id }) => id)).toContain(caseId);
    expect(own.waiting.items.map(({ id, who }) => [id, who])).toContainEqual([caseId, '匿名']);
    expect(own.header.transitions.length).toBeGreaterThan(0);
  });

  it('is not theirs to handle, whatever they tap; a colleague does', async () => {
    const caseId = await askedAnonymously(world, 'officer');
    const taps = [
      ['legal.accept', { caseId }],
      ['legal.assign', { caseId }],
      ['legal.assign', { caseId, lawyerId: personaId('lawyer') }],
      ['legal.sendBack', { caseId, reason: '请补充' }],
      ['legal.transfer', { caseId, target: 'hotline', reason: '跨区' }],
    ] as const;
    for (const [action, input] of taps)
      expect([action, await world.ask('officer', action, input as never)]).toEqual([
        action,
        { ok: false, code: 'ownCase' },
      ]);
    expect(await rowOf(world, caseId)).toMatchObject({ state: 'submitted', version: 1 });
    expect(await world.get('officer2', 'legal.assign', { caseId })).toMatchObject({ lawyer: expect.any(String) });
  });

  it('is a lead’s too, who gives it to nobody', async () => {
    const caseId = await askedAnonymously(world, 'lead');
    expect((await world.get('lead', 'legal.triage', {})).items.map(({ id }) => id)).toEqual([caseId]);
    expect(await world.ask('lead', 'legal.assign', { caseId })).toEqual({ ok: false, code: 'ownCase' });
  });
});
