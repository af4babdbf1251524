import { sql } from 'kysely';
import type { events } from '@/contract/events';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../../act';
import { PAGE, pageOf, readCursor } from '../../office/paging';
import { undoOf } from '../policy';
import { cadresDoor } from './open';

/** Everything written down at the doors of an event, newest first; found by number, or only who was let in or was not. */
export const scans: Act<typeof events.scans> = {
  run: async (context, { eventId, number, which, cursor }) => {
    const event = await cadresDoor(context, eventId);
    let query = written(context, eventId);
    if (number !== undefined) query = query.where('r.number', '=', number);
    if (which === 'admitted') query = query.where('s.outcome', '=', 'admitted');
    if (which === 'refused') query = query.where('s.outcome', 'not in', ['admitted', 'already_in', 'undone']);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<boolean>`(date_trunc('milliseconds', s.received_at), s.id) < (${at}, ${id}::uuid)`);
    }
    const hasSeveral = event.sessions.length > 1;
    return pageOf(
      await query.execute(),
      (row) => ({ at: row.received_at, id: row.id }),
      (row) => ({
        id: row.id,
        at: row.received_at,
        outcome: row.outcome,
        method: row.method,
        session: hasSeveral ? (event.sessions.find(({ id }) => id === row.session_id)?.title ?? null) : null,
        number: row.number,
        name: row.name === null ? null : maskName(row.name),
        by: row.by ?? '',
        reason: row.reason,
        undo: row.is_standing ? undoOf(context, event.unitPath, { cadreId: row.cadre_id, at: row.received_at }) : null,
      }),
    );
  },
};

function written({ db }: Context, eventId: string) {
  return db
    .selectFrom('scans as s')
    .innerJoin('people as c', 'c.id', 's.cadre_id')
    .leftJoin('registrations as r', 'r.id', 's.registration_id')
    .leftJoin('people as p', 'p.id', 'r.person_id')
    .select(['s.id', 's.received_at', 's.outcome', 's.method', 's.session_id', 's.cadre_id', 's.reason'])
    .select(['r.number', 'p.name', 'c.name as by'])
    .select(sql<boolean>`exists (select from admissions a where a.scan_id = s.id)`.as('is_standing'))
    .where('s.event_id', '=', eventId)
    .orderBy('s.received_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(PAGE + 1);
}
