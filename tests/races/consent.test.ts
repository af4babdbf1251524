import { personaId } from '@/cloud/db/seed/personas';
import { beginJob, stepJob } from '@/cloud/office/jobs';
import { jobs } from '@/cloud/services';
import { openTestHouse } from '../support/test-house';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });

it('a withdrawal waits for what uses the consent, and nothing uses it afterwards', async () => {
  let ended = 0;
  const ask = openTestHouse(world, {
    action: { consent: 'identity', writes: true, limit: 1000 },
    act: {
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 40));
        ended = performance.now();
        return 'used';
      },
    },
  });
  for (let round = 0; round < 5; round += 1) {
    await world.get('worker', 'privacy.giveConsent', { purpose: 'identity', version: '1' });
    const uses = Array.from({ length: 6 }, () => ask('worker'));
    await new Promise((resolve) => setTimeout(resolve, 10 * round));
    await world.get('worker', 'privacy.withdrawConsent', { purpose: 'identity' });
    const withdrawn = performance.now();
    const answers = await Promise.all(uses);
    expect(ended).toBeLessThanOrEqual(withdrawn);
    for (const answer of answers) expect(answer.ok ? 'used' : answer.code).toMatch(/^(used|consentNeeded)$/);
  }
});

it('two yeses at once are one receipt', async () => {
  const give = () => world.ask('worker2', 'privacy.giveConsent', { purpose: 'health', version: '1' });
  expect((await Promise.all(Array.from({ length: 8 }, give))).every(({ ok }) => ok)).toBe(true);
  const { items } = await world.get('worker2', 'privacy.consents', {});
  expect(items.filter(({ purpose }) => purpose === 'health')).toHaveLength(1);
});

it('erasing confirmed twice at once is one wish; taken back while the night comes it is one or the other, never half', async () => {
  const ask = () => world.ask('worker', 'privacy.askErasing', {});
  const answers = await Promise.all(Array.from({ length: 4 }, ask));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { db } = world.database;
  expect(await db.selectFrom('erasures').select('id').execute()).toHaveLength(1);
  world.now = new Date(world.now.getTime() + 7 * 86_400_000);
  await beginJob(db, { kind: 'privacy.erase', input: {}, askedBy: null }, world.now);
  const [revoked] = await Promise.all([
    world.ask('worker', 'privacy.revokeErasing', {}),
    (async () => {
      while (await stepJob(world, jobs, world.now));
    })(),
  ]);
  const person = await db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', personaId('worker'))
    .executeTakeFirstOrThrow();
  const { state } = await db.selectFrom('erasures').select('state').executeTakeFirstOrThrow();
  expect([revoked.ok, state, person.erased_at === null, person.name === null]).toEqual(
    revoked.ok ? [true, 'revoked', true, false] : [false, 'done', false, true],
  );
});
