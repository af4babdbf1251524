import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import type { GrantedRole } from '@/contract/roles';
import type { Act } from '../act';
import { beyond, PAGE, pageOf } from '../office/paging';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { endGrants, lockAdmins } from './end-grants';
import { giveGrant } from './give-grant';
import { live, patterns } from './policy';
import { lateAdmins, maySecond } from './second';

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
  path: string;
  isEnding: boolean;
  why: string | null;
}

/** Roles that wait for a second person before they are given or an administrator's is ended, oldest first. */
export const proposals: Act<typeof organisation.proposals> = {
  run: async ({ db, caller, now }, { cursor }) => {
    const later = beyond(cursor, 'asc', sql`date_trunc('milliseconds', r.created_at)`, sql`r.id`);
    const { rows } =
      await sql<Row>`select r.id, coalesce(p.name, '') as name, r.role, u.name as unit, r.ends_on as "endsOn",
        d.name as "deputyFor", coalesce(b.name, '') as "proposedBy", r.created_at as at, r.proposed_by as proposer, r.person_id as "personId",
        u.path, r.ends_grant is not null as "isEnding", r.why
      from grant_proposals r join people p on p.id = r.person_id join units u on u.id = r.unit_id
        join people b on b.id = r.proposed_by left join people d on d.id = r.deputy_for
      where r.state = 'waiting' and u.path like any(${patterns(caller, ['admin', 'lead'])}::text[]) and ${later}
      order by date_trunc('milliseconds', r.created_at), r.id limit ${PAGE + 1}`.execute(db);
    const admins = await lateAdmins(db, now);
    return pageOf(
      rows,
      ({ at, id }) => ({ at, id }),
      ({ proposer, personId, path, ...row }) => ({
        ...row,
        canDecide: maySecond(caller, { ...row, proposer, personId, path }, admins, now),
      }),
    );
  },
};

/**
 * Confirms or rejects a role, or that an administrator's ends, as the second person (`maySecond` says who). Two who decide at once: the second finds it decided.
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
      created_at: Date;
      ends_grant: string | null;
      why: string | null;
      path: string;
    }>`select r.*, u.path from grant_proposals r join units u on u.id = r.unit_id
      where r.id = ${proposalId} and u.path like any(${patterns(caller, ['admin', 'lead'])}::text[]) for update of r`.execute(
      db,
    );
    const row = found.rows[0];
    if (!row) throw new Refusal('notFound');
    if (row.state !== 'waiting') throw new Refusal('stateChanged');
    await lockAdmins(db, now);
    const proposed = {
      proposer: row.proposed_by,
      personId: row.person_id,
      path: row.path,
      isEnding: row.ends_grant !== null,
      at: row.created_at,
    };
    if (!maySecond(caller, proposed, await lateAdmins(db, now), now)) throw new Refusal('twoPeople');
    if (!isConfirmed && !reason) throw new Refusal('invalid', { reason: '请填写理由' });
    if (isConfirmed && !row.ends_grant && row.ends_on < businessDay(now)) throw new Refusal('stateChanged');
    const state = isConfirmed ? 'confirmed' : 'rejected';
    await db
      .updateTable('grant_proposals')
      .set({ state, decided_by: caller.personId, decided_at: now, reason: reason || null })
      .where('id', '=', proposalId)
      .execute();
    const asProposer = { ...context, caller: { ...caller, personId: row.proposed_by } };
    if (isConfirmed && row.ends_grant) {
      const held = await sql`select from grants g where g.id = ${row.ends_grant} and ${live(now)}`.execute(db);
      if (held.rows.length === 0) throw new Refusal('stateChanged');
      await endGrants(asProposer, [row.ends_grant], row.why ?? '', true);
    } else if (isConfirmed)
      await giveGrant(asProposer, {
        personId: row.person_id,
        role: row.role,
        unitId: row.unit_id,
        endsOn: row.ends_on,
        deputyFor: row.deputy_for,
      });
    return { state };
  },
};
