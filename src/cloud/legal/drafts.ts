import type { legal } from '@/contract/legal';
import type { Act, Context } from '../act';
import { openField, sealField } from '../office/seal';
import { Refusal } from '../refusal';
import type { Link } from './messages';
import { consultationAs } from './policy';

const placeOf = (caseId: string, lawyerId: string) => ({
  table: 'consultation_drafts',
  column: 'said_sealed',
  row: `${caseId}:${lawyerId}`,
});

/** States in which there is something to answer. */
const answerable: readonly string[] = ['assigned', 'following_up'];

/**
 * Keeps what a lawyer has written so far, sealed, for that lawyer alone; empty text throws it away. Refuses `stateChanged` where it
 * comes after the answer, or what was answered would stand there as unfinished.
 */
export const saveDraft: Act<typeof legal.saveDraft> = {
  run: async (context, { caseId, text, links }) => {
    const { db, caller, keys, now } = context;
    const { row } = await consultationAs(context, caseId, ['assignee'], { isLocked: true });
    if (!answerable.includes(row.state)) throw new Refusal('stateChanged');
    const lawyerId = caller.personId as string;
    if (text === '' && links.length === 0) await dropDraft(context, caseId);
    else {
      const said = { said_sealed: sealField(keys, placeOf(caseId, lawyerId), JSON.stringify({ text, links })) };
      await db
        .insertInto('consultation_drafts')
        .values({ case_id: caseId, lawyer_id: lawyerId, ...said, saved_at: now })
        .onConflict((conflict) => conflict.columns(['case_id', 'lawyer_id']).doUpdateSet({ ...said, saved_at: now }))
        .execute();
    }
    return { savedAt: now };
  },
};

/** The caller's own unfinished answer, or null. */
export async function draftOf({ db, caller, keys }: Context, caseId: string) {
  const lawyerId = caller.personId as string;
  const row = await db
    .selectFrom('consultation_drafts')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('lawyer_id', '=', lawyerId)
    .executeTakeFirst();
  if (!row) return null;
  const opened = openField(keys, placeOf(caseId, lawyerId), row.said_sealed);
  const { text, links } = JSON.parse(opened) as { text: string; links: readonly Link[] };
  return { text, links: links.map((link) => ({ ...link, route: link.route ?? null })), savedAt: row.saved_at };
}

/** Throws away the caller's unfinished answer. */
export async function dropDraft({ db, caller }: Context, caseId: string): Promise<void> {
  const mine = db.deleteFrom('consultation_drafts').where('case_id', '=', caseId);
  await mine.where('lawyer_id', '=', caller.personId).execute();
}
