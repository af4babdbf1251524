import { randomUUID } from 'node:crypto';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { storedPath } from '@/cloud/office/files';
import type { FilePurpose, FileType } from '@/contract/office';
import type { World } from './world';

/** A persona's file, as if it had been uploaded and cleaned just now: a picture, unless said otherwise. */
export async function keptFile(
  world: World,
  who: PersonaName,
  purpose: FilePurpose,
  { type, bytes }: { type: FileType; bytes: Buffer } = { type: 'image/png', bytes: Buffer.from('a picture') },
): Promise<string> {
  const id = randomUUID();
  await world.ports.files.write(storedPath(id), bytes);
  await world.database.db
    .insertInto('files')
    .values({
      id,
      owner_id: personaId(who),
      purpose,
      path: storedPath(id),
      type,
      size: bytes.length,
      state: 'stored',
      expires_at: new Date(world.now.getTime() + 600_000),
      created_at: world.now,
    })
    .execute();
  return id;
}
