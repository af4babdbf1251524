import { sql } from 'kysely';
import { type Role, roleLabels } from '@/contract/roles';
import type { Db } from '../db/open';
import { hoursOf } from '../office/promises';
import { businessDay } from '../office/time';

export type HolderRole = Extract<Role, 'grassroots' | 'street' | 'officer'>;

interface Desk {
  readonly role: HolderRole;
  readonly unit: string;
  readonly path: string;
}

/**
 * Who looks at what somebody of this unit hands in: the unit's own cadre, else the street's, else the district's officer. A
 * cadre's own is looked at by somebody else. Without anybody at all it waits for an officer.
 */
export async function holderRole(
  db: Db,
  at: { unitPath: string; personId: string | null },
  now: Date,
): Promise<HolderRole> {
  return (await deskOf(db, at, ['grassroots', 'street', 'officer'], now))?.role ?? 'officer';
}

/** The desk that holds a case, in words: its unit and its role. */
export async function heldBy(
  db: Db,
  at: { unitPath: string; personId: string | null; role: string | null },
  now: Date,
): Promise<string> {
  const desk = await deskOf(db, at, at.role ? [at.role] : ['grassroots', 'street', 'officer'], now);
  return desk ? `${desk.unit} ${roleLabels[desk.role]}` : roleLabels.officer;
}

/** Where that desk is: its own place and telephone, else those of the nearest unit above that says a place; and its hours. Null while nobody holds it. */
export async function placeOf(
  db: Db,
  at: { unitPath: string; personId: string | null; role: string | null },
  now: Date,
): Promise<CardDesk | null> {
  const desk = await deskOf(db, at, at.role ? [at.role] : ['grassroots', 'street', 'officer'], now);
  if (!desk) return null;
  const { rows } = await sql<Omit<CardDesk, 'hours'>>`select name as unit, address, phone from units
    where starts_with(${desk.path}, path) and ended_at is null
    order by address is null, length(path) desc limit 1`.execute(db);
  const { spans } = await hoursOf({ db }, desk.path);
  const found = rows[0] ?? { unit: desk.unit, address: null, phone: null };
  return { ...found, hours: [...spans] };
}

export interface CardDesk {
  readonly unit: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly hours: { readonly from: number; readonly to: number }[];
}

async function deskOf(
  db: Db,
  { unitPath, personId }: { unitPath: string; personId: string | null },
  roles: readonly string[],
  now: Date,
): Promise<Desk | undefined> {
  const { rows } = await sql<Desk>`select g.role, u.name as unit, u.path from grants g join units u on u.id = g.unit_id
    where ${unitPath} like u.path || '%' and g.role = any(${roles}::text[]) and g.ended_at is null
      and g.ends_on >= ${businessDay(now)} and g.person_id is distinct from ${personId}
    order by array_position(array['grassroots', 'street', 'officer'], g.role), length(u.path) desc limit 1`.execute(db);
  return rows[0];
}

/** The path a person's things lie under: their unit's, else the street's they chose, else the district's; null for a street that is none. */
export async function pathFor(db: Db, unitPath: string | null, street: string | undefined): Promise<string | null> {
  if (unitPath) return unitPath;
  let query = db.selectFrom('units').select('path');
  query = street
    ? query.where('id', '=', street).where('level', '=', 'street')
    : query.where('parent_id', 'is', null).where('level', '=', 'district');
  return (await query.orderBy('created_at').limit(1).executeTakeFirst())?.path ?? null;
}
