import { type SqlBool, sql } from 'kysely';
import type { office } from '@/contract/office';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { type Doors, tellCases } from './case-brief';
import { ownDeadlines, routeOf, tellDeadline } from './running-deadlines';

/** What a date is of that somebody worked out by themselves. */
export const OF_RECORD = '我自己算的';

/** The caller's own legal dates over all services and what they kept themselves, each with what it belongs to. */
export function deadlinesOf(doors: Doors): Act<typeof office.deadlines> {
  return {
    run: async (context, { passed, cursor }) => {
      const rows = await pageRows(context, passed, cursor);
      const about = await subjectsOf(
        context,
        doors,
        rows.flatMap(({ case_id }) => case_id ?? []),
      );
      return pageOf(
        rows,
        (row) => ({ at: new Date(row.due_on), id: row.id }),
        (row) => ({
          ...tellDeadline(row, context.now),
          ...(about.get(row.case_id ?? '') ?? { about: OF_RECORD, route: routeOf(row) }),
        }),
      );
    },
  };
}

async function pageRows(context: Context, passed: boolean, cursor: string | undefined) {
  const { db, now } = context;
  const today = businessDay(now);
  const way = passed ? 'desc' : 'asc';
  let query = db
    .selectFrom('deadlines as d')
    .selectAll('d')
    .where(ownDeadlines(context))
    .where(
      passed
        ? sql<SqlBool>`d.due_on < ${today} and d.due_on >= ${today}::date - 365`
        : sql<SqlBool>`d.due_on >= ${today}`,
    )
    .orderBy('d.due_on', way)
    .orderBy('d.id', way)
    .limit(PAGE + 1);
  if (cursor) {
    const { at, id } = readCursor(cursor);
    query = query.where(
      sql<SqlBool>`(d.due_on, d.id) ${sql.raw(passed ? '<' : '>')} (${at.toISOString().slice(0, 10)}, ${id}::uuid)`,
    );
  }
  return query.execute();
}

/** What these cases are about, to whose they are: the title a list gives them with the number, and where they open. */
export async function subjectsOf(context: Context, doors: Doors, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { about: string; route: string }>();
  const cases = await context.db
    .selectFrom('cases')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const told = await tellCases(context, doors, cases, 'owner');
  return new Map(told.map(({ id, title, number, route }) => [id, { about: `${title} ${number}`, route }]));
}

/** What one of the caller's legal dates asked for is done. */
export const endDeadline: Act<typeof office.endDeadline> = {
  run: async (context, { deadlineId }) => {
    const own = context.db.selectFrom('deadlines as d').select('d.id').where('d.id', '=', deadlineId);
    const ended = await context.db
      .updateTable('deadlines')
      .set({ met_at: context.now })
      .where('id', 'in', own.where(ownDeadlines(context)))
      .executeTakeFirst();
    if (Number(ended.numUpdatedRows) === 0) throw new Refusal('notFound');
    return { done: true };
  },
};
