import type { legal } from '@/contract/legal';
import { consult, openStates } from '@/contract/legal-words';
import type { Act, Context } from '../act';
import { storedPath } from '../office/files';
import { Refusal } from '../refusal';
import { offered } from '../workflow';
import { openFacts, tellFacts } from './facts';
import { nameOf, tellHead } from './heads';
import { limitationOf } from './limitation';
import { membersOf } from './members';
import { messagesOf } from './messages';
import { type ConsultRow, consultationAs } from './policy';
import { transferOf } from './transfers';

/** One's own question with everything said, who has it, and what may be done next. */
export const consultation: Act<typeof legal.consultation> = {
  run: async (context, { caseId }) => {
    const { row, standing } = await consultationAs(context, caseId, ['owner']);
    const facts = openFacts(context, row);
    const isOver = row.closed_at !== null;
    return {
      ...tellHead(row, context),
      ...tellFacts(row, facts),
      contactPhone: facts.contactPhone ?? null,
      limitation: limitationOf(
        { category: row.category, eventDate: row.event_on, endDate: facts.endDate },
        context.now,
      ),
      lawyer: await nameOf(context, row.lawyer_id),
      returnedFor: row.state === 'returned' ? await lastReason(context, row) : null,
      isAskedToReveal: !isOver && row.is_asked_to_reveal && row.person_id === null,
      messages: await messagesOf(context, caseId),
      members: await membersOf(context, caseId),
      rating: row.rating,
      transferred: await transferOf(context, caseId),
      transitions: offered(consult, standing, row),
      canSupplement: (openStates as readonly string[]).includes(row.state),
    };
  },
};

async function lastReason({ db }: Context, { id, state }: ConsultRow): Promise<string | null> {
  const last = await db
    .selectFrom('case_history')
    .select('reason')
    .where('subject_table', '=', 'cases')
    .where('subject_id', '=', id)
    .where('to_state', '=', state)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.reason ?? null;
}

/** Whether a file hangs on something said in the consultation. */
export async function hangsOn({ db }: Pick<Context, 'db'>, caseId: string, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('consultation_files as l')
    .innerJoin('consultation_messages as m', 'm.id', 'l.message_id')
    .select('l.file_id')
    .where('l.file_id', '=', fileId)
    .where('m.case_id', '=', caseId)
    .executeTakeFirst();
  return row !== undefined;
}

/** An address for five minutes of a file on one's own question. */
export const myFile: Act<typeof legal.myFile, string | null> = {
  before: ({ now, ports }, { fileId }) => ports.files.readUrl(storedPath(fileId), now),
  run: async (context, { caseId, fileId }, url) => {
    await consultationAs(context, caseId, ['owner']);
    if (url === null || !(await hangsOn(context, caseId, fileId))) throw new Refusal('notFound');
    return { url };
  },
};
