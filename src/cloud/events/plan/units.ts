import { type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import type { Act } from '../../act';
import { PAGE, pageOf, readCursor } from '../../office/paging';
import { inDoorScope } from '../policy';

/** The units the caller may hold events for: the district, streets, unions, groups. */
export const planUnits: Act<typeof events.planUnits> = {
  run: async ({ db, caller }, { q, cursor }) => {
    const depth = sql<number>`length(units.path) - length(replace(units.path, '/', ''))`;
    let query = db
      .selectFrom('units')
      .leftJoin('units as above', 'above.id', 'units.parent_id')
      .select(['units.id', 'units.name', 'above.name as above', depth.as('depth')])
      .where('units.ended_at', 'is', null)
      .where(inDoorScope(caller, 'units.path'))
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
  },
};
