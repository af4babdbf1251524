import { type SqlBool, sql } from 'kysely';
import type { office } from '@/contract/office';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';

/** The caller's notices, newest first. */
export const inbox: Act<typeof office.inbox> = {
  run: async ({ db, caller }, { cursor }) => {
    let query = db
      .selectFrom('inbox')
      .selectAll()
      .where('person_id', '=', caller.personId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(created_at, id) < (${at}, ${id}::uuid)`);
    }
    return pageOf(
      await query.execute(),
      (row) => ({ at: row.created_at, id: row.id }),
      (row) => ({
        id: row.id,
        title: row.title,
        body: row.body,
        route: row.route,
        at: row.created_at,
        isRead: row.read_at !== null,
      }),
    );
  },
};

/** Marks the caller's own notices as read; others' are left alone. */
export const markRead: Act<typeof office.markRead> = {
  run: async ({ db, caller, now }, { ids }) => {
    await db
      .updateTable('inbox')
      .set({ read_at: now })
      .where('person_id', '=', caller.personId)
      .where('id', 'in', ids)
      .where('read_at', 'is', null)
      .execute();
    return { done: true };
  },
};
