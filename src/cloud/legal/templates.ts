import { type SqlBool, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { legal } from '@/contract/legal';
import type { Act, Context } from '../act';
import { districtPath } from '../office/belonging';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { reaches } from '../office/scope';
import { Refusal } from '../refusal';

/** Whether the caller leads the district, whose lawyers the shared ones are for: a lead of a part of it does not. */
async function leadsHere({ db, caller }: Context): Promise<boolean> {
  return reaches(caller, ['lead'], await districtPath(db));
}

/** Where-clause: the caller's own, or a shared one, which every lead of the district may change. */
async function mayChange(context: Context) {
  const { personId } = context.caller;
  return sql<SqlBool>`(owner_id = ${personId} or (is_shared and ${await leadsHere(context)}))`;
}

/** One's own templates and the shared ones, the latest first; of a category those of none too. */
export const templates: Act<typeof legal.templates> = {
  run: async (context, { category, q, cursor }) => {
    const { db, caller } = context;
    let query = db
      .selectFrom('answer_templates')
      .selectAll()
      .select((await mayChange(context)).as('canChange'))
      .where((eb) => eb.or([eb('owner_id', '=', caller.personId), eb('is_shared', '=', true)]))
      .orderBy('saved_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE + 1);
    if (category) query = query.where((eb) => eb.or([eb('category', '=', category), eb('category', 'is', null)]));
    if (q) query = query.where(sql<SqlBool>`position(lower(${q}) in lower(title || ' ' || body)) > 0`);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(saved_at, id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    return pageOf(
      await query.execute(),
      (row) => ({ at: row.saved_at, id: row.id }),
      (row) => ({
        id: row.id,
        title: row.title,
        text: row.body,
        category: row.category,
        isShared: row.is_shared,
        canChange: Boolean(row.canChange),
      }),
    );
  },
};

/** Saves a template: new, or in place of one the caller may change. What a lead saves anew is every lawyer's. */
export const saveTemplate: Act<typeof legal.saveTemplate> = {
  run: async (context, { id, title, text, category }) => {
    const { db, caller, now } = context;
    const said = { title, body: text, category: category ?? null, saved_at: now };
    if (id !== undefined) {
      const mine = db
        .updateTable('answer_templates')
        .set(said)
        .where('id', '=', id)
        .where(await mayChange(context));
      if ((await mine.executeTakeFirst()).numUpdatedRows !== 1n) throw new Refusal('notFound');
      return { id };
    }
    const made = uuid();
    const owner = { owner_id: caller.personId as string, is_shared: await leadsHere(context) };
    await db
      .insertInto('answer_templates')
      .values({ id: made, ...owner, ...said })
      .execute();
    return { id: made };
  },
};

export const dropTemplate: Act<typeof legal.dropTemplate> = {
  run: async (context, { templateId }) => {
    const mine = context.db
      .deleteFrom('answer_templates')
      .where('id', '=', templateId)
      .where(await mayChange(context));
    if ((await mine.executeTakeFirst()).numDeletedRows !== 1n) throw new Refusal('notFound');
    return { done: true };
  },
};
