import { type SqlBool, sql } from 'kysely';
import type { Role } from '@/contract/roles';
import type { Context } from '../act';
import { PAGE, pageOf, readCursor } from './paging';
import { inScope } from './scope';

interface Asked {
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
}

/** The living units the caller reaches in one of these roles, those named by the word, page by page, the widest first. */
export async function unitList({ db, caller }: Context, roles: readonly Role[], { q, cursor }: Asked) {
  const depth = sql<number>`length(units.path) - length(replace(units.path, '/', ''))`;
  let query = db
    .selectFrom('units')
    .leftJoin('units as above', 'above.id', 'units.parent_id')
    .select(['units.id', 'units.name', 'above.name as above', depth.as('depth')])
    .where('units.ended_at', 'is', null)
    .where(inScope(caller, roles, 'units.path'))
    .orderBy(depth)
    .orderBy('units.id')
    .limit(PAGE + 1);
  if (q) query = query.where(sql<SqlBool>`position(${q} in units.name) > 0`);
  if (cursor) {
    // The depth stands in the cursor where other lists have a moment.
    const { at, id } = readCursor(cursor);
    query = query.where(sql<SqlBool>`(${depth}, units.id) > (${at.getTime()}::bigint, ${id}::uuid)`);
  }
  return pageOf(
    await query.execute(),
    (row) => ({ at: new Date(row.depth), id: row.id }),
    ({ id, name, above }) => ({ id, name, above }),
  );
}
