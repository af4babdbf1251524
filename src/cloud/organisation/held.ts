import { sql } from 'kysely';
import { type GrantedRole, roles } from '@/contract/roles';
import type { Db } from '../db/open';
import { live } from './policy';

/** An open case somebody holds. */
export interface HeldCase {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly unit_path: string;
  readonly holder_role: string | null;
  readonly holder_id: string;
  readonly person_id: string | null;
  readonly asker_tag: string | null;
}

/** A role somebody holds or held, with the path it covers. */
export interface Held {
  readonly id: string;
  readonly role: GrantedRole;
  readonly path: string;
}

/** Every role somebody holds today. */
export async function grantsOf(db: Db, personId: string, now: Date): Promise<Held[]> {
  const { rows } = await sql<Held>`select g.id, g.role, u.path from grants g join units u on u.id = g.unit_id
    where g.person_id = ${personId} and ${live(now)} order by g.id`.execute(db);
  return rows;
}

/** Every role somebody was ever granted, the lately ended first. */
export async function everGranted(db: Db, personId: string): Promise<(Held & { isEnded: boolean })[]> {
  const { rows } = await sql<
    Held & { isEnded: boolean }
  >`select g.id, g.role, u.path, g.ended_at is not null as "isEnded"
    from grants g join units u on u.id = g.unit_id where g.person_id = ${personId} order by g.ends_on desc, g.id`.execute(
    db,
  );
  return rows;
}

/** The open cases somebody holds for others; what waits for them as the one whose case it is stays with them. */
export async function heldCases(db: Db, personId: string): Promise<HeldCase[]> {
  const { rows } =
    await sql<HeldCase>`select id, kind, state, unit_path, holder_role, holder_id, person_id, asker_tag from cases
    where holder_id = ${personId} and closed_at is null and person_id is distinct from ${personId}::uuid
    order by id for update`.execute(db);
  return rows;
}

/** Gives cases to one holder. */
export async function giveTo(db: Db, personId: string, cases: readonly HeldCase[]): Promise<void> {
  await sql`update cases set holder_id = ${personId}, version = version + 1
    where id = any(${cases.map(({ id }) => id)}::uuid[])`.execute(db);
}

/** To the role the case named, else to one the person had there, the last of the contract's table; else to the officer. */
export async function backToRole(db: Db, had: readonly Held[], cases: readonly HeldCase[]): Promise<void> {
  const roleOf = ({ holder_role, unit_path }: HeldCase) => {
    const here = had.filter(({ path, role }) => unit_path.startsWith(path) && role !== 'admin').map(({ role }) => role);
    return holder_role ?? roles.filter((role) => here.includes(role as GrantedRole)).at(-1) ?? 'officer';
  };
  for (const [role, some] of grouped(cases, roleOf))
    await sql`update cases set holder_id = null, holder_role = ${role}, version = version + 1
      where id = any(${some.map(({ id }) => id)}::uuid[])`.execute(db);
}

/** Things by what `keyOf` says of them. */
export function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}
