import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import type { GrantedRole } from '@/contract/roles';
import type { Act, CaseKind } from '../act';
import { beyond, PAGE, pageOf } from '../office/paging';
import { leaverInScope } from './leave';
import { live, patterns } from './policy';

/** What a cadre who leaves would leave behind: roles, sessions, open work by kind (counts only), proposals, deputies. */
export function leavePreviewOf(kindWord: (kind: string) => CaseKind['label']): Act<typeof organisation.leavePreview> {
  return {
    run: async (context, { personId }) => {
      const { db, now } = context;
      await leaverInScope(context, personId);
      const person = await sql<{ name: string; sessions: number; proposals: number }>`select coalesce(name, '') as name,
          (select count(*)::int from sessions where person_id = p.id and ended_at is null and expires_at > ${now}) as sessions,
          (select count(*)::int from grant_proposals where state = 'waiting' and p.id in (person_id, proposed_by, deputy_for)) as proposals
        from people p where id = ${personId}`.execute(db);
      const roles = await sql<{
        role: GrantedRole;
        unit: string;
        endsOn: string;
      }>`select g.role, u.name as unit, g.ends_on as "endsOn"
        from grants g join units u on u.id = g.unit_id where g.person_id = ${personId} and ${live(now)} order by g.role, u.name`.execute(
        db,
      );
      const held = await sql<{ kind: string; count: number }>`select kind, count(*)::int as count from cases
        where holder_id = ${personId} and closed_at is null and person_id is distinct from ${personId}::uuid group by kind order by kind`.execute(
        db,
      );
      const waiting = await sql<{
        role: GrantedRole;
        count: number;
      }>`select c.holder_role as role, count(*)::int as count from cases c
        where c.closed_at is null and c.holder_id is null
          and exists (select from grants g join units u on u.id = g.unit_id where g.person_id = ${personId} and ${live(now)}
            and g.role = c.holder_role and starts_with(c.unit_path, u.path))
          and not exists (select from grants g join units u on u.id = g.unit_id where g.person_id <> ${personId} and ${live(now)}
            and g.deputy_for is distinct from ${personId}::uuid and g.role = c.holder_role and starts_with(c.unit_path, u.path))
        group by c.holder_role order by 1`.execute(db);
      const deputies = await sql<{
        name: string;
        role: GrantedRole;
        isDeputyOf: boolean;
      }>`select coalesce(o.name, '') as name, g.role,
          g.person_id = ${personId} as "isDeputyOf"
        from grants g join people o on o.id = case when g.person_id = ${personId} then g.deputy_for else g.person_id end
        where g.deputy_for is not null and ${personId}::uuid in (g.person_id, g.deputy_for) and ${live(now)} order by g.role`.execute(
        db,
      );
      const planned = await db
        .selectFrom('departures')
        .select(['id', 'last_day'])
        .where('person_id', '=', personId)
        .where('done_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .executeTakeFirst();
      return {
        ...(person.rows[0] ?? { name: '', sessions: 0, proposals: 0 }),
        roles: roles.rows,
        held: held.rows.map((row) => ({ ...row, label: kindWord(row.kind) })),
        waiting: waiting.rows,
        deputies: deputies.rows,
        lastDay: planned?.last_day ?? null,
        departureId: planned?.id ?? null,
      };
    },
  };
}

/** Who will leave, soonest first. */
export const departures: Act<typeof organisation.departures> = {
  run: async ({ db, caller }, { cursor }) => {
    const later = beyond(cursor, 'asc', sql`d.last_day::timestamptz`, sql`d.id`);
    const { rows } = await sql<{
      id: string;
      personId: string;
      name: string;
      lastDay: string;
      reason: string;
      at: Date;
    }>`select d.id, d.person_id as "personId", coalesce(p.name, '') as name, d.last_day as "lastDay", d.reason, d.last_day::timestamptz as at
      from departures d join people p on p.id = d.person_id
      where d.done_at is null and d.cancelled_at is null and ${later} and exists (select from grants g join units u on u.id = g.unit_id
        where g.person_id = d.person_id and u.path like any(${patterns(caller, ['admin', 'lead'])}::text[]))
      order by d.last_day, d.id limit ${PAGE + 1}`.execute(db);
    return pageOf(
      rows,
      ({ at, id }) => ({ at, id }),
      ({ at: _, ...row }) => row,
    );
  },
};
