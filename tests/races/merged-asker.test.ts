import { randomUUID } from 'node:crypto';
import { everybodyAgrees } from '../support/consents';
import { givenAccount, givenMerge } from '../support/identity';
import { anonymousQuestion, question } from '../support/legal-examples';
import { keptSeverance } from '../support/self-study';
import { signedIn } from '../support/signed-in';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld({ max: 10 });
});
beforeEach(() => world.database.db.deleteFrom('limits').execute());
afterAll(() => world.close());

it('who asks and keeps while their accounts become one is told to sign in again, or finds it in the one that stays', async () => {
  for (let round = 0; round < 12; round += 1) {
    const [from, into] = [await givenAccount(world), await givenAccount(world)];
    const who = await signedIn(world, { id: from });
    await everybodyAgrees(world);
    const caseId = await givenMerge(world, { from, into });
    const merge = () => world.ask('lead', 'identity.confirmMerge', { caseId });
    const write = () =>
      Promise.all([
        world.ask(who, 'legal.ask', { ...anonymousQuestion, isAnother: true }),
        world.ask(who, 'legal.ask', { ...question, isAnother: true }),
        world.ask(who, 'selfStudy.keep', { ...keptSeverance, id: randomUUID() }),
      ]);
    const [wrote, merged] =
      round % 2 ? await Promise.all([write(), merge()]) : (await Promise.all([merge(), write()])).reverse();
    expect(merged).toMatchObject({ ok: true });
    const [hidden, named, kept] = wrote as Awaited<ReturnType<typeof write>>;
    for (const one of [hidden, named, kept]) if (!one.ok) expect(one.code).toBe('notSignedIn');
    const stays = await signedIn(world, { id: into });
    const mine = (await world.get(stays, 'legal.mine', {})).items.map(({ id }) => id).sort();
    const asked = [hidden, named].flatMap((one) => (one.ok && one.value.kind === 'asked' ? [one.value.caseId] : []));
    expect(mine).toEqual(asked.sort());
    expect((await world.get(stays, 'selfStudy.records', {})).items).toHaveLength(kept.ok ? 1 : 0);
  }
});
