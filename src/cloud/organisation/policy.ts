import { sql } from 'kysely';
import type { Level } from '@/contract/organisation';
import type { Role } from '@/contract/roles';
import type { Context } from '../act';
import type { Db } from '../db/open';
import { reaches, scopesOf } from '../office/scope';
import type { Caller } from '../office/sessions';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';

/** A unit as acts work with it. */
export interface UnitRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly level: Level;
  readonly path: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly credit_code: string | null;
  readonly former_names: string[];
}

/** The unit, if it is live and in the caller's scope for one of these roles; else `notFound`. */
export async function unitInScope(
  { db, caller }: Pick<Context, 'db' | 'caller'>,
  roles: readonly Role[],
  unitId: string,
): Promise<UnitRow> {
  const unit = await liveUnit(db, unitId);
  if (!unit || !reaches(caller, roles, unit.path)) throw new Refusal('notFound');
  return unit;
}

/** A unit that has not ended. */
export function liveUnit(db: Db, unitId: string): Promise<UnitRow | undefined> {
  return db
    .selectFrom('units')
    .select(['id', 'parent_id', 'name', 'level', 'path', 'phone', 'address', 'credit_code', 'former_names'])
    .where('id', '=', unitId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Everything that changes the tree waits here for its turn: overlapping merges cannot cross. */
export async function lockTree(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7420032)`.execute(db);
}

/** Where-clause text: a grant `g` that holds today. */
export const live = (now: Date) => sql`g.ended_at is null and g.ends_on >= ${businessDay(now)}::date`;

/** Whether the caller holds one of these roles over a whole tree. */
export function isOverAll(caller: Caller, roles: readonly Role[]): boolean {
  return scopesOf(caller, roles).some((path) => path.split('/').length === 3);
}

/** LIKE patterns of the caller's scopes for these roles. */
export const patterns = (caller: Caller, roles: readonly Role[]) => scopesOf(caller, roles).map((path) => `${path}%`);
