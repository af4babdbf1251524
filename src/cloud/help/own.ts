import { sql } from 'kysely';
import { feedbackFlow, type help } from '@/contract/help';
import type { Act } from '../act';
import { beyond, PAGE, pageOf } from '../office/paging';
import { promiseWithin } from '../office/promises';
import { transition } from '../workflow';
import { messagesOf, say } from './messages';
import { feedbackRow } from './policy';
import { ANSWER_DAYS } from './send-feedback';
import { headOf, storyOf } from './story';

/** The caller's feedback, newest first, with what it began with. */
export const myFeedback: Act<typeof help.myFeedback> = {
  run: async ({ db, caller, keys }, { cursor }) => {
    const rows = await db
      .selectFrom('cases as c')
      .innerJoin('feedback as f', 'f.case_id', 'c.id')
      .selectAll('c')
      .select('f.category')
      .where('c.person_id', '=', caller.personId)
      .where(beyond(cursor, 'desc', sql`c.created_at`, sql`c.id`))
      .orderBy('c.created_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(PAGE + 1)
      .execute();
    const said = await messagesOf(
      db,
      keys,
      rows.map(({ id }) => id),
    );
    return pageOf(
      rows,
      (row) => ({ at: row.created_at, id: row.id }),
      (row) => ({ ...headOf(row), text: said.get(row.id)?.[0]?.text ?? '' }),
    );
  },
};

/** One's own feedback with its story. */
export const feedback: Act<typeof help.feedback> = {
  run: async (context, { caseId }) => {
    const { row, standing } = await feedbackRow(context, caseId, 'owner');
    return storyOf(context, row, standing);
  },
};

/** One more message of one's own, once; it goes back to the officers. */
export const addToFeedback: Act<typeof help.addToFeedback> = {
  run: async (context, { caseId, text }) => {
    // Locked before the messages are counted, so that two at a time are not both the first.
    await context.db.selectFrom('feedback').select('case_id').where('case_id', '=', caseId).forUpdate().execute();
    const { row, standing } = await feedbackRow(context, caseId, 'owner');
    const promisedAt = await promiseWithin(context, row.unit_path, ANSWER_DAYS);
    await transition(context, feedbackFlow, 'add', standing, { id: caseId, holder: { role: 'officer', promisedAt } });
    await say(context, caseId, 'worker', text);
    return { done: true };
  },
};

/** Its person says that it is done. */
export const endFeedback: Act<typeof help.endFeedback> = {
  run: async (context, { caseId }) => {
    const { standing } = await feedbackRow(context, caseId, 'owner');
    await transition(context, feedbackFlow, 'done', standing, { id: caseId, holder: 'none' });
    return { done: true };
  },
};
