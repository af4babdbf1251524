import { type SqlBool, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { identity } from '@/contract/identity';
import { listRoles } from '@/contract/identity-imports';
import type { Act } from '../act';
import { PAGE } from '../office/paging';
import { inScope } from '../office/scope';
import { Refusal } from '../refusal';

/** The units whose list the caller may hand in, by name, with how many stand on it now. */
export const importUnits: Act<typeof identity.importUnits> = {
  run: async ({ db, caller }, { q, cursor }) => {
    if (cursor !== undefined && !isUuid(cursor)) throw new Refusal('invalid', { cursor: '翻页位置不对' });
    let query = db
      .selectFrom('units as u')
      .select(['u.id', 'u.name'])
      .select((eb) =>
        eb
          .selectFrom('member_entries as e')
          .select((e) => e.fn.countAll<number>().as('n'))
          .whereRef('e.unit_id', '=', 'u.id')
          .as('entries'),
      )
      .where(inScope(caller, listRoles, 'u.path'))
      .where('u.ended_at', 'is', null)
      .orderBy('u.name')
      .orderBy('u.id')
      .limit(PAGE + 1);
    if (q) query = query.where(sql<SqlBool>`strpos(u.name, ${q}) > 0`);
    if (cursor) query = query.where(sql<SqlBool>`(u.name, u.id) > (select name, id from units where id = ${cursor})`);
    const rows = await query.execute();
    const last = rows[PAGE - 1];
    return {
      items: rows.slice(0, PAGE).map(({ id, name, entries }) => ({ id, name, entries: Number(entries) })),
      ...(rows.length > PAGE && last ? { next: last.id } : {}),
    };
  },
};
