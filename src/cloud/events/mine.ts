import { type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { mineOf, ownRows } from './own';
import { briefOf, eventRows } from './rows';

/** The caller's registrations, newest first, each with its event. */
export const mine: Act<typeof events.mine> = {
  run: async (context, { cursor }) => {
    let query = ownRows(context)
      .orderBy('r.created_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(r.created_at, r.id) < (${at}, ${id}::uuid)`);
    }
    const rows = await query.execute();
    const ids = rows.map((row) => row.event_id);
    const found = ids.length === 0 ? [] : await eventRows(context.db).where('events.id', 'in', ids).execute();
    const events = new Map(found.map((row) => [row.id, row]));
    return pageOf(
      rows.flatMap((row) => {
        const event = events.get(row.event_id);
        return event ? [{ row, event }] : [];
      }),
      ({ row }) => ({ at: row.created_at, id: row.id }),
      ({ row, event }) => ({ event: briefOf(event, context.now), registration: mineOf(context, row, event.cancel_by) }),
    );
  },
};
