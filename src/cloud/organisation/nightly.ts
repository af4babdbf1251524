import { sql } from 'kysely';
import { type GrantedRole, roleLabels, roles } from '@/contract/roles';
import type { Context, JobStep } from '../act';
import { type Notice, notify } from '../office/notices';
import { theHouse } from '../office/sessions';
import { businessDay } from '../office/time';
import { leaveNow, type Plan } from './leaving';
import { moveRows } from './move-unit';
import type { UnitRow } from './policy';
import { moveUnheldUp, takeFromGone } from './unheld';

const MONTH_MS = 30 * 86_400_000;
const FINISHED = { position: null, progress: 100 };

/** Carries out, one a step, the departures whose last day is over. A step that runs twice finds it done. */
export const departuresJob: JobStep = async (ground) => {
  const context: Context = { ...ground, caller: theHouse };
  const { rows } = await sql<{ id: string; person_id: string; plan: Plan }>`select id, person_id, plan from departures
    where last_day < ${businessDay(ground.now)}::date and done_at is null and cancelled_at is null
    order by last_day, id limit 1 for update`.execute(ground.db);
  const row = rows[0];
  if (!row) return FINISHED;
  await sql`update departures set done_at = ${ground.now} where id = ${row.id}`.execute(ground.db);
  await leaveNow(context, row.person_id, row.plan, '离任');
  return { position: { after: row.id }, progress: 50 };
};

/** Every night: who is about to lose a role hears of it; work that nobody could hold any more moves up; nothing stays with a unit that ended. */
export const watchJob: JobStep = async (ground) => {
  const context: Context = { ...ground, caller: theHouse };
  await remind(context);
  await takeFromGone(context, null);
  await moveUnheldUp(context, roles);
  await sweepEnded(context);
  return FINISHED;
};

/** Thirty days before a role ends its holder and the administrators are told, once. */
async function remind({ db, now }: Context): Promise<void> {
  const until = businessDay(new Date(now.getTime() + MONTH_MS));
  const { rows } = await sql<{
    person_id: string;
    role: GrantedRole;
    ends_on: string;
  }>`update grants set reminded_at = ${now}
    where ended_at is null and deputy_for is null and reminded_at is null
      and ends_on between ${businessDay(now)}::date and ${until}::date returning person_id, role, ends_on`.execute(db);
  if (rows.length === 0) return;
  const admins = await sql<{
    person_id: string;
  }>`select distinct person_id from grants where role = 'admin' and ended_at is null
    and ends_on >= ${businessDay(now)}::date`.execute(db);
  const kind = 'organisation';
  const title = '角色快到期了';
  const notices: Notice[] = rows.map(({ person_id, role, ends_on }) => ({
    personId: person_id,
    kind,
    title,
    body: `你的「${roleLabels[role]}」到 ${ends_on} 为止，需要延续请告诉系统管理员。`,
    route: '/pages/mine/index',
  }));
  const body = `有 ${rows.length} 项角色授权将在 30 天内到期，请核对是否延续。`;
  for (const { person_id } of admins.rows)
    notices.push({ personId: person_id, kind, title, body, route: '/pages/organisation/grants/index?ending=1' });
  await notify(db, notices, now);
}

/** Whatever came to a unit while it ended follows it. */
async function sweepEnded({ db }: Context): Promise<void> {
  const { rows } = await sql<
    UnitRow & { successor: UnitRow }
  >`select u.id, u.path, to_jsonb(s) as successor from units u
    join units s on s.id = u.successor_id where u.ended_at is not null`.execute(db);
  for (const { successor, ...unit } of rows) await moveRows(db, unit, successor);
}
