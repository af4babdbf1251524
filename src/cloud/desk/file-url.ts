import type { office } from '@/contract/office';
import type { Act } from '../act';
import { ownsFile, storedPath } from '../office/files';
import { Refusal } from '../refusal';

/** An address for five minutes of one's own file; anybody else's does not exist. */
export const fileUrl: Act<typeof office.fileUrl, string | null> = {
  before: ({ now, ports }, { fileId }) => ports.files.readUrl(storedPath(fileId), now),
  run: async (context, { fileId }, url) => {
    if (url === null || !(await ownsFile(context, fileId))) throw new Refusal('notFound');
    return { url };
  },
};
