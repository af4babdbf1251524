import { v7 as uuid } from 'uuid';
import type { Db } from '../db/open';

/** One legal date of a case: un-rolled, who must act, and what is lost when it passes. `dueOn` is an ISO date. */
export interface Deadline {
  readonly rule: string;
  readonly dueOn: string;
  readonly whoMustAct: string;
  readonly whatIsLost: string;
}

/** Makes a case's running deadlines exactly these: new ones come, changed ones move, those that no longer follow from the facts go; met ones stay. */
export async function setDeadlines(
  db: Db,
  caseId: string,
  personId: string | null,
  deadlines: readonly Deadline[],
): Promise<void> {
  let gone = db.deleteFrom('deadlines').where('case_id', '=', caseId).where('met_at', 'is', null);
  if (deadlines.length > 0)
    gone = gone.where(
      'rule',
      'not in',
      deadlines.map(({ rule }) => rule),
    );
  await gone.execute();
  for (const { rule, dueOn, whoMustAct, whatIsLost } of deadlines) {
    const facts = { due_on: dueOn, who_must_act: whoMustAct, what_is_lost: whatIsLost };
    await db
      .insertInto('deadlines')
      .values({ id: uuid(), case_id: caseId, person_id: personId, rule, ...facts })
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'rule']).doUpdateSet(facts).where('deadlines.met_at', 'is', null),
      )
      .execute();
  }
}

/** Notes that what a deadline asked for was done in time. */
export async function meetDeadline(db: Db, caseId: string, rule: string, now: Date): Promise<void> {
  await db
    .updateTable('deadlines')
    .set({ met_at: now })
    .where('case_id', '=', caseId)
    .where('rule', '=', rule)
    .where('met_at', 'is', null)
    .execute();
}
