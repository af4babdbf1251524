import { type SqlBool, sql } from 'kysely';
import type { Context } from '../act';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import type { CaseRow } from './case-brief';
import { mayPassOn } from './policy';

/** The cases somebody chose to pass on, in one order for everybody, locked when they are to move. Refuses `notFound` for one the caller may not move. */
export async function chosenCases(context: Context, ids: readonly string[], isLocked: boolean): Promise<CaseRow[]> {
  const wanted = [...new Set(ids)];
  let query = context.db.selectFrom('cases').selectAll().where('id', 'in', wanted).orderBy('id');
  if (isLocked) query = query.forUpdate();
  const rows = await query.execute();
  if (rows.length < wanted.length || rows.some((row) => !mayPassOn(context, row))) throw new Refusal('notFound');
  return rows;
}

/** Everybody whose role reaches the case today, with the unit they hold it over; of several grants the widest. */
export async function holdersFor({ db, now }: Pick<Context, 'db' | 'now'>, row: CaseRow, personId?: string) {
  let query = db
    .selectFrom('grants as g')
    .innerJoin('units as u', 'u.id', 'g.unit_id')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .distinctOn('p.id')
    .select(['p.id', 'p.name', 'g.role', 'u.name as unit'])
    .where('g.role', '=', row.holder_role as never)
    .where('g.ended_at', 'is', null)
    .where('g.ends_on', '>=', businessDay(now))
    .where('p.erased_at', 'is', null)
    .where(sql<SqlBool>`starts_with(${row.unit_path}::text, u.path)`)
    .orderBy('p.id')
    .orderBy('u.path');
  if (personId !== undefined) query = query.where('p.id', '=', personId);
  return query.execute();
}
