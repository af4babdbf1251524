import { type SqlBool, sql } from 'kysely';
import type { statistics } from '@/contract/statistics';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';

/** The caller's own exports, newest first; the register outlives the work and its file. */
export const myExports: Act<typeof statistics.exports> = {
  run: async ({ db, caller }, { cursor }) => {
    let query = db
      .selectFrom('exports as e')
      .leftJoin('jobs as j', 'j.id', 'e.id')
      .select(['e.id', 'e.number', 'e.title', 'e.purpose', 'e.created_at', 'e.row_count', 'j.state', 'j.file_until'])
      .where('e.person_id', '=', caller.personId)
      .orderBy('e.created_at', 'desc')
      .orderBy('e.id', 'desc')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(e.created_at, e.id) < (${at}, ${id}::uuid)`);
    }
    return pageOf(
      await query.execute(),
      (row) => ({ at: row.created_at, id: row.id }),
      (row) => ({
        id: row.id,
        number: row.number,
        title: row.title,
        purpose: row.purpose,
        at: row.created_at,
        rows: row.row_count,
        state: row.state,
        until: row.state === 'done' ? row.file_until : null,
      }),
    );
  },
};
