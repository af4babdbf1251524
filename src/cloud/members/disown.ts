import type { members } from '@/contract/members';
import type { Act } from '../act';
import { pathOfPerson } from '../office/belonging';
import { openCase } from '../office/cases';
import { promiseWithin } from '../office/promises';
import { endSessions } from '../office/sessions';
import { Refusal } from '../refusal';

/** How long somebody may say that a change was not theirs. */
const DAYS_MS = 30 * 86_400_000;

/** “不是我”: ends all sessions at once and opens a case for the cadre. Said twice it is one case. */
export const disown: Act<typeof members.disown> = {
  run: async (context, { changeId }) => {
    const { db, caller, now } = context;
    const personId = caller.personId as string;
    const change = await db
      .selectFrom('account_changes as a')
      .leftJoin('cases as c', 'c.id', 'a.case_id')
      .select(['a.at', 'c.number'])
      .where('a.id', '=', changeId)
      .where('a.person_id', '=', personId)
      .forUpdate('a')
      .executeTakeFirst();
    if (!change || change.at.getTime() < now.getTime() - DAYS_MS) throw new Refusal('notFound');
    await endSessions(db, personId, now);
    if (change.number !== null) return { number: change.number };
    const unitPath = await pathOfPerson(db, personId);
    const { id, number } = await openCase(context, {
      service: 'members',
      kind: 'disowned',
      prefix: 'HY',
      state: 'open',
      owner: { personId },
      unitPath,
      holder: { role: 'officer' },
      promisedAt: await promiseWithin(context, unitPath, 1),
    });
    await db.updateTable('account_changes').set({ disowned_at: now, case_id: id }).where('id', '=', changeId).execute();
    return { number };
  },
};
