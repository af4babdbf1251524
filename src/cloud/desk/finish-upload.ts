import { createHash } from 'node:crypto';
import type { office } from '@/contract/office';
import type { Act } from '../act';
import { cleanFile } from '../office/file-content';
import { storedPath, uploadPath } from '../office/files';
import { type Received, storeFile } from '../office/uploads';
import { MAX_OBJECT_BYTES } from '../ports/files';
import { Refusal } from '../refusal';

/**
 * Takes in what the caller uploaded: checked, cleaned, and kept in a place of its own where nothing can be written twice. What a
 * stranger names has no object under their own id, so it stays untouched.
 */
export const finishUpload: Act<typeof office.finishUpload, Received | null> = {
  before: async ({ caller, ports: { files } }, { fileId }) => {
    const path = uploadPath(caller, fileId);
    const bytes = await files.read(path);
    // Nothing there may also mean that this very request has been answered: `run` is not reached then.
    if (bytes === null) return null;
    if (bytes.length > MAX_OBJECT_BYTES) {
      await files.remove([path]);
      throw new Refusal('tooLarge');
    }
    const clean = await cleanFile(bytes).catch(async (error: unknown) => {
      if (error instanceof Refusal) await files.remove([path]);
      throw error;
    });
    const isKept = await files.write(storedPath(fileId), clean.bytes);
    await files.remove([path]);
    if (!isKept) return null;
    const sha256 = createHash('sha256').update(clean.bytes).digest('base64url');
    return { type: clean.type, size: clean.bytes.length, received: bytes.length, sha256 };
  },
  run: async (context, { fileId }, received) => {
    const { type, size } = await storeFile(context, fileId, received);
    return { fileId, type, size };
  },
};
