import { type Selectable, sql, type Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Door, GivenTable, JobStep } from '../act';
import type { Database, Db } from '../db/open';
import type { Jobs } from '../db/tables';
import type { Ports } from '../ports/ports';
import { Refusal } from '../refusal';
import { storedPath } from './files';
import { type JobFile, jobFilePath, KEPT_MS } from './job-files';
import type { Keys } from './keys';
import { errorFacts, type Log } from './log';

/** Begins long work of a kind and answers its id; with `once`, only the first time that text is given. `askedBy` null: the house itself. */
export async function beginJob(
  db: Db,
  job: { kind: string; input: unknown; askedBy: string | null; once?: string },
  now: Date,
): Promise<string> {
  const id = uuid();
  const begun = await db
    .insertInto('jobs')
    .values({
      id,
      kind: job.kind,
      once: job.once ?? null,
      asked_by: job.askedBy,
      input: JSON.stringify(job.input),
      next_at: now,
    })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (begun) return begun.id;
  const earlier = db
    .selectFrom('jobs')
    .select('id')
    .where('once', '=', job.once ?? '');
  return (await earlier.executeTakeFirstOrThrow()).id;
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
  readonly ports: Pick<Ports, 'files' | 'table'>;
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
  { database, keys, ports }: StepGround,
  step: JobStep | undefined,
  job: Selectable<Jobs>,
  now: Date,
): Promise<void> {
  if (!step) throw new Error('no such kind of job');
  const sheetId = (job.input as { sheetId?: unknown } | null)?.sheetId;
  // Read here: a step has a transaction, and reaches nothing outside it.
  const given = typeof sheetId === 'string' ? { given: await givenTable(ports, sheetId) } : {};
  const answer = await database.db.transaction().execute(async (db) => {
    const made = await step({ db, now, keys }, { input: job.input, position: job.position, ...given });
    // Where a file comes, the sweeper must know of it before it lies there; the step counts as done only when it does.
    await write(db, job.id, made.file ? announced(made.file, now) : outcomeOf(made, now));
    return made;
  });
  if (!answer.file) return;
  const path = jobFilePath(job.id);
  // What an earlier attempt may have left there goes first: an object is kept once and for all.
  await ports.files.remove([path]);
  await ports.files.write(path, answer.file.bytes);
  await write(database.db, job.id, outcomeOf(answer, now));
}

async function givenTable({ files, table }: StepGround['ports'], sheetId: string): Promise<GivenTable> {
  const bytes = await files.read(storedPath(sheetId));
  if (bytes === null) return 'gone';
  try {
    return await table(bytes);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'fileRefused') return 'unreadable';
    throw error;
  }
}

type Made = Awaited<ReturnType<JobStep>>;

function outcomeOf({ position, progress, result }: Made, now: Date): Updateable<Jobs> {
  const done =
    position === null ? { state: 'done' as const, result: JSON.stringify(result ?? null) } : { next_at: now };
  return { position: JSON.stringify(position), progress, attempts: 0, ...done };
}

function announced({ name, type, bytes }: JobFile, now: Date): Updateable<Jobs> {
  return {
    file: JSON.stringify({ name, type, size: bytes.length }),
    file_until: new Date(now.getTime() + KEPT_MS),
    progress: 99,
  };
}

async function write(db: Db, id: string, set: Updateable<Jobs>): Promise<void> {
  await db.updateTable('jobs').set(set).where('id', '=', id).execute();
}
