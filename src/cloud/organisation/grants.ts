import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { organisation } from '@/contract/organisation';
import type { GrantedRole } from '@/contract/roles';
import type { Act } from '../act';
import { PAGE } from '../office/paging';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { endGrants } from './end-grants';
import type { NewGrant } from './give-grant';
import { live, patterns } from './policy';
import { propose } from './propose';

interface Row {
  id: string;
  personId: string;
  name: string;
  role: GrantedRole;
  unit: string;
  endsOn: string;
  deputyFor: string | null;
  grantedBy: string | null;
}

const MONTH_MS = 30 * 86_400_000;

/** Who holds which role where until when, in the caller's scope: by words of a name or unit, role, unit with all below, person, or soon ending. */
export const grants: Act<typeof organisation.grants> = {
  run: async ({ db, caller, now }, { q, role, unit, person, ending, cursor }) => {
    if (cursor !== undefined && !isUuid(cursor)) throw new Refusal('invalid', { cursor: '翻页位置不对' });
    const where: RawBuilder<SqlBool>[] = [
      sql`${live(now)} and u.path like any(${patterns(caller, ['admin', 'lead', 'auditor'])}::text[])`,
    ];
    if (q) where.push(sql`(position(${q} in p.name) > 0 or position(${q} in u.name) > 0)`);
    if (role) where.push(sql`g.role = ${role}`);
    if (unit) where.push(sql`u.path like (select path from units where id = ${unit}) || '%'`);
    if (person) where.push(sql`g.person_id = ${person}`);
    if (ending) where.push(sql`g.ends_on <= ${businessDay(new Date(now.getTime() + MONTH_MS))}::date`);
    if (cursor) where.push(sql`(g.ends_on, g.id) > (select ends_on, id from grants where id = ${cursor})`);
    const { rows } =
      await sql<Row>`select g.id, g.person_id as "personId", coalesce(p.name, '') as name, g.role, u.name as unit,
        g.ends_on as "endsOn", d.name as "deputyFor", b.name as "grantedBy"
      from grants g join people p on p.id = g.person_id join units u on u.id = g.unit_id
        left join people d on d.id = g.deputy_for left join people b on b.id = g.granted_by
      where ${sql.join(where, sql` and `)} order by g.ends_on, g.id limit ${PAGE + 1}`.execute(db);
    const last = rows[PAGE - 1];
    return { items: rows.slice(0, PAGE), ...(rows.length > PAGE && last ? { next: last.id } : {}) };
  },
};

/** Ends a grant at once; another administrator's own role only proposes to, as one alone could otherwise put everybody else out. */
export const endGrant: Act<typeof organisation.endGrant> = {
  run: async (context, { grantId, reason }) => {
    const { db, caller, now } = context;
    const found =
      await sql<NewGrant>`select g.person_id as "personId", g.role, g.unit_id as "unitId", g.ends_on as "endsOn",
        g.deputy_for as "deputyFor" from grants g join units u on u.id = g.unit_id
      where g.id = ${grantId} and ${live(now)} and u.path like any(${patterns(caller, ['admin'])}::text[])`.execute(db);
    const held = found.rows[0];
    if (!held) throw new Refusal('notFound');
    if (held.role === 'admin' && !held.deputyFor && held.personId !== caller.personId) {
      await propose(context, held, { grantId, why: reason });
      return { state: 'proposed' };
    }
    await endGrants(context, [grantId], reason);
    return { state: 'ended' };
  },
};
