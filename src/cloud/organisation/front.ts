import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { organisation } from '@/contract/organisation';
import { USUAL_HOTLINE } from '@/contract/upkeep';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { isOverAll, type UnitRow, unitInScope } from './policy';

const keepers = ['officer', 'lead', 'admin'] as const;

/** The district's hotline and contact, for everybody; the nation's hotline until it says its own. */
export const contact: Act<typeof organisation.contact> = {
  run: async ({ db }) => {
    const { rows } = await sql<{ hotline: string; contact: string }>`select c.hotline, c.contact from contacts c
      join units u on u.id = c.unit_id where u.parent_id is null order by u.created_at limit 1`.execute(db);
    return rows[0] ?? { hotline: USUAL_HOTLINE, contact: '' };
  },
};

/** Says the district's hotline and contact. */
export const setContact: Act<typeof organisation.setContact> = {
  run: async (context, { unitId, hotline, contact: text }) => {
    const { db, caller, now } = context;
    const district = await districtInScope(context, unitId);
    const row = { hotline, contact: text, changed_by: caller.personId, changed_at: now };
    await db
      .insertInto('contacts')
      .values({ unit_id: district.id, ...row })
      .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(row))
      .execute();
    return { done: true };
  },
};

/** Announcements that are shown or will be. */
export const banners: Act<typeof organisation.banners> = {
  run: async ({ db, now }) => {
    const { rows } = await sql<{
      id: string;
      text: string;
      from: Date;
      until: Date;
      by: string | null;
      isShown: boolean;
    }>`select
        b.id, b.text, b.starts_at as "from", b.ends_at as until, p.name as by, b.starts_at <= ${now} as "isShown"
      from banners b left join people p on p.id = b.made_by
      where b.ended_at is null and b.ends_at > ${now} order by b.starts_at, b.id limit 50`.execute(db);
    return { items: rows };
  },
};

/** Announces something on every tab page, from a moment until another. */
export const setBanner: Act<typeof organisation.setBanner> = {
  run: async (context, { unitId, text, from, until }) => {
    const { db, caller, now } = context;
    await districtInScope(context, unitId);
    if (until <= now.toISOString()) throw new Refusal('invalid', { until: '结束时间已经过去' });
    await db
      .insertInto('banners')
      .values({ id: uuid(), text, starts_at: from, ends_at: until, made_by: caller.personId, created_at: now })
      .execute();
    return { done: true };
  },
};

/** Takes an announcement away at once. */
export const endBanner: Act<typeof organisation.endBanner> = {
  run: async ({ db, caller, now }, { bannerId }) => {
    if (!isOverAll(caller, keepers)) throw new Refusal('notFound');
    const ended = await db
      .updateTable('banners')
      .set({ ended_at: now })
      .where('id', '=', bannerId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows !== 1n) throw new Refusal('notFound');
    return { done: true };
  },
};

/** What everybody sees is said for the district, by whoever works for all of it. */
async function districtInScope(context: Context, unitId: string): Promise<UnitRow> {
  const unit = await unitInScope(context, keepers, unitId);
  if (unit.parent_id !== null) throw new Refusal('notFound');
  return unit;
}
