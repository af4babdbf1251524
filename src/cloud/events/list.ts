import { type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { queryTokens } from '../office/search';
import { briefOf, eventRows } from './rows';

const DAY_MS = 86_400_000;

/** Published events that have not ended, soonest first; search, programme, time range, only those with sign-up open. */
export const list: Act<typeof events.list> = {
  run: async ({ db, now }, { q, programme, when, open, cursor }) => {
    let query = eventRows(db)
      .where('events.state', '<>', 'draft')
      .where('events.ends_at', '>', now)
      .orderBy('events.starts_at')
      .orderBy('events.id')
      .limit(PAGE + 1);
    const words = queryTokens(q ?? '');
    if (words.length > 0) query = query.where(sql<SqlBool>`events.tokens @> ${words}::text[]`);
    if (programme) query = query.where('events.programme', '=', programme);
    if (when)
      query = query.where('events.starts_at', '<', new Date(now.getTime() + (when === 'week' ? 7 : 31) * DAY_MS));
    if (open)
      query = query
        .where('events.state', '=', 'published')
        .where('events.sign_up_opens_at', '<=', now)
        .where('events.sign_up_closes_at', '>', now);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(events.starts_at, events.id) > (${at}, ${id}::uuid)`);
    }
    const rows = await query.execute();
    return pageOf(
      rows,
      (row) => ({ at: row.starts_at, id: row.id }),
      (row) => briefOf(row, now),
    );
  },
};
