import { type FilePurpose, type FileType, filePurposes } from '@/contract/office';
import type { Context } from '../act';
import { UPLOAD_MS } from '../ports/files';
import { Refusal } from '../refusal';
import { brokenFile, fileRefused } from './file-refusal';
import { ownerOf, storedPath, uploadPath } from './files';

/** How many files one person may have lying about that nothing refers to. */
const MAX_LOOSE = 50;

type Asked = Pick<Context, 'db' | 'caller' | 'now'>;

/** Notes that a file is to come within ten minutes. Refuses `tooMany` when too many of the person's files hang on nothing. */
export async function expectFile(
  { db, caller, now }: Asked,
  id: string,
  file: { purpose: FilePurpose; type: FileType; size: number },
): Promise<void> {
  const owner = ownerOf(caller);
  const since = new Date(now.getTime() - 24 * 3_600_000);
  const loose = await db
    .selectFrom('files')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('owner_id', '=', owner)
    .where('state', '<>', 'attached')
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  if (Number(loose.n) >= MAX_LOOSE) throw new Refusal('tooMany');
  await db
    .insertInto('files')
    .values({
      id,
      owner_id: owner,
      ...file,
      path: uploadPath(caller, id),
      state: 'expected',
      expires_at: new Date(now.getTime() + UPLOAD_MS),
      created_at: now,
    })
    .execute();
}

/** What was found at the upload's place and is kept now; `received` is its size as it came. */
export interface Received {
  readonly type: FileType;
  readonly size: number;
  readonly received: number;
  readonly sha256: string;
}

/** What lies in a kept file's place when its upload was refused: nothing can be put there any more. It is of no type taken, so nobody gets it. */
export const refusedMark = Buffer.from('refused');

/** A file that has come, nothing, or one that was refused before. */
export type Found = Received | 'refused' | null;

/** Writes a received file down as kept, and answers it. Refuses `notFound`, `stateChanged` (kept already), `fileNotUploaded`, `fileRefused`, `tooLarge`. */
export async function storeFile({ db, caller, now }: Asked, id: string, received: Found): Promise<Received> {
  const row = await db
    .selectFrom('files')
    .selectAll()
    .where('id', '=', id)
    .where('owner_id', '=', ownerOf(caller))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  if (row.state !== 'expected') throw new Refusal('stateChanged');
  if (received === 'refused') throw fileRefused(brokenFile);
  if (received === null || row.expires_at <= now) throw new Refusal('fileNotUploaded');
  if (received.type !== row.type) throw fileRefused('文件内容和它的类型不一致，请换一个');
  if (received.received > filePurposes[row.purpose as FilePurpose].maxBytes) throw new Refusal('tooLarge');
  const { type, size, sha256 } = received;
  await db
    .updateTable('files')
    .set({ type, size, sha256, path: storedPath(id), state: 'stored' })
    .where('id', '=', id)
    .execute();
  return received;
}
