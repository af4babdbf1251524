import { roleLabels } from '@/contract/roles';
import type { Blocker } from '../act';
import type { Db } from '../db/open';
import { businessDay } from '../office/time';

/** The roles somebody holds now: a cadre is relieved first, so that nothing is left holding a promise. */
export async function rolesHeld(db: Db, personId: string, now: Date): Promise<Blocker[]> {
  const rows = await db
    .selectFrom('grants as g')
    .innerJoin('units as u', 'u.id', 'g.unit_id')
    .select(['g.role', 'u.name as unit'])
    .where('g.person_id', '=', personId)
    .where('g.ended_at', 'is', null)
    .where('g.ends_on', '>=', businessDay(now))
    .execute();
  return rows.map(({ role, unit }) => ({ kind: `担任${roleLabels[role]}，请先由管理员解除`, number: unit }));
}
