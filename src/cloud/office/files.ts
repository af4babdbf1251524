import type { FilePurpose } from '@/contract/office';
import type { Context } from '../act';
import type { Db } from '../db/open';
import type { Files } from '../ports/files';
import { Refusal } from '../refusal';
import { forgetRequests } from './requests';
import type { Caller } from './sessions';

const HOUR_MS = 3_600_000;

type Asked = Pick<Context, 'db' | 'caller' | 'now'>;

/** Where a person puts a file: only under their own id, so that nobody else's call finds it. */
export function uploadPath(caller: Caller, fileId: string): string {
  return `uploads/${ownerOf(caller)}/${fileId.toLowerCase()}`;
}

/** Where the checked file lies; it says neither whose it is nor what it was called. */
export function storedPath(fileId: string): string {
  return `files/${fileId.toLowerCase()}`;
}

/** The person a file is of. */
export function ownerOf({ personId }: Caller): string {
  if (personId === null) throw new Refusal('notSignedIn');
  return personId;
}

/** Hangs the caller's own kept file of that purpose on a case, once. Refuses `notFound`. In its 24th hour a file is left to the sweeper. */
export async function attachFile(
  { db, caller, now }: Asked,
  file: { fileId: string; purpose: FilePurpose; caseId: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('files')
    .set({ state: 'attached', case_id: file.caseId })
    .where('id', '=', file.fileId)
    .where('owner_id', '=', ownerOf(caller))
    .where('purpose', '=', file.purpose)
    .where('state', '=', 'stored')
    .where('created_at', '>', new Date(now.getTime() - 23 * HOUR_MS))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('notFound');
}

/**
 * Makes files that an anonymous asker has just attached nobody's, and forgets that they uploaded anything: neither the file, nor a
 * request, nor the same file handed in elsewhere by name then says who put it there.
 */
export async function disownFiles({ db, caller }: Asked, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const mine = db.updateTable('files').set({ owner_id: null, sha256: null }).where('id', 'in', ids);
  await mine.where('owner_id', '=', ownerOf(caller)).where('state', '=', 'attached').execute();
  await forgetRequests(db, `p:${ownerOf(caller)}`, ['office.beginUpload', 'office.finishUpload']);
}

/** Leaves a file that nothing refers to any more to the sweeper, which comes next: it is a day old from here on. */
export async function dropFile(db: Db, id: string): Promise<void> {
  await db
    .updateTable('files')
    .set({ created_at: new Date(0) })
    .where('id', '=', id)
    .where('state', '<>', 'attached')
    .execute();
}

/** Takes away up to 200 files that hang on nothing after 24 hours: the objects, then the rows. Answers how many; twice does no harm. */
export async function removeStaleFiles(db: Db, files: Files, now: Date): Promise<number> {
  const stale = await db
    .selectFrom('files')
    .select(['id', 'owner_id'])
    .where('state', '<>', 'attached')
    .where('created_at', '<', new Date(now.getTime() - 24 * HOUR_MS))
    .orderBy('created_at')
    .limit(200)
    .execute();
  if (stale.length === 0) return 0;
  // Both places: an upload that was never finished, one that was refused after it was cleaned, one put there again.
  await files.remove(stale.flatMap(({ id, owner_id }) => [`uploads/${owner_id}/${id}`, storedPath(id)]));
  const ids = stale.map(({ id }) => id);
  await db.deleteFrom('files').where('id', 'in', ids).where('state', '<>', 'attached').execute();
  return stale.length;
}
