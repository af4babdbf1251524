import { answeredCase, asked, assigned, rowOf } from '../support/legal';
import { anonymousQuestion, question } from '../support/legal-examples';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 10 });
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const codes = (answers: readonly { ok: boolean; code?: string }[]) =>
  answers.map((one) => (one.ok ? 'ok' : one.code)).sort();

it('two officers and a lead assign the same question at once: one does, the others learn that it changed; it is told once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const caseId = await asked(world);
    const { version } = await rowOf(world, caseId);
    const assign = (who: 'officer' | 'officer2' | 'lead') => world.ask(who, 'legal.assign', { caseId, version });
    const tries = (['officer', 'officer2', 'lead'] as const).map(assign);
    expect(codes(await Promise.all(tries))).toEqual(['ok', 'stateChanged', 'stateChanged']);
    const row = await rowOf(world, caseId);
    expect([row.state, row.holder_id]).toEqual(['assigned', row.lawyer_id]);
    const story = world.database.db.selectFrom('case_history').select('to_state').where('subject_id', '=', caseId);
    const steps = (await story.orderBy('id').execute()).map(({ to_state }) => to_state);
    expect(steps).toEqual(['submitted', 'accepted', 'assigned']);
  }
});

it('its asker asks on while its lawyer closes it: whichever came first, no word is lost and none goes unheard', async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const caseId = await answeredCase(world);
    await world.database.db
      .updateTable('cases')
      .set({ state_since: new Date('2026-11-01') })
      .where('id', '=', caseId)
      .execute();
    const { version } = await rowOf(world, caseId);
    const close = () => world.ask('lawyer', 'legal.closeSilent', { caseId, version });
    const followUp = () => world.ask('worker', 'legal.followUp', { caseId, text: '还有一点不明白', files: [] });
    const [first, second] = await Promise.all(round % 2 ? [close(), followUp()] : [followUp(), close()]);
    const [closed, followed] = round % 2 ? [first, second] : [second, first];
    // Asking on always goes through: a closed question is opened again by it. Closing only if nothing was said before.
    expect(followed).toMatchObject({ ok: true });
    outcomes.add(closed?.ok ? 'ok' : (closed?.code ?? ''));
    const { messages, state } = await world.get('worker', 'legal.consultation', { caseId });
    expect([state, messages.filter(({ kind }) => kind === 'follow_up').length]).toEqual(['following_up', 1]);
  }
  for (const outcome of outcomes) expect(['ok', 'stateChanged']).toContain(outcome);
});

it('its asker adds to it while its lawyer answers: an answer stands only if it had read everything', async () => {
  for (let round = 0; round < 12; round += 1) {
    const caseId = await asked(world);
    await assigned(world, caseId, 'lawyer');
    const { version } = await rowOf(world, caseId);
    const answer = world.ask('lawyer', 'legal.answer', { caseId, version, text: '可以申请仲裁', files: [], links: [] });
    const add = world.ask('worker', 'legal.supplement', { caseId, text: '公司昨天倒闭了', files: [] });
    const [answered, added] = await Promise.all([answer, add]);
    expect(codes([answered, added])).toEqual(['ok', 'stateChanged']);
  }
});

it('the same matter sent twice at once under two ids is one case, by name and by tag', async () => {
  for (const asking of [question, anonymousQuestion]) {
    const ask = () => world.ask('worker2', 'legal.ask', asking);
    const kinds = (await Promise.all([ask(), ask(), ask()])).map((one) => (one.ok ? one.value.kind : one.code));
    expect(kinds.sort()).toEqual(['asked', 'same', 'same']);
  }
});

it('an answer put right twice at once is put right once', async () => {
  const caseId = await answeredCase(world);
  const messageId = (await world.get('lawyer', 'legal.case', { caseId })).messages.at(-1)?.id as string;
  const correct = () =>
    world.ask('lawyer', 'legal.correct', { caseId, messageId, text: '改', why: '写错了', files: [], links: [] });
  expect(codes(await Promise.all([correct(), correct()]))).toEqual(['answerCorrected', 'ok']);
});
