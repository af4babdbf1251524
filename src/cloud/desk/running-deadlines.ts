import { type Selectable, type SqlBool, sql } from 'kysely';
import { deadlineWord, rolledDay } from '@/rules/deadline-words';
import type { Context } from '../act';
import type { Deadlines } from '../db/tables';
import { askerTags } from '../office/seal';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';

const DAY_MS = 86_400_000;

/** A deadline as pages show it; days are counted from the business day of now. */
export function tellDeadline(row: Selectable<Deadlines>, now: Date) {
  return {
    id: row.id,
    caseId: row.case_id,
    rule: deadlineWord(row.rule),
    dueOn: row.due_on,
    daysLeft: Math.round((Date.parse(row.due_on) - Date.parse(businessDay(now))) / DAY_MS),
    whoMustAct: row.who_must_act,
    whatIsLost: row.what_is_lost,
    rollsTo: rolledDay(row.rule, row.due_on),
    law: row.law,
  };
}

/** Where what a deadline belongs to opens. */
export function routeOf({ case_id, record_id }: Pick<Deadlines, 'case_id' | 'record_id'>): string {
  if (case_id !== null) return `/pages/cases/story/index?id=${case_id}`;
  return `/pages/self-study/calculator/index?record=${record_id}`;
}

/** The running deadlines of these cases, by case, soonest first. */
export async function deadlinesOf({ db, now }: Context, caseIds: readonly string[]) {
  const byCase = new Map<string, ReturnType<typeof tellDeadline>[]>();
  if (caseIds.length === 0) return byCase;
  const rows = await db
    .selectFrom('deadlines')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .where('met_at', 'is', null)
    .orderBy('due_on')
    .execute();
  for (const row of rows) {
    const caseId = row.case_id as string;
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), tellDeadline(row, now)]);
  }
  return byCase;
}

/** The ids of the caller's own legal dates that were not met: by person, and by tag those of what they asked anonymously. */
export function ownDeadlines({ keys, caller }: Pick<Context, 'keys' | 'caller'>) {
  if (caller.personId === null) throw new Refusal('notSignedIn');
  const tags = askerTags(keys, caller.personId);
  return sql<SqlBool>`d.met_at is null and d.id in (select id from deadlines where person_id = ${caller.personId} union all
    select t.id from deadlines t join cases c on c.id = t.case_id where c.asker_tag = any(${tags}::text[]))`;
}
