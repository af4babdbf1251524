import { type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import type { PlanList } from '@/contract/events-plan-words';
import { isLarge, LARGE_OVER } from '@/rules/event-plan';
import type { Act, Context } from '../../act';
import { PAGE, pageOf, readCursor } from '../../office/paging';
import { inScope } from '../../office/scope';
import { queryTokens } from '../../office/search';
import { inDoorScope } from '../policy';
import { briefOf, eventRows } from '../rows';

/** Events with what their planners see of them beside what everybody sees. */
export function planRows({ db, caller }: Context) {
  return eventRows(db)
    .leftJoin('people as owner', 'owner.id', 'events.owner_id')
    .select([
      'owner.name as owner',
      'events.owner_id',
      'events.is_outdoors',
      'events.is_for_minors',
      'events.created_at',
    ])
    .where(inDoorScope(caller, 'units.path'));
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof planRows>['execute']>>[number];

/** A row as the list shows it. */
export function planBriefOf({ caller, now }: Context, row: PlanRow) {
  return {
    ...briefOf(row, now),
    state: row.state,
    owner: row.owner,
    isOwn: row.owner_id !== null && row.owner_id === caller.personId,
    isLarge: isLarge({ capacity: row.capacity, isOutdoors: row.is_outdoors, isForMinors: row.is_for_minors }),
  };
}

/** One of a cadre's lists of events: what is to come soonest first, what is past or cancelled latest first, drafts newest first. */
export const plans: Act<typeof events.plans> = {
  run: async (context, { which, mine, unit, q, cursor }) => {
    const { column, direction } = orders[which];
    const words = queryTokens(q ?? '');
    // A word of signs alone is in no event.
    if (q && words.length === 0) return { items: [] };
    let query = planRows(context)
      .where(wanted(context, which))
      .orderBy(column, direction)
      .orderBy('events.id', direction)
      .limit(PAGE + 1);
    if (mine) query = query.where('events.owner_id', '=', context.caller.personId);
    if (unit)
      query = query.where(
        sql<SqlBool>`units.path like (select path || '%' from units as above where above.id = ${unit})`,
      );
    if (words.length > 0) query = query.where(sql<SqlBool>`events.tokens @> ${words}::text[]`);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      const isAfter = sql.raw(direction === 'asc' ? '>' : '<');
      query = query.where(sql<SqlBool>`(${sql.ref(column)}, events.id) ${isAfter} (${at}, ${id}::uuid)`);
    }
    const rows = await query.execute();
    const keyOf = (row: PlanRow) => ({
      at: column === 'events.created_at' ? row.created_at : row.starts_at,
      id: row.id,
    });
    return pageOf(rows, keyOf, (row) => planBriefOf(context, row));
  },
};

const newest = { column: 'events.created_at', direction: 'desc' } as const;
const latest = { column: 'events.starts_at', direction: 'desc' } as const;
const orders = {
  drafts: newest,
  large: newest,
  published: { column: 'events.starts_at', direction: 'asc' },
  past: latest,
  cancelled: latest,
} as const satisfies Readonly<Record<PlanList, object>>;

function wanted({ caller, now }: Context, which: PlanList) {
  const isState = (state: string) => sql<SqlBool>`events.state = ${state}`;
  if (which === 'drafts') return isState('draft');
  if (which === 'cancelled') return isState('cancelled');
  if (which === 'published') return sql<SqlBool>`events.state = 'published' and events.ends_at > ${now}`;
  if (which === 'past') return sql<SqlBool>`events.state = 'published' and events.ends_at <= ${now}`;
  // What only a lead may publish, for whoever leads there.
  return sql<SqlBool>`events.state = 'draft' and (events.is_outdoors or events.is_for_minors or event_seats.capacity > ${LARGE_OVER})
    and ${inScope(caller, ['lead'], 'units.path')}`;
}
