import { type Selectable, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Door, JobStep } from '../act';
import type { Database, Db } from '../db/open';
import type { Jobs } from '../db/tables';
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
 * An attempt is counted before it is made, so that one which ends its process counts too; after five it is given up. Answers
 * whether there was one.
 */
export async function stepJob(ground: StepGround, steps: Door['jobs'], now: Date): Promise<boolean> {
  const { database, log } = ground;
  const job = await claimJob(database.db, now);
  if (!job) return false;
  const { id, kind, attempts } = job;
  if (attempts <= ATTEMPTS) {
    try {
      await runStep(ground, steps[kind], job, now);
      return true;
    } catch (error) {
      log.error({ job: id, kind, attempts, ...errorFacts(error) });
    }
  }
  if (attempts >= ATTEMPTS) {
    const mine = database.db.updateTable('jobs').where('id', '=', id).where('attempts', '=', attempts);
    await mine.set({ state: 'failed', error: 'gave up' }).where('state', '=', 'waiting').execute();
  }
  return true;
}

interface StepGround {
  readonly database: Database;
  readonly keys: Keys;
  readonly log: Log;
}

/** Takes the next due job for this attempt: nobody else sees it until it is time to try again. */
async function claimJob(db: Db, now: Date) {
  const due = sql`select id from jobs where state = 'waiting' and next_at <= ${now} order by next_at limit 1 for update skip locked`;
  const { rows } = await sql<Selectable<Jobs>>`update jobs set attempts = attempts + 1,
      next_at = ${now}::timestamptz + interval '30 seconds' * 2 ^ (attempts + 1)
    where id = (${due}) returning *`.execute(db);
  return rows[0];
}

async function runStep(
  { database, keys }: StepGround,
  step: JobStep | undefined,
  job: Selectable<Jobs>,
  now: Date,
): Promise<void> {
  if (!step) throw new Error('no such kind of job');
  await database.db.transaction().execute(async (db) => {
    const { position, progress, result } = await step({ db, now, keys }, { input: job.input, position: job.position });
    const isDone = position === null;
    const done = isDone ? { state: 'done' as const, result: JSON.stringify(result ?? null) } : { next_at: now };
    await db
      .updateTable('jobs')
      .set({ position: JSON.stringify(position), progress, attempts: 0, ...done })
      .where('id', '=', job.id)
      .execute();
  });
}
