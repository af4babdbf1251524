import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../db/open';

/** One legal date: un-rolled, who must act, and what is lost when it passes. `dueOn` is an ISO date; `law` names the article. */
export interface Deadline {
  readonly rule: string;
  readonly dueOn: string;
  readonly whoMustAct: string;
  readonly whatIsLost: string;
  readonly law?: string;
}

/** Makes a case's running deadlines exactly these: new ones come, changed ones move, those that no longer follow from the facts go; met ones stay. */
export async function setDeadlines(
  db: Db,
  caseId: string,
  personId: string | null,
  deadlines: readonly Deadline[],
): Promise<void> {
  await write(db, { case_id: caseId }, personId, deadlines);
}

/** The same for what somebody worked out by themselves and kept. */
export async function setRecordDeadlines(
  db: Db,
  recordId: string,
  personId: string,
  deadlines: readonly Deadline[],
): Promise<void> {
  await write(db, { record_id: recordId }, personId, deadlines);
}

async function write(
  db: Db,
  of: { readonly case_id: string } | { readonly record_id: string },
  personId: string | null,
  deadlines: readonly Deadline[],
): Promise<void> {
  const [column, id] = 'case_id' in of ? (['case_id', of.case_id] as const) : (['record_id', of.record_id] as const);
  let gone = db.deleteFrom('deadlines').where(column, '=', id).where('met_at', 'is', null);
  if (deadlines.length > 0)
    gone = gone.where(
      'rule',
      'not in',
      deadlines.map(({ rule }) => rule),
    );
  await gone.execute();
  for (const { rule, dueOn, whoMustAct, whatIsLost, law = null } of deadlines) {
    const facts = { person_id: personId, due_on: dueOn, who_must_act: whoMustAct, what_is_lost: whatIsLost, law };
    await db
      .insertInto('deadlines')
      .values({ id: uuid(), ...of, rule, ...facts })
      .onConflict((conflict) =>
        conflict
          .columns([column, 'rule'])
          .doUpdateSet({
            ...facts,
            // A day that has moved is reminded of anew.
            reminded_days: sql`case when deadlines.due_on = excluded.due_on then deadlines.reminded_days end`,
          })
          .where('deadlines.met_at', 'is', null),
      )
      .execute();
  }
}
