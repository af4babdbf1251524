import { draftOf } from '../support/self-study';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

const TIMES = 6;
const codes = (answers: readonly { ok: boolean; code?: string }[]) =>
  answers.map((one) => (one.ok ? 'ok' : one.code)).sort();

describe('two leads at one number of the law', () => {
  it('publish at once: one does, the other is told that it has moved on, and has not confirmed unawares', async () => {
    for (let at = 0; at < TIMES; at += 1) {
      const caseId = await draftOf(world, { effectiveOn: `2021-01-${10 + at}` });
      const answers = await Promise.all(
        (['lead', 'lead2'] as const).map((who) => world.ask(who, 'selfStudy.publishVersion', { caseId })),
      );
      expect(codes(answers)).toEqual(['ok', 'stateChanged']);
      expect((await world.get('officer', 'selfStudy.draft', { caseId })).state).toBe('published');
    }
  });

  it('confirm and send back at once: one thing happens, and a number sent back never holds', async () => {
    for (let at = 0; at < TIMES; at += 1) {
      const effectiveOn = `2022-01-${10 + at}`;
      const caseId = await draftOf(world, { effectiveOn });
      await world.get('lead', 'selfStudy.publishVersion', { caseId });
      const answers = await Promise.all([
        world.ask('lead2', 'selfStudy.confirmVersion', { caseId }),
        world.ask('lead', 'selfStudy.returnVersion', { caseId, reason: '再核对一下' }),
      ]);
      expect(codes(answers)).toEqual(['ok', 'stateChanged']);
      const { versions } = await world.get('guest', 'selfStudy.parameters', {});
      expect(versions.some((one) => one.effectiveOn === effectiveOn)).toBe(answers[0]?.ok);
    }
  });

  it('confirm two drafts of one day at once: the day has one number', async () => {
    for (let at = 0; at < TIMES; at += 1) {
      const effectiveOn = `2023-01-${10 + at}`;
      const both = [await draftOf(world, { effectiveOn }), await draftOf(world, { effectiveOn })];
      for (const caseId of both) await world.get('lead', 'selfStudy.publishVersion', { caseId });
      const answers = await Promise.all(
        both.map((caseId) => world.ask('lead2', 'selfStudy.confirmVersion', { caseId })),
      );
      expect(codes(answers)).toEqual(['ok', 'parameterThere']);
    }
  });
});
