import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { phaseOf } from '@/rules/sign-up';
import type { Db } from '../db/open';
import type { Tables } from '../db/tables';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { queryTokens } from '../office/search';

/** Events with their organiser and seats: what every list and detail of events reads. */
export function eventRows(db: Db) {
  return db
    .selectFrom('events')
    .innerJoin('units', 'units.id', 'events.unit_id')
    .innerJoin('event_seats', 'event_seats.event_id', 'events.id')
    .select([
      'events.id',
      'events.number',
      'events.title',
      'events.programme',
      'events.state',
      'events.audience',
      'events.place',
      'events.starts_at',
      'events.ends_at',
      'events.sign_up_opens_at',
      'events.sign_up_closes_at',
      'events.cancel_by',
      'units.name as organiser',
      'event_seats.capacity',
      'event_seats.taken',
      'event_seats.waiting',
    ]);
}

type EventRow = Awaited<ReturnType<ReturnType<typeof eventRows>['execute']>>[number];

/** No event lasts longer: the table's own check. */
const LONGEST_MS = 60 * 86_400_000;

/** Where-clause: the event is not over. Bounds the start too, by which events are ordered, or a list would read through all that was. */
export function stillTo(table: string, now: Date) {
  const start = sql.ref(`${table}.starts_at`);
  return sql<SqlBool>`(${start} > ${new Date(now.getTime() - LONGEST_MS)} and ${sql.ref(`${table}.ends_at`)} > ${now})`;
}

/** The facts of a row that rules ask for. */
export function factsOf(row: EventRow) {
  return {
    state: row.state,
    signUpOpensAt: row.sign_up_opens_at,
    signUpClosesAt: row.sign_up_closes_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
}

/** A row as lists show it. */
export function briefOf(row: EventRow, now: Date) {
  return {
    id: row.id,
    title: row.title,
    programme: row.programme,
    phase: phaseOf(factsOf(row), now),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    organiser: row.organiser,
    capacity: row.capacity,
    taken: row.taken,
    waiting: row.waiting,
  };
}

/** One page of events, soonest first, from a cursor, with the words of a search; `item` says how a row is shown. */
export async function soonestFirst<Row extends { id: string; starts_at: Date }, T>(
  rows: SelectQueryBuilder<Tables, 'events' | 'units' | 'event_seats', Row>,
  { q, cursor }: { q: string | undefined; cursor: string | undefined },
  item: (row: Row) => T,
) {
  let query = rows
    .orderBy('events.starts_at')
    .orderBy('events.id')
    .limit(PAGE + 1);
  const words = queryTokens(q ?? '');
  // A word of signs alone is in no event.
  if (q && words.length === 0) return { items: [] };
  if (words.length > 0) query = query.where(sql<SqlBool>`events.tokens @> ${words}::text[]`);
  if (cursor) {
    const { at, id } = readCursor(cursor);
    query = query.where(sql<SqlBool>`(events.starts_at, events.id) > (${at}, ${id}::uuid)`);
  }
  return pageOf(await query.execute(), (row) => ({ at: row.starts_at, id: row.id }), item);
}
