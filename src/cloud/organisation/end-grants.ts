import { sql } from 'kysely';
import { type GrantedRole, roleLabels, roles } from '@/contract/roles';
import type { Context } from '../act';
import type { Db } from '../db/open';
import { notify } from '../office/notices';
import { endSessions } from '../office/sessions';
import { Refusal } from '../refusal';
import { live } from './policy';
import { moveUnheldUp, takeFromGone } from './unheld';

/**
 * Ends grants at once, in the transaction of the act: with them the deputies who stand in for them, and every session of whoever
 * loses a role, and the exports they made; open cases that nobody could hold any more move up. The holders are told. Refuses `lastAdmin`, and `adminByTwo`
 * for another's role of administrator unless two agreed (or the house carries out what was arranged).
 */
export async function endGrants(
  context: Context,
  ids: readonly string[],
  reason: string,
  isAgreed = false,
): Promise<void> {
  if (ids.length === 0) return;
  const { db, caller, now } = context;
  if (!isAgreed) await refuseAlone(context, ids);
  await keepAnAdmin(context, ids);
  const ended = await sql<{ person_id: string; role: GrantedRole }>`update grants g
      set ended_at = ${now}, ended_by = ${caller.personId}::uuid, end_reason = ${reason}
    where g.ended_at is null and (g.id = any(${ids}::uuid[]) or exists (select from grants own where own.id = any(${ids}::uuid[])
      and own.deputy_for is null and g.deputy_for = own.person_id and g.role = own.role and g.unit_id = own.unit_id))
    returning g.person_id, g.role`.execute(db);
  await sql`update grant_proposals set state = 'rejected', decided_at = ${now}, reason = '角色已结束'
    where state = 'waiting' and ends_grant = any(${ids}::uuid[])`.execute(db);
  const people = [...new Set(ended.rows.map(({ person_id }) => person_id))];
  for (const personId of people) await endSessions(db, personId, now);
  await expireExports(db, people, now);
  await takeFromGone(context, people);
  await moveUnheldUp(context, roles);
  const wordsOf = (personId: string) => [
    ...new Set(ended.rows.filter((row) => row.person_id === personId).map(({ role }) => roleLabels[role])),
  ];
  await notify(
    db,
    people.map((personId) => ({
      personId,
      kind: 'security.role',
      title: '你的角色有变化',
      body: `已结束：${wordsOf(personId).join('、')}。原因：${reason}`,
      route: '/pages/mine/index',
    })),
    now,
  );
}

/** What these people exported and could still fetch is taken away: it stood on the role. Their own data stays theirs. */
async function expireExports(db: Db, people: readonly string[], now: Date): Promise<void> {
  await sql`update jobs set file_until = ${now} from exports e where e.id = jobs.id and e.person_id = any(${people}::uuid[])
    and jobs.state = 'done' and jobs.file_until > ${now}`.execute(db);
}

/** Refuses `adminByTwo` where one of these is somebody else's own role of administrator: that takes two, or its holder. */
export async function refuseAlone({ db, caller, now }: Context, ids: readonly string[]): Promise<void> {
  if (caller.personId === null) return;
  const { rows } = await sql`select from grants g where g.id = any(${ids}::uuid[]) and g.role = 'admin'
    and g.deputy_for is null and g.person_id <> ${caller.personId}::uuid and ${live(now)}`.execute(db);
  if (rows.length > 0) throw new Refusal('adminByTwo');
}

/** Refuses `lastAdmin` when after these grants nobody would be administrator. Two who end each other wait for one another here. */
async function keepAnAdmin({ db, now }: Context, ids: readonly string[]): Promise<void> {
  const { rows } = await lockAdmins(db, now);
  if (rows.some(({ id }) => ids.includes(id)) && rows.every(({ id }) => ids.includes(id)))
    throw new Refusal('lastAdmin');
}

/** Every grant of an administrator that holds today, deputies aside, locked until the transaction ends. */
export function lockAdmins(db: Db, now: Date) {
  return sql<{ id: string; person_id: string }>`select g.id, g.person_id from grants g
    where g.role = 'admin' and g.deputy_for is null and ${live(now)} order by g.id for update`.execute(db);
}
