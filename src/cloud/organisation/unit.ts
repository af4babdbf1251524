import { sql } from 'kysely';
import { type organisation, unitSteps } from '@/contract/organisation';
import { cadreRoles, type GrantedRole } from '@/contract/roles';
import type { Act } from '../act';
import { reaches } from '../office/scope';
import { live, unitInScope } from './policy';

/** One unit for a cadre whose scope it is in: what it is, how many people, who holds which role there, and its story. */
export const unit: Act<typeof organisation.unit> = {
  run: async (context, { unitId }) => {
    const { db, caller, now } = context;
    const row = await unitInScope(context, cadreRoles, unitId);
    const facts = await sql<{ parent: string | null; people: number; hasUnits: boolean }>`select
        (select name from units where id = ${row.parent_id}::uuid) as parent,
        (select count(*)::int from people where unit_id = ${unitId} and erased_at is null) as people,
        exists (select from units where parent_id = ${unitId} and ended_at is null) as "hasUnits"`.execute(db);
    const holders = await sql<{
      id: string;
      name: string;
      role: GrantedRole;
      endsOn: string;
      deputyFor: string | null;
    }>`select g.id, coalesce(p.name, '') as name, g.role, g.ends_on as "endsOn", d.name as "deputyFor"
        from grants g join people p on p.id = g.person_id left join people d on d.id = g.deputy_for
        where g.unit_id = ${unitId} and ${live(now)} order by g.role, p.name limit 200`.execute(db);
    const story = await db
      .selectFrom('case_history')
      .select(['to_state', 'actor_label', 'reason', 'at'])
      .where('subject_id', '=', unitId)
      .where('subject_table', '=', 'units')
      .orderBy('id', 'desc')
      .limit(50)
      .execute();
    const canEdit = reaches(caller, ['officer'], row.path);
    return {
      id: row.id,
      name: row.name,
      level: row.level,
      creditCode: row.credit_code,
      phone: row.phone,
      address: row.address,
      formerNames: row.former_names,
      ...(facts.rows[0] ?? { parent: null, people: 0, hasUnits: false }),
      holders: holders.rows,
      story: story.map(({ to_state, actor_label, reason, at }) => ({
        step: unitSteps[to_state as keyof typeof unitSteps] ?? to_state,
        by: actor_label,
        reason,
        at,
      })),
      canEdit,
      canEnd: canEdit && row.parent_id !== null,
    };
  },
};
