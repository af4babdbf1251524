import { openTestHouse } from '../support/test-house';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld({ max: 20 });
});
afterAll(() => world.close());

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
