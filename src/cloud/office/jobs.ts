import { v7 as uuid } from 'uuid';
import type { Door } from '../act';
import type { Database, Db } from '../db/open';
import type { Keys } from './keys';
import { errorFacts, type Log } from './log';

/** Begins long work of a kind; with `once`, only the first time that text is given. `askedBy` null: the house itself. */
export async function beginJob(
  db: Db,
  job: { kind: string; input: unknown; askedBy: string | null; once?: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('jobs')
    .values({
      id: uuid(),
      kind: job.kind,
      once: job.once ?? null,
      asked_by: job.askedBy,
      input: JSON.stringify(job.input),
      next_at: now,
    })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .execute();
}

const ATTEMPTS = 5;

/**
 * Runs one step of the job that has waited longest and commits its position with what it did; several may do so at a time.
 * A step that fails is tried again later, five times in all. Answers whether there was one.
 */
export async function stepJob(
  { database, keys, log }: { database: Database; keys: Keys; log: Log },
  steps: Door['jobs'],
  now: Date,
): Promise<boolean> {
  let current: { id: string; kind: string; attempts: number } | undefined;
  try {
    return await database.db.transaction().execute(async (db) => {
      const job = await db
        .selectFrom('jobs')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!job) return false;
      current = job;
      const step = steps[job.kind];
      if (!step) throw new Error('no such kind of job');
      const { position, progress, result } = await step(
        { db, now, keys },
        { input: job.input, position: job.position },
      );
      const isDone = position === null;
      await db
        .updateTable('jobs')
        .set({
          position: JSON.stringify(position),
          progress,
          attempts: 0,
          ...(isDone ? { state: 'done' as const, result: JSON.stringify(result ?? null) } : {}),
        })
        .where('id', '=', job.id)
        .execute();
      return true;
    });
  } catch (error) {
    if (!current) throw error;
    const { id, kind } = current;
    const attempts = current.attempts + 1;
    log.error({ job: id, kind, attempts, ...errorFacts(error) });
    await database.db
      .updateTable('jobs')
      .set({
        attempts,
        next_at: new Date(now.getTime() + 2 ** attempts * 30_000),
        ...(attempts >= ATTEMPTS ? { state: 'failed' as const, error: 'gave up' } : {}),
      })
      .where('id', '=', id)
      // Somebody else may have taken it up since the step was undone: their outcome stands.
      .where('state', '=', 'waiting')
      .where('attempts', '=', current.attempts)
      .execute();
    return true;
  }
}
