import type { Context } from '../act';
import { holdersOf } from '../office/holders';
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

/** Everybody whose role reaches the case today; a case that waits for its own person reaches nobody. */
export async function holdersFor(context: Pick<Context, 'db' | 'now'>, row: CaseRow, personId?: string) {
  if (row.holder_role === null) return [];
  const one = personId === undefined ? {} : { personId };
  return holdersOf(context, { role: row.holder_role, unitPath: row.unit_path, ...one });
}
