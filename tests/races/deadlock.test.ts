import { sql } from 'kysely';
import * as v from 'valibot';
import { demoId } from '@/cloud/db/seed/units';
import { input } from '@/contract/fields';
import { openTestHouse } from '../support/test-house';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

it('two acts that wait for each other both come to an end: the victim is tried once more', async () => {
  let runs = 0;
  const ask = openTestHouse(world, {
    action: { writes: true, input: input({ order: v.array(v.string()) }) },
    act: {
      run: async ({ db }, given) => {
        runs += 1;
        for (const unit of (given as { order: string[] }).order) {
          await sql`update units set name = name || '1' where id = ${demoId(`unit:${unit}`)}`.execute(db);
          await sql`select pg_sleep(0.2)`.execute(db);
        }
        return null;
      },
    },
  });
  const answers = await Promise.all([
    ask('worker', { order: ['park', 'riverside'] }),
    ask('worker2', { order: ['riverside', 'park'] }),
  ]);
  expect(answers).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(runs).toBe(3);
  const changed = await world.database.db.selectFrom('units').select('name').where('name', 'like', '%1').execute();
  expect(changed).toEqual([{ name: expect.stringMatching(/\D11$/) }, { name: expect.stringMatching(/\D11$/) }]);
});
