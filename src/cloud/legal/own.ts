import type { legal } from '@/contract/legal';
import { consult, openStates } from '@/contract/legal-words';
import type { Act } from '../act';
import { unveilAsker } from '../office/askers';
import { Refusal } from '../refusal';
import { transition, writeHistory } from '../workflow';
import { withPhone } from './facts';
import { handOn } from './hand-on';
import { isUrgentStill } from './judge';
import { say } from './messages';
import { isFree, whileLawyersWait } from './pick-lawyer';
import { type ConsultRow, consultationAs, readRow } from './policy';
import { promiseOf, promiseResumed } from './promise';
import { reviseFacts } from './revise';
import { refuseUnregistered } from './ring';
import { tellLawyer, tellTaken } from './tell';

const locked = { isLocked: true } as const;

/** Adds to a question that waits; its lawyer is told, and what they have written is not sent before they have read it. */
export const supplement: Act<typeof legal.supplement> = {
  run: async (context, { caseId, text, files }) => {
    const { row } = await consultationAs(context, caseId, ['owner'], locked);
    if (!(openStates as readonly string[]).includes(row.state)) throw new Refusal('stateChanged');
    await say(context, caseId, { kind: 'supplement', text, files });
    await context.db
      .updateTable('cases')
      .set({ version: row.version + 1 })
      .where('id', '=', caseId)
      .execute();
    await writeHistory(context, 'cases', { id: caseId, from: row.state, to: row.state, reason: '补充了情况' });
    if (row.holder_id) await tellLawyer(context, row.holder_id, row, '提问人补充了情况，请看过再答。');
    return { done: true };
  },
};

/** Hands in again what was sent back; the clock runs on with what was left of the promise. */
export const resubmit: Act<typeof legal.resubmit> = {
  run: async (context, { caseId, note, files, ...facts }) => {
    const { row, standing } = await consultationAs(context, caseId, ['owner'], locked);
    const promisedAt = await promiseResumed(context, row);
    await transition(context, consult, 'resubmit', standing, { id: caseId, holder: { role: 'officer', promisedAt } });
    await reviseFacts(context, row, { ...facts, anonymous: row.person_id === null });
    if (note !== undefined || files.length > 0)
      await say(context, caseId, { kind: 'supplement', text: note ?? '补充了材料', files });
    return { done: true };
  },
};

/** Asks on: it goes back to the lawyer who answered, with a promise of its own; to another one where that lawyer is away or must not have it. */
export const followUp: Act<typeof legal.followUp> = {
  run: async (context, { caseId, text, files }) => {
    await whileLawyersWait(context.db);
    const { row, standing } = await consultationAs(context, caseId, ['owner'], locked);
    const isUrgent = isUrgentStill(context, row);
    const promisedAt = await promiseOf(context, row.unit_path, isUrgent);
    const personId = row.lawyer_id as string;
    const holder = { role: 'lawyer', personId, promisedAt };
    await transition(context, consult, 'followUp', standing, { id: caseId, holder });
    await context.db
      .updateTable('consultations')
      .set({ rating: null, rating_asked_at: null, is_urgent: isUrgent })
      .where('case_id', '=', caseId)
      .execute();
    await say(context, caseId, { kind: 'follow_up', text, files });
    const asked = (await readRow(context, caseId, true)) as ConsultRow;
    if (await isFree(context, asked, personId)) await tellLawyer(context, personId, row, '有追问。');
    else await handOn(context, asked, '原来答复的律师不在，或要回避');
    return { promisedAt };
  },
};

/** Its asker ends it and says what they think of it. */
export const rate: Act<typeof legal.rate> = {
  run: async (context, { caseId, rating }) => {
    const { standing } = await consultationAs(context, caseId, ['owner'], locked);
    await transition(context, consult, 'rate', standing, { id: caseId, holder: 'none' });
    await context.db.updateTable('consultations').set({ rating }).where('case_id', '=', caseId).execute();
    return { done: true };
  },
};

export const withdraw: Act<typeof legal.withdraw> = {
  run: async (context, { caseId }) => {
    const { row, standing } = await consultationAs(context, caseId, ['owner'], locked);
    await transition(context, consult, 'withdraw', standing, { id: caseId, holder: 'none' });
    await context.db.deleteFrom('consultation_drafts').where('case_id', '=', caseId).execute();
    if (row.holder_id) await tellTaken(context, row.holder_id, row, '提问人撤回了，不用再答。');
    return { done: true };
  },
};

/** An anonymous asker says who they are: the case becomes theirs by name. What was said before stays the asker's without one. */
export const reveal: Act<typeof legal.reveal> = {
  run: async (context, { caseId, contactPhone }) => {
    const { db, keys, caller } = context;
    const { row, standing } = await consultationAs(context, caseId, ['owner'], { isLocked: true, isByName: true });
    if (row.person_id !== null || row.closed_at !== null) throw new Refusal('stateChanged');
    const personId = caller.personId as string;
    await refuseUnregistered(context, personId, contactPhone);
    await db
      .updateTable('cases')
      .set({ person_id: personId, asker_tag: null, version: row.version + 1 })
      .where('id', '=', caseId)
      .execute();
    await unveilAsker(db, caseId, personId);
    await db.updateTable('deadlines').set({ person_id: personId }).where('case_id', '=', caseId).execute();
    await db
      .updateTable('consultations')
      .set({ is_asked_to_reveal: false, facts_sealed: withPhone(keys, row, contactPhone) })
      .where('case_id', '=', caseId)
      .execute();
    await writeHistory(context, 'cases', { id: caseId, from: row.state, to: row.state, reason: '公开了身份' });
    if (row.state === 'returned') {
      const promisedAt = await promiseResumed(context, row);
      const holder = { role: 'officer', promisedAt };
      await transition(context, consult, 'resubmit', standing, { id: caseId, holder });
    }
    return { done: true };
  },
};
