import type { Selectable } from 'kysely';
import type { Context } from '../act';
import type { Deadlines } from '../db/tables';
import { businessDay } from '../office/time';

const DAY_MS = 86_400_000;

/** A deadline as pages show it; days are counted from the business day of now. */
export function tellDeadline(row: Selectable<Deadlines>, now: Date) {
  return {
    id: row.id,
    caseId: row.case_id,
    rule: row.rule,
    dueOn: row.due_on,
    daysLeft: Math.round((Date.parse(row.due_on) - Date.parse(businessDay(now))) / DAY_MS),
    whoMustAct: row.who_must_act,
    whatIsLost: row.what_is_lost,
  };
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
  for (const row of rows) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), tellDeadline(row, now)]);
  return byCase;
}
