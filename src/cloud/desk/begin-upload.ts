import { randomUUID } from 'node:crypto';
import type { office } from '@/contract/office';
import type { Act } from '../act';
import { uploadPath } from '../office/files';
import { expectFile } from '../office/uploads';

/** Announces a file: a random place of the caller's own, good for ten minutes. */
export const beginUpload: Act<typeof office.beginUpload, { fileId: string; target: string }> = {
  before: async ({ caller, now, ports }, { size }) => {
    const fileId = randomUUID();
    return { fileId, target: await ports.files.uploadTarget(uploadPath(caller, fileId), now, size) };
  },
  run: async (context, file, { fileId, target }) => {
    await expectFile(context, fileId, file);
    return { fileId, target };
  },
};
