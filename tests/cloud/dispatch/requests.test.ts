import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { input } from '@/contract/fields';
import { countOf } from '../../support/tables';
import { type AskIt, openTestHouse } from '../../support/test-house';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let ask: AskIt;
let runs = 0;
beforeAll(async () => {
  ask = openTestHouse(world, {
    action: {
      writes: true,
      limit: 10_000,
      input: input({ n: v.number(), secret: v.optional(v.string()) }),
      output: v.object({ run: v.number(), n: v.number(), secret: v.optional(v.string()) }),
    },
    act: {
      run: async ({ db }, given) => {
        runs += 1;
        await db.insertInto('case_numbers').values({ service: randomUUID(), year: 2026, last: 1 }).execute();
        return { run: runs, ...(given as object), hidden: 'x' };
      },
    },
  });
});

describe('a request id', () => {
  it('asked again with the same body answers the same and does nothing', async () => {
    const id = randomUUID();
    const first = await ask('worker', { n: 1 }, id);
    const before = await countOf(world.database, 'case_numbers');
    for (let i = 0; i < 3; i += 1) expect(await ask('worker', { n: 1 }, id)).toEqual(first);
    expect(await countOf(world.database, 'case_numbers')).toBe(before);
  });

  it('with another body is refused', async () => {
    const id = randomUUID();
    await ask('worker', { n: 1 }, id);
    expect(await ask('worker', { n: 2 }, id)).toEqual({ ok: false, code: 'requestReused' });
  });

  it('for another action is refused', async () => {
    const id = randomUUID();
    await ask('worker', { n: 1 }, id);
    expect(await world.ask('worker', 'members.signOut', {}, id)).toEqual({ ok: false, code: 'requestReused' });
  });

  it('of somebody else is another request', async () => {
    const id = randomUUID();
    const mine = await ask('worker', { n: 1 }, id);
    const theirs = await ask('worker2', { n: 1 }, id);
    expect(theirs).toMatchObject({ ok: true });
    expect(theirs).not.toEqual(mine);
  });

  it('twenty times at once does it once, and answers all alike', async () => {
    const id = randomUUID();
    const before = await countOf(world.database, 'case_numbers');
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('worker', { n: 7 }, id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countOf(world.database, 'case_numbers')).toBe(before + 1);
  });

  it.each(['', 'x', '1', "'; --", `${randomUUID()} `, 'x'.repeat(100_000)])('%.20j is none', async (id) => {
    expect(await ask('worker', { n: 1 }, id)).toEqual({
      ok: false,
      code: 'invalid',
      fields: { requestId: '缺少提交编号，请返回重新填写' },
    });
  });

  it('that was refused is judged anew', async () => {
    let isOpen = false;
    const refusing = openTestHouse(world, {
      action: { writes: true, limit: 10_000 },
      act: { run: async () => (isOpen ? { done: true } : Promise.reject(new Error('not now'))) },
    });
    const id = randomUUID();
    expect(await refusing('worker', {}, id)).toMatchObject({ ok: false, code: 'busy' });
    isOpen = true;
    expect(await refusing('worker', {}, id)).toEqual({ ok: true, value: { done: true } });
  });

  it('keeps its answer sealed', async () => {
    const id = randomUUID();
    await ask('worker', { n: 1, secret: '13800007307' }, id);
    const row = await world.database.db
      .selectFrom('requests')
      .selectAll()
      .where('request_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.answer_sealed).toMatch(/^a1\.k1\./);
    expect(JSON.stringify(row)).not.toContain('13800007307');
    expect(await ask('worker', { n: 1, secret: '13800007307' }, id)).toMatchObject({
      value: { secret: '13800007307' },
    });
  });
});
