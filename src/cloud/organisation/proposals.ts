import { type SqlBool, sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import type { GrantedRole } from '@/contract/roles';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { lockAdmins } from './end-grants';
import { giveGrant } from './give-grant';
import { patterns } from './policy';

interface Row {
  id: string;
  name: string;
  role: GrantedRole;
  unit: string;
  endsOn: string;
  deputyFor: string | null;
  proposedBy: string;
  at: Date;
  proposer: string;
  personId: string;
}

/** Roles that wait for a second administrator, oldest first. */
export const proposals: Act<typeof organisation.proposals> = {
  run: async (context, { cursor }) => {
    const { db, caller } = context;
    const after = cursor ? readCursor(cursor) : null;
    const later = after
      ? sql<SqlBool>`(date_trunc('milliseconds', r.created_at), r.id) > (${after.at}, ${after.id}::uuid)`
      : sql<SqlBool>`true`;
    const { rows } =
      await sql<Row>`select r.id, coalesce(p.name, '') as name, r.role, u.name as unit, r.ends_on as "endsOn",
        d.name as "deputyFor", coalesce(b.name, '') as "proposedBy", r.created_at as at, r.proposed_by as proposer, r.person_id as "personId"
      from grant_proposals r join people p on p.id = r.person_id join units u on u.id = r.unit_id
        join people b on b.id = r.proposed_by left join people d on d.id = r.deputy_for
      where r.state = 'waiting' and u.path like any(${patterns(caller, ['admin', 'lead'])}::text[]) and ${later}
      order by date_trunc('milliseconds', r.created_at), r.id limit ${PAGE + 1}`.execute(db);
    const admins = await sql<{
      person_id: string;
    }>`select person_id from grants where role = 'admin' and deputy_for is null
      and ended_at is null and ends_on >= ${businessDay(context.now)}::date`.execute(db);
    return pageOf(
      rows,
      ({ at, id }) => ({ at, id }),
      ({ proposer, personId, ...row }) => ({
        ...row,
        canDecide:
          proposer !== caller.personId && personId !== caller.personId && mayDecide(context, proposer, admins.rows),
      }),
    );
  },
};

/**
 * Confirms or rejects a role as the second person: another administrator, or a lead while the proposer is the only administrator.
 * Never whoever proposed it, never whom it is for. Two who decide at once: the second finds it decided.
 */
export const decide: Act<typeof organisation.decide> = {
  run: async (context, { proposalId, isConfirmed, reason }) => {
    const { db, caller, now } = context;
    const found = await sql<{
      person_id: string;
      role: GrantedRole;
      unit_id: string;
      ends_on: string;
      deputy_for: string | null;
      proposed_by: string;
      state: string;
    }>`select r.* from grant_proposals r join units u on u.id = r.unit_id
      where r.id = ${proposalId} and u.path like any(${patterns(caller, ['admin', 'lead'])}::text[]) for update of r`.execute(
      db,
    );
    const row = found.rows[0];
    if (!row) throw new Refusal('notFound');
    if (row.state !== 'waiting') throw new Refusal('stateChanged');
    const admins = await lockAdmins(db, now);
    if (
      row.proposed_by === caller.personId ||
      row.person_id === caller.personId ||
      !mayDecide(context, row.proposed_by, admins.rows)
    )
      throw new Refusal('twoPeople');
    if (!isConfirmed && !reason) throw new Refusal('invalid', { reason: '请填写理由' });
    if (isConfirmed && row.ends_on < businessDay(now)) throw new Refusal('stateChanged');
    const state = isConfirmed ? 'confirmed' : 'rejected';
    await db
      .updateTable('grant_proposals')
      .set({ state, decided_by: caller.personId, decided_at: now, reason: reason || null })
      .where('id', '=', proposalId)
      .execute();
    if (isConfirmed)
      await giveGrant(
        { ...context, caller: { ...caller, personId: row.proposed_by } },
        {
          personId: row.person_id,
          role: row.role,
          unitId: row.unit_id,
          endsOn: row.ends_on,
          deputyFor: row.deputy_for,
        },
      );
    return { state };
  },
};

function mayDecide(
  { caller }: Pick<Context, 'caller'>,
  proposer: string,
  admins: readonly { readonly person_id: string }[],
): boolean {
  if (caller.roles.has('admin')) return true;
  return caller.roles.has('lead') && admins.every(({ person_id }) => person_id === proposer);
}
