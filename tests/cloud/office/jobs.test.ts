import type { Door, JobStep } from '@/cloud/act';
import { storedPath } from '@/cloud/office/files';
import { beginJob, stepJob } from '@/cloud/office/jobs';
import { countOf } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
afterEach(() => world.database.db.deleteFrom('jobs').execute());

const begin = (kind: string, once?: string, input: object = { upTo: 3 }) =>
  beginJob(world.database.db, { kind, input, askedBy: null, ...(once ? { once } : {}) }, world.now);
const step = (steps: Door['jobs'], now = world.now) => stepJob(world, steps, now);
const job = () =>
  world.database.db
    .selectFrom('jobs')
    .select(['state', 'position', 'progress', 'result', 'attempts', 'next_at', 'error'])
    .executeTakeFirstOrThrow();

const counting: JobStep = async ({ db }, { input, position }) => {
  const next = ((position as number | null) ?? 0) + 1;
  await db.insertInto('case_numbers').values({ service: 'count', year: next, last: 1 }).execute();
  const { upTo } = input as { upTo: number };
  return next < upTo
    ? { position: next, progress: next * 30 }
    : { position: null, progress: 100, result: { counted: next } };
};

describe('long work', () => {
  it('goes step by step, each commits its position with what it did, and keeps its result', async () => {
    await begin('count');
    expect(await step({ count: counting })).toBe(true);
    expect(await job()).toMatchObject({ state: 'waiting', position: 1, progress: 30 });
    await step({ count: counting });
    await step({ count: counting });
    expect(await job()).toMatchObject({
      state: 'done',
      position: null,
      progress: 100,
      result: { counted: 3 },
      attempts: 0,
    });
    expect(await step({ count: counting })).toBe(false);
    expect(await countOf(world.database, 'case_numbers')).toBe(3);
  });

  it('on a kept sheet gets what it says, and whether it is gone or no sheet', async () => {
    const given: unknown[] = [];
    const reading: JobStep = async (_, job) => {
      given.push(job.given);
      return { position: null, progress: 100 };
    };
    const texts = { list: '姓名,单位\n张三,网谷', broken: 'PK and no more' };
    for (const [id, text] of Object.entries(texts)) await world.ports.files.write(storedPath(id), Buffer.from(text));
    for (const sheetId of ['list', 'broken', 'lost']) {
      await begin('reading', sheetId, { sheetId });
      await step({ reading });
    }
    const lines = [
      ['姓名', '单位'],
      ['张三', '网谷'],
    ];
    expect(given).toEqual([lines, 'unreadable', 'gone']);
  });

  it('that fails leaves nothing, is tried again later and later, and is given up after five times', async () => {
    await begin('broken');
    const broken: JobStep = async ({ db }) => {
      await db.insertInto('case_numbers').values({ service: 'broken', year: 1, last: 1 }).execute();
      throw new Error('13800007307');
    };
    const before = await countOf(world.database, 'case_numbers');
    let now = world.now;
    const waits: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      expect(await step({ broken }, now)).toBe(true);
      const { next_at } = await job();
      waits.push((next_at.getTime() - now.getTime()) / 1_000);
      expect(await step({ broken }, new Date(next_at.getTime() - 1))).toBe(false);
      now = next_at;
    }
    expect(waits).toEqual([60, 120, 240, 480, 960]);
    expect(await job()).toMatchObject({ state: 'failed', attempts: 5, error: 'gave up' });
    expect(await step({ broken }, new Date(now.getTime() + 86_400_000))).toBe(false);
    expect(await countOf(world.database, 'case_numbers')).toBe(before);
    expect(world.logged.at(-1)).toMatch(/"kind":"broken","attempts":5/);
    expect(world.logged.join('')).not.toContain('13800007307');
  });

  it('goes on from where it was after a step that failed', async () => {
    await begin('shaky');
    let calls = 0;
    const positions: unknown[] = [];
    const shaky: JobStep = async (_, { position }) => {
      calls += 1;
      positions.push(position);
      if (calls === 2) throw new Error('once');
      return { position: calls < 4 ? { at: calls } : null, progress: 0 };
    };
    for (let minute = 0; minute < 10; minute += 2)
      await step({ shaky }, new Date(world.now.getTime() + minute * 60_000));
    expect(positions).toEqual([null, { at: 1 }, { at: 1 }, { at: 3 }]);
    expect(await job()).toMatchObject({ state: 'done', attempts: 0 });
  });

  it('that ends its process every time is given up too', async () => {
    await begin('deadly');
    // Five attempts were counted, none came back.
    await world.database.db.updateTable('jobs').set({ attempts: 5 }).execute();
    const deadly = jest.fn<ReturnType<JobStep>, Parameters<JobStep>>();
    expect(await step({ deadly })).toBe(true);
    expect(deadly).not.toHaveBeenCalled();
    expect(await job()).toMatchObject({ state: 'failed', error: 'gave up' });
  });

  it('of a kind nobody knows fails like any other', async () => {
    await begin('none');
    expect(await step({})).toBe(true);
    expect(await job()).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  it('is never done by two at a time, while several jobs are', async () => {
    for (let i = 0; i < 6; i += 1) await begin('slow', undefined, { i });
    const running = new Set<number>();
    let twice = 0;
    const slow: JobStep = async (_, { input, position }) => {
      const { i } = input as { i: number };
      if (running.has(i)) twice += 1;
      running.add(i);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.delete(i);
      return { position: position === null ? 1 : null, progress: 50 };
    };
    const workers = Array.from({ length: 4 }, async () => {
      while (await step({ slow }));
    });
    await Promise.all(workers);
    while (await step({ slow }));
    expect(twice).toBe(0);
    expect(await world.database.db.selectFrom('jobs').select('id').where('state', '=', 'done').execute()).toHaveLength(
      6,
    );
  });

  it('to begin once begins once', async () => {
    await begin('count', 'count:2026-12-01');
    await begin('count', 'count:2026-12-01');
    await begin('count', 'count:2026-12-02');
    expect(await countOf(world.database, 'jobs')).toBe(2);
  });
});
