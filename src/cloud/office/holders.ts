import { type SqlBool, sql } from 'kysely';
import type { Context } from '../act';
import { businessDay } from './time';

/** Everybody who holds a role today over where something belongs, with the unit they hold it over; of several grants the widest. */
export async function holdersOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { role, unitPath, personId }: { readonly role: string; readonly unitPath: string; readonly personId?: string },
) {
  let query = db
    .selectFrom('grants as g')
    .innerJoin('units as u', 'u.id', 'g.unit_id')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .distinctOn('p.id')
    .select(['p.id', 'p.name', 'g.role', 'u.name as unit'])
    .where('g.role', '=', role as never)
    .where('g.ended_at', 'is', null)
    .where('g.ends_on', '>=', businessDay(now))
    .where('p.erased_at', 'is', null)
    .where(sql<SqlBool>`starts_with(${unitPath}::text, u.path)`)
    .orderBy('p.id')
    .orderBy('u.path');
  if (personId !== undefined) query = query.where('p.id', '=', personId);
  return query.execute();
}
