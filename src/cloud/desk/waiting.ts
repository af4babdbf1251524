import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Due } from '@/contract/office-cases';
import type { Context } from '../act';
import type { Key } from '../office/paging';
import type { Grant } from '../office/sessions';
import { businessDay } from '../office/time';

/** When a case is due, as the indexes of 0008-desk.sql have it: what has no promise comes last. */
export const due = sql<Date>`coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz)`;

/** Which of what waits: whose, of which kinds (null: all), from which moment until which, after which place. */
export interface Wanted {
  readonly view: 'all' | 'mine' | 'role';
  readonly service?: string | undefined;
  readonly kinds: readonly string[] | null;
  readonly due?: Due | undefined;
  readonly number?: string | undefined;
  readonly after?: Key | undefined;
}

/** A path's own segment at its own depth: what makes a prefix an equality. Below a union it is the union's. */
const SEGMENTS = ['2', '3', '4'].map((place) => sql.raw(place));

function within(path: string): RawBuilder<SqlBool> {
  const ids = path.split('/').filter(Boolean);
  const depth = Math.min(ids.length, SEGMENTS.length);
  const segment = SEGMENTS[depth - 1];
  const below = sql<SqlBool>`unit_path like ${`${path}%`}`;
  return segment ? sql<SqlBool>`(split_part(unit_path, '/', ${segment}) = ${ids[depth - 1]} and ${below})` : below;
}

/** The ways a case waits for the caller: each is one index's beginning. */
function waysOf({ caller }: Context, view: Wanted['view']): RawBuilder<SqlBool>[] {
  const held = sql<SqlBool>`holder_id = ${caller.personId}`;
  const byRole = ({ role, unitPath }: Grant) =>
    sql<SqlBool>`(holder_id is null and holder_role = ${role} and ${within(unitPath)})`;
  const leading = caller.grants.filter(({ role }) => role === 'lead');
  if (view === 'mine') return [held];
  if (view === 'role') return caller.grants.map(byRole);
  return [held, ...caller.grants.map(byRole), ...leading.map(({ unitPath }) => within(unitPath))];
}

/** Nobody has their own case on their desk, by name: one that only its asker does not see would say who asked anonymously. */
function notOwn({ caller }: Context): RawBuilder<SqlBool> {
  return sql<SqlBool>`person_id is distinct from ${caller.personId}`;
}

/** Ids of what waits, each way by itself and at most `limit` of each, so that every one reads the beginning of its index only. */
export function waitingIds(context: Context, wanted: Wanted, limit: number): RawBuilder<unknown> {
  const ways = waysOf(context, wanted.view).flatMap((way) =>
    wanted.kinds === null ? [way] : wanted.kinds.map((kind) => sql<SqlBool>`${way} and kind = ${kind}`),
  );
  if (ways.length === 0) return sql`select id from cases where false`;
  const rest = sql.join([notOwn(context), ...narrowing(context, wanted)], sql` and `);
  return sql.join(
    ways.map(
      (way) =>
        sql`(select id, ${due} as due from cases where closed_at is null and ${way} and ${rest} order by ${due}, id limit ${limit})`,
    ),
    sql` union `,
  );
}

function narrowing({ now }: Context, wanted: Wanted): RawBuilder<SqlBool>[] {
  const clauses: RawBuilder<SqlBool>[] = [];
  const tomorrow = new Date(Date.parse(`${businessDay(now)}T00:00:00+08:00`) + 86_400_000);
  if (wanted.due === 'overdue') clauses.push(sql<SqlBool>`${due} < ${now}::timestamptz`);
  if (wanted.due === 'today')
    clauses.push(sql<SqlBool>`${due} >= ${now}::timestamptz and ${due} < ${tomorrow}::timestamptz`);
  if (wanted.due === 'later') clauses.push(sql<SqlBool>`${due} >= ${tomorrow}::timestamptz`);
  if (wanted.service) clauses.push(sql<SqlBool>`service = ${wanted.service}`);
  if (wanted.number !== undefined) clauses.push(sql<SqlBool>`number = ${wanted.number}`);
  if (wanted.after)
    clauses.push(sql<SqlBool>`(${due}, id) > (${wanted.after.at}::timestamptz, ${wanted.after.id}::uuid)`);
  return clauses;
}
