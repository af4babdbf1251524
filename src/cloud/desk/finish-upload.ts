import { createHash } from 'node:crypto';
import type { office } from '@/contract/office';
import type { Act } from '../act';
import { storedPath, uploadPath } from '../office/files';
import { type Found, refusedMark, storeFile } from '../office/uploads';
import { MAX_OBJECT_BYTES } from '../ports/files';
import type { Ports } from '../ports/ports';
import { Refusal } from '../refusal';

/** What is being taken in, by where it lies: who asks again meanwhile waits for the same. */
const underWay = new Map<string, Promise<Found>>();

/**
 * Takes in what the caller uploaded: checked, cleaned, and kept in a place of its own where nothing can be written twice; what is
 * refused leaves a mark there, so that it is looked at only once. What a stranger names has no object under their own id, so it
 * stays untouched.
 */
export const finishUpload: Act<typeof office.finishUpload, Found> = {
  before: async ({ caller, ports }, { fileId }) => {
    const path = uploadPath(caller, fileId);
    const found = underWay.get(path) ?? takeIn(ports, path, storedPath(fileId)).finally(() => underWay.delete(path));
    underWay.set(path, found);
    return found;
  },
  run: async (context, { fileId }, found) => {
    const { type, size } = await storeFile(context, fileId, found);
    return { fileId, type, size };
  },
};

async function takeIn({ files, clean }: Ports, from: string, to: string): Promise<Found> {
  const bytes = await files.read(from);
  const earlier = await files.read(to);
  if (earlier !== null) {
    if (bytes !== null) await files.remove([from]);
    return earlier.equals(refusedMark) ? 'refused' : null;
  }
  // Nothing there may also mean that this very request has been answered: `run` is not reached then.
  if (bytes === null) return null;
  try {
    if (bytes.length > MAX_OBJECT_BYTES) throw new Refusal('tooLarge');
    const cleaned = await clean(bytes);
    const isKept = await files.write(to, cleaned.bytes);
    await files.remove([from]);
    if (!isKept) return null;
    const sha256 = createHash('sha256').update(cleaned.bytes).digest('base64url');
    return { type: cleaned.type, size: cleaned.bytes.length, received: bytes.length, sha256 };
  } catch (error) {
    // Anything else says nothing of the file, so it may be asked for again.
    if (error instanceof Refusal && (error.code === 'fileRefused' || error.code === 'tooLarge')) {
      await files.write(to, refusedMark);
      await files.remove([from]);
    }
    throw error;
  }
}
