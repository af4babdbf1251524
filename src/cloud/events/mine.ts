import { type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { mineOf, ownRows } from './own';
import { briefOf, eventRows } from './rows';

/**
 * The caller's registrations with their events: those to come, soonest first, or those that are past or given up, latest first. What
 * the union called off keeps its place among those to come: who looks it up for its day must find that nobody waits for them.
 */
export const mine: Act<typeof events.mine> = {
  run: async (context, { which, cursor }) => {
    const { db, now } = context;
    const isComing = sql<SqlBool>`(e.ends_at > ${now} and r.state <> 'cancelled')`;
    const order = which === 'coming' ? 'asc' : 'desc';
    let query = ownRows(context)
      .innerJoin('events as e', 'e.id', 'r.event_id')
      .select('e.starts_at')
      .where(which === 'coming' ? isComing : sql<SqlBool>`not ${isComing}`)
      .orderBy('e.starts_at', order)
      .orderBy('r.id', order)
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      const isAfter = sql.raw(which === 'coming' ? '>' : '<');
      query = query.where(sql<SqlBool>`(e.starts_at, r.id) ${isAfter} (${at}, ${id}::uuid)`);
    }
    const rows = await query.execute();
    const ids = rows.map((row) => row.event_id);
    const found = ids.length === 0 ? [] : await eventRows(db).where('events.id', 'in', ids).execute();
    const events = new Map(found.map((row) => [row.id, row]));
    return pageOf(
      rows.flatMap((row) => {
        const event = events.get(row.event_id);
        return event ? [{ row, event }] : [];
      }),
      ({ row }) => ({ at: row.starts_at, id: row.id }),
      ({ row, event }) => ({
        event: { ...briefOf(event, now), cancelBy: event.cancel_by },
        registration: mineOf(context, row, event),
      }),
    );
  },
};
