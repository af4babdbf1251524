import type { legal } from '@/contract/legal';
import { consult, SILENT_DAYS } from '@/contract/legal-words';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { transition, writeHistory } from '../workflow';
import { dropDraft } from './drafts';
import { say } from './messages';
import { consultationAs } from './policy';
import { tellAsker } from './tell';

/** Answers what the lawyer has read: what was added since is a state that changed. It then waits for its asker, and nothing is promised. */
export const answer: Act<typeof legal.answer> = {
  run: async (context, { caseId, version, text, files, links }) => {
    const { row, standing } = await consultationAs(context, caseId, ['assignee'], { isLocked: true });
    if (row.version !== version) throw new Refusal('stateChanged');
    await transition(context, consult, 'answer', standing, {
      id: caseId,
      holder: { role: 'worker', promisedAt: null },
    });
    await say(context, caseId, { kind: 'answer', text, files, links });
    await dropDraft(context, caseId);
    await context.db
      .updateTable('consultations')
      .set({ first_answered_at: row.first_answered_at ?? context.now })
      .where('case_id', '=', caseId)
      .execute();
    await tellAsker(context, row, 'legal.answered', '律师答复了，点开看看。还有不明白的可以接着问。');
    return { done: true };
  },
};

/** Puts the latest version of an answer of one's own right: both stay to be seen, and whoever asked is told. */
export const correct: Act<typeof legal.correct> = {
  run: async (context, { caseId, messageId, text, why, files, links }) => {
    const { db, caller } = context;
    const { row } = await consultationAs(context, caseId, ['assignee'], { isLocked: true });
    const earlier = await db
      .selectFrom('consultation_messages')
      .select('id')
      .where('id', '=', messageId)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'answer')
      .where('author_id', '=', caller.personId)
      .executeTakeFirst();
    if (!earlier) throw new Refusal('notFound');
    await say(context, caseId, { kind: 'answer', text, files, links, corrects: messageId, why });
    await db
      .updateTable('cases')
      .set({ version: row.version + 1 })
      .where('id', '=', caseId)
      .execute();
    await writeHistory(context, 'cases', { id: caseId, from: row.state, to: row.state, reason: '更正了答复' });
    await tellAsker(context, row, 'legal.corrected', '律师更正了答复，请以新的为准，点开看看。');
    return { done: true };
  },
};

/** Gives it back to the desk to be assigned anew; the promise runs on, and the draft goes. */
export const handBack: Act<typeof legal.handBack> = {
  run: async (context, { caseId, reason }) => {
    const { row, standing } = await consultationAs(context, caseId, ['assignee'], { isLocked: true });
    await transition(context, consult, 'handBack', standing, {
      id: caseId,
      reason,
      holder: { role: 'officer', promisedAt: row.promised_at },
    });
    await dropDraft(context, caseId);
    await context.db.updateTable('consultations').set({ lawyer_id: null }).where('case_id', '=', caseId).execute();
    return { done: true };
  },
};

/** Closes what was answered and about which nobody said anything for a week. */
export const closeSilent: Act<typeof legal.closeSilent> = {
  run: async (context, { caseId, version }) => {
    const { row, standing } = await consultationAs(context, caseId, ['assignee'], { isLocked: true });
    if (row.version !== version) throw new Refusal('stateChanged');
    await transition(context, consult, 'closeSilent', standing, { id: caseId, holder: 'none' });
    await context.db.updateTable('consultations').set({ rating: 'no_reply' }).where('case_id', '=', caseId).execute();
    await tellAsker(
      context,
      row,
      'legal.closed',
      `答复后一直没有回音，先办结了；${SILENT_DAYS.askOn} 天内还可以接着问。`,
    );
    return { done: true };
  },
};
