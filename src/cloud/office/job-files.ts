import type { JobFileType } from '@/contract/office';
import type { Db } from '../db/open';
import type { Files } from '../ports/files';

/** What a job's last step may hand out: kept for a day, reached by its asker alone. The name says nothing of a person. */
export interface JobFile {
  readonly name: string;
  readonly type: JobFileType;
  readonly bytes: Buffer;
}

/** How long a handed-out file is kept (security.md §6). */
export const KEPT_MS = 24 * 3_600_000;

/** Where a job's file lies: found by the job's id alone, so that an address can be made without the database. */
export function jobFilePath(jobId: string): string {
  return `exports/${jobId.toLowerCase()}`;
}

/** Ends everything a person was handed out: nobody reaches it from here on, and the sweeper takes it away. */
export async function endJobFiles(db: Db, personId: string, now: Date): Promise<void> {
  const mine = db.updateTable('jobs').where('asked_by', '=', personId).where('file_until', '>', now);
  await mine.set({ file_until: now }).execute();
}

/** Takes away up to 200 files whose day is over: the objects, then what says that they are there. Twice does no harm. */
export async function removeOldJobFiles(db: Db, files: Files, now: Date): Promise<number> {
  const old = await db
    .selectFrom('jobs')
    .select('id')
    .where('file_until', '<=', now)
    .orderBy('file_until')
    .limit(200)
    .execute();
  if (old.length === 0) return 0;
  const ids = old.map(({ id }) => id);
  await files.remove(ids.map(jobFilePath));
  await db.updateTable('jobs').set({ file_until: null }).where('id', 'in', ids).execute();
  return old.length;
}
