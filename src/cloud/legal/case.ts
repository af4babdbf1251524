import type { legal } from '@/contract/legal';
import { type ConsultState, consult } from '@/contract/legal-words';
import { hintsFor } from '@/rules/legal-hints';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../act';
import { storedPath } from '../office/files';
import { Refusal } from '../refusal';
import { offered } from '../workflow';
import { hangsOn } from './consultation';
import { draftOf } from './drafts';
import { openFacts, tellFacts } from './facts';
import { nameOf, tellHead } from './heads';
import { limitationOf } from './limitation';
import { membersOf } from './members';
import { messagesOf } from './messages';
import { type ConsultRow, consultationAs, isGone } from './policy';
import { ringOf } from './ring';

/** One question as its lawyer needs it: facts, everything said, their unfinished answer, what to mind. */
export const caseDetail: Act<typeof legal.case> = {
  run: async (context, { caseId }) => {
    const { row, standing } = await consultationAs(context, caseId, ['assignee']);
    const facts = openFacts(context, row);
    const name = await nameOf(context, row.person_id);
    const dates = { category: row.category, eventDate: row.event_on, endDate: facts.endDate };
    return {
      ...tellHead(row, context),
      ...tellFacts(row, facts),
      // It was asked for to see a child at work, which `minor` says; the day itself could tell who asks.
      bornOn: row.person_id === null ? null : (facts.bornOn ?? null),
      limitation: limitationOf(dates, context.now),
      person: name === null ? '匿名' : maskName(name),
      membersCount: row.members_count,
      messages: await messagesOf(context, caseId),
      mayCorrect: await ownAnswers(context, caseId),
      draft: await draftOf(context, caseId),
      hints: [...hintsFor({ category: row.category, employType: row.employ_type, minor: row.minor })],
      earlier: await earlierOf(context, row),
      transitions: offered(consult, standing, row),
    };
  },
};

/** The caller's answers that stand: none that was put right. */
async function ownAnswers({ db, caller }: Context, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consultation_messages as m')
    .leftJoin('consultation_messages as later', 'later.corrects', 'm.id')
    .select('m.id')
    .where('m.case_id', '=', caseId)
    .where('m.kind', '=', 'answer')
    .where('m.author_id', '=', caller.personId)
    .where('later.id', 'is', null)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Other questions of the same person, asked by name; opened only by whoever answered them. */
async function earlierOf({ db, caller }: Context, row: ConsultRow) {
  if (row.person_id === null) return [];
  const rows = await db
    .selectFrom('cases as c')
    .innerJoin('consultations as k', 'k.case_id', 'c.id')
    .select(['c.id', 'c.number', 'c.state', 'c.created_at', 'k.category', 'k.lawyer_id'])
    .where('c.person_id', '=', row.person_id)
    .where('c.id', '<>', row.id)
    .where('c.created_at', '<', row.created_at)
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(20)
    .execute();
  return rows.map((one) => ({
    number: one.number,
    category: one.category,
    state: one.state as ConsultState,
    askedAt: one.created_at,
    caseId: one.lawyer_id === caller.personId && !isGone(one.state) ? one.id : null,
  }));
}

/** The name and number of whoever asked by name; of a collective question the list too. Refuses `notFound` for an anonymous one. */
export const contact: Act<typeof legal.contact> = {
  run: async (context, { caseId }) => {
    const { row } = await consultationAs(context, caseId, ['assignee']);
    if (row.person_id === null) throw new Refusal('notFound');
    const { contactPhone } = openFacts(context, row);
    return { ...(await ringOf(context, row.person_id, contactPhone)), members: await membersOf(context, caseId) };
  },
};

/** An address for five minutes of a file on the case. */
export const caseFile: Act<typeof legal.caseFile, string | null> = {
  before: ({ now, ports }, { fileId }) => ports.files.readUrl(storedPath(fileId), now),
  run: async (context, { caseId, fileId }, url) => {
    await consultationAs(context, caseId, ['assignee']);
    if (url === null || !(await hangsOn(context, caseId, fileId))) throw new Refusal('notFound');
    return { url };
  },
};
