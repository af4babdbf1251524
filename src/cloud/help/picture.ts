import { type help, helpDesk } from '@/contract/help';
import type { Act } from '../act';
import { storedPath } from '../office/files';
import { Refusal } from '../refusal';
import { feedbackRow } from './policy';

/** An address for five minutes of a picture that hangs on the feedback, for its person and for the desk. */
export const picture: Act<typeof help.picture, string | null> = {
  before: ({ now, ports }, { fileId }) => ports.files.readUrl(storedPath(fileId), now),
  run: async (context, { caseId, fileId }, url) => {
    const { caller, db } = context;
    const isDesk = helpDesk.some((role) => caller.roles.has(role));
    await feedbackRow(context, caseId, 'owner').catch((error) => {
      if (!isDesk) throw error;
      return feedbackRow(context, caseId, 'desk');
    });
    const hangs = await db
      .selectFrom('files')
      .select('id')
      .where('id', '=', fileId)
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    if (!hangs || url === null) throw new Refusal('notFound');
    return { url };
  },
};
