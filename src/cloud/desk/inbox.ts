import { type SqlBool, sql } from 'kysely';
import type { office } from '@/contract/office';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';

/** How many notices the caller has not read. */
export async function unreadOf({ db, caller }: Pick<Context, 'db' | 'caller'>): Promise<number> {
  const { n } = await db
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('person_id', '=', caller.personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The caller's notices, newest first; all, or those not read yet. */
export const inbox: Act<typeof office.inbox> = {
  run: async (context, { cursor, onlyUnread }) => {
    const { db, caller } = context;
    let query = db
      .selectFrom('inbox')
      .selectAll()
      .where('person_id', '=', caller.personId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE + 1);
    if (onlyUnread) query = query.where('read_at', 'is', null);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(created_at, id) < (${at}, ${id}::uuid)`);
    }
    const page = pageOf(
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
    return { ...page, unread: await unreadOf(context) };
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

/** Marks every notice of the caller's as read. */
export const markAllRead: Act<typeof office.markAllRead> = {
  run: async ({ db, caller, now }) => {
    await db
      .updateTable('inbox')
      .set({ read_at: now })
      .where('person_id', '=', caller.personId)
      .where('read_at', 'is', null)
      .execute();
    return { done: true };
  },
};
