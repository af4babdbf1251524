import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { everybodyAgrees } from '../support/consents';
import { givenAccount, givenMerge } from '../support/identity';
import { anonymousQuestion, question } from '../support/legal-examples';
import { keptSeverance } from '../support/self-study';
import { signedIn } from '../support/signed-in';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 10 });
beforeEach(() => world.database.db.deleteFrom('limits').execute());

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

it('who asks while their account is being given to another WeChat asks nothing that one could read', async () => {
  for (const input of [anonymousQuestion, question]) {
    const [from, into] = [await givenAccount(world), await givenAccount(world)];
    const who = await signedIn(world, { id: into });
    await everybodyAgrees(world);
    const caseId = await givenMerge(world, { from, into, wechat: 'from' });
    // Somebody has the person, so that the merge waits for them, and behind it the question, let in while its session was good.
    const [merged, asked] = await world.database.db
      .transaction()
      .execute(async (db) => {
        await db.selectFrom('people').select('id').where('id', '=', into).forUpdate().execute();
        const merge = world.ask('lead', 'identity.confirmMerge', { caseId });
        await waiting(1);
        const ask = world.ask(who, 'legal.ask', { ...input, isAnother: true });
        await waiting(2);
        return [merge, ask] as const;
      })
      .then((both) => Promise.all(both));
    expect(merged).toMatchObject({ ok: true });
    expect(asked).toMatchObject({ code: 'notSignedIn' });
    expect((await world.get(await signedIn(world, { id: into }), 'legal.mine', {})).items).toEqual([]);
  }
});

/** Until so many of this world's transactions wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(world.database.db);
    if ((rows[0]?.n ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
