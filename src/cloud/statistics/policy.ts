import { reportRoles } from '@/contract/roles';
import type { Context } from '../act';
import type { Figure } from '../office/figures';
import { inScope, reaches } from '../office/scope';
import type { Caller } from '../office/sessions';
import { Refusal } from '../refusal';

/** A unit whose figures the caller may ask; any other does not exist. */
export async function readableUnit({ db, caller }: Pick<Context, 'db' | 'caller'>, unitId: string) {
  const unit = await db
    .selectFrom('units')
    .select(['id', 'name', 'path'])
    .where('id', '=', unitId)
    .where(inScope(caller, reportRoles, 'units.path'))
    .executeTakeFirst();
  if (!unit) throw new Refusal('notFound');
  return unit;
}

/** Whether the caller may open the rows behind a figure: only in a role that may see such rows anyway, over that unit. */
export function mayOpen(caller: Caller, { rows }: Figure, path: string): boolean {
  return rows !== undefined && reaches(caller, rows.roles, path);
}
