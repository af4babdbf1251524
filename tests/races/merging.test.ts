import { personaId } from '@/cloud/db/seed/personas';
import { agreed } from '../support/consents';
import { anyNumber, givenAccount, givenMerge } from '../support/identity';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });

const codes = (answers: readonly { ok: boolean; code?: string }[]) =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort();
const live = async (ids: readonly string[]) =>
  (
    await world.database.db
      .selectFrom('people')
      .select('id')
      .where('id', 'in', ids)
      .where('erased_at', 'is', null)
      .execute()
  ).length;
const propose = (who: 'officer' | 'officer2', from: string, into: string) =>
  world.ask(who, 'identity.proposeMerge', { from, into, wechat: 'from', reason: '同一个人' });

it('A into B and B into A proposed at once: one is', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = [await givenAccount(world), await givenAccount(world)];
    expect(codes(await Promise.all([propose('officer', a, b), propose('officer2', b, a)]))).toEqual([
      'mergeProposed',
      'ok',
    ]);
  }
});

it('one merge confirmed by two cadres at once is done once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [from, into] = [await givenAccount(world), await givenAccount(world)];
    const caseId = await givenMerge(world, { from, into });
    const answers = await Promise.all(
      (['lead', 'lead2', 'officer2'] as const).map((who) => world.ask(who, 'identity.confirmMerge', { caseId })),
    );
    expect(codes(answers)).toEqual(['ok', 'stateChanged', 'stateChanged']);
    expect(await live([from, into])).toBe(1);
  }
});

it('a ring of merges confirmed at once never empties everybody: whoever comes second is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [a, b, c] = [await givenAccount(world), await givenAccount(world), await givenAccount(world)];
    const cases = [
      await givenMerge(world, { from: a, into: b }),
      await givenMerge(world, { from: b, into: c }),
      await givenMerge(world, { from: c, into: a }),
    ];
    const answers = await Promise.all(
      cases.map((caseId, i) =>
        world.ask((['lead', 'lead2', 'officer2'] as const)[i] as 'lead', 'identity.confirmMerge', { caseId }),
      ),
    );
    const done = codes(answers).filter((code) => code === 'ok').length;
    expect(codes(answers).filter((code) => code !== 'ok' && code !== 'mergeOver')).toEqual([]);
    expect(done).toBeGreaterThan(0);
    expect(await live([a, b, c])).toBe(3 - done);
    expect(done).toBeLessThan(3);
  }
});

it('one number handed in by two at once is one person’s; the other waits for an officer', async () => {
  for (const who of ['courier', 'worker2'] as const) await agreed(world, who, 'identity');
  const number = anyNumber();
  const names = { courier: '李强', worker2: '阿依古丽·买买提' } as const;
  const answers = await Promise.all(
    (['courier', 'worker2'] as const).map((who) =>
      world.ask(who, 'identity.submit', { name: names[who], document: 'idCard', number }),
    ),
  );
  expect(codes(answers)).toEqual(['ok', 'ok']);
  const claims = await world.database.db
    .selectFrom('identities')
    .select('state')
    .where('person_id', 'in', [personaId('courier'), personaId('worker2')])
    .execute();
  expect(claims.map(({ state }) => state).sort()).toEqual(['contested', 'waiting']);
  expect(await world.database.db.selectFrom('identity_numbers').selectAll().execute()).toHaveLength(1);
});
