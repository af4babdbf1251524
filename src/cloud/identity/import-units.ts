import { type SqlBool, sql } from 'kysely';
import type { identity } from '@/contract/identity';
import { listRoles } from '@/contract/identity-imports';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { inScope } from '../office/scope';

/** The units whose list the caller may hand in, by name, with how many stand on it now. */
export const importUnits: Act<typeof identity.importUnits> = {
  run: async ({ db, caller }, { q, cursor }) => {
    let query = db
      .selectFrom('units as u')
      .select(['u.id', 'u.name', 'u.created_at'])
      .select((eb) =>
        eb
          .selectFrom('member_entries as e')
          .select((e) => e.fn.countAll<number>().as('n'))
          .whereRef('e.unit_id', '=', 'u.id')
          .as('entries'),
      )
      .where(inScope(caller, listRoles, 'u.path'))
      .orderBy(sql`date_trunc('milliseconds', u.created_at)`)
      .orderBy('u.id')
      .limit(PAGE + 1);
    if (q) query = query.where(sql<SqlBool>`strpos(u.name, ${q}) > 0`);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(date_trunc('milliseconds', u.created_at), u.id) > (${at}, ${id}::uuid)`);
    }
    return pageOf(
      await query.execute(),
      (row) => ({ at: row.created_at, id: row.id }),
      (row) => ({ id: row.id, name: row.name, entries: Number(row.entries) }),
    );
  },
};
