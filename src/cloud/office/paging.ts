import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { Refusal } from '../refusal';

/** How many rows one page of a list has. */
export const PAGE = 20;

/** A page from `PAGE + 1` rows read: the first `PAGE`, and where the next starts, if there are more. */
export function pageOf<R, T>(
  rows: readonly R[],
  keyOf: (row: R) => Key,
  item: (row: R) => T,
): { items: T[]; next?: string } {
  const items = rows.slice(0, PAGE).map(item);
  const last = rows[PAGE - 1];
  return rows.length > PAGE && last !== undefined ? { items, next: writeCursor(keyOf(last)) } : { items };
}

/** A place in an ordered list: a moment and an id. */
export interface Key {
  readonly at: Date;
  readonly id: string;
}

function writeCursor({ at, id }: Key): string {
  return `${at.getTime()}~${id}`;
}

/** What comes after the place a cursor names, in a list by moment and id; without a cursor, all of it. */
export function beyond(
  cursor: string | undefined,
  order: 'asc' | 'desc',
  moment: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
) {
  if (!cursor) return sql<SqlBool>`true`;
  const place = readCursor(cursor);
  const way = sql.raw(order === 'asc' ? '>' : '<');
  return sql<SqlBool>`(${moment}, ${id}) ${way} (${place.at}::timestamptz, ${place.id}::uuid)`;
}

/** The place a cursor names; refuses what no list gave out. */
export function readCursor(text: string): Key {
  const [ms, id] = text.split('~');
  if (!ms || !/^\d{1,13}$/.test(ms) || !id || !isUuid(id)) throw new Refusal('invalid', { cursor: '翻页位置不对' });
  return { at: new Date(Number(ms)), id };
}
