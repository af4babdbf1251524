import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { forget } from '@/cloud/desk/forget';
import { countOf } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const ago = (days: number) => new Date(world.now.getTime() - days * 86_400_000);

it('the night takes away what is over, and nothing that is not', async () => {
  const { db } = world.database;
  for (const created_at of [ago(7.01), ago(6.99)])
    await db
      .insertInto('requests')
      .values({ asker: 'p', request_id: randomUUID(), action: 'a', input_hash: 'h', created_at })
      .execute();
  for (const expires_at of [ago(30.01), ago(29.99), ago(-1)])
    await db
      .insertInto('sessions')
      .values({ token_hash: randomUUID(), id: randomUUID(), person_id: personaId('worker'), device: 'x', expires_at })
      .execute();
  for (const state of ['done', 'failed', 'waiting'] as const)
    await db
      .insertInto('jobs')
      .values({ id: randomUUID(), kind: 'k', input: '{}', state, created_at: ago(31) })
      .execute();
  await db
    .insertInto('jobs')
    .values({ id: randomUUID(), kind: 'k', input: '{}', state: 'done', created_at: ago(29) })
    .execute();
  await db
    .insertInto('limits')
    .values([
      { key: 'spent', points: 1, expire: world.now.getTime() - 1 },
      { key: 'running', points: 1, expire: world.now.getTime() + 1 },
    ])
    .execute();
  const result = await db
    .transaction()
    .execute((tx) => forget({ db: tx, now: world.now, keys: world.keys }, { input: {}, position: null }));
  expect(result).toEqual({ position: null, progress: 100 });
  const left = await Promise.all(
    ['requests', 'sessions', 'jobs', 'limits'].map((table) => countOf(world.database, table)),
  );
  expect(left).toEqual([1, 2, 2, 1]);
});
