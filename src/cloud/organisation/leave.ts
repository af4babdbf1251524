import dayjs from 'dayjs';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { organisation } from '@/contract/organisation';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { lockAdmins, refuseAlone } from './end-grants';
import { grantsOf } from './held';
import { leaveNow, type Plan } from './leaving';
import { live, patterns } from './policy';

/** Arranges that a cadre leaves: at once, or after a last day, from which on their roles end by their date and the night hands over. */
export const leave: Act<typeof organisation.leave> = {
  run: async (context, { personId, lastDay, reason, rest, kinds }) => {
    const { db, now, caller } = context;
    await leaverInScope(context, personId);
    await sql`select from people where id = ${personId} for update`.execute(db);
    await refuseLastAdmin(context, personId);
    const held = await grantsOf(db, personId, now);
    await refuseAlone(
      context,
      held.map(({ id }) => id),
    );
    const target = (to: string) => (to === 'role' ? null : to);
    const plan: Plan = { rest: target(rest), kinds: kinds.map(({ kind, to }) => ({ kind, to: target(to) })) };
    await refuseStrangers(context, personId, plan);
    const today = businessDay(now);
    if (lastDay !== undefined && lastDay < today) throw new Refusal('invalid', { lastDay: '这一天已经过去' });
    const waiting =
      await sql`select from departures where person_id = ${personId} and done_at is null and cancelled_at is null`.execute(
        db,
      );
    if (waiting.rows.length > 0) throw new Refusal('alreadyLeaving');
    const moved = lastDay === undefined ? await leaveNow(context, personId, plan, `离任：${reason}`) : null;
    const ends = moved === null ? await shorten(context, personId, lastDay as string) : {};
    await db
      .insertInto('departures')
      .values({
        id: uuid(),
        person_id: personId,
        last_day: lastDay ?? today,
        reason,
        plan: JSON.stringify(plan),
        former_ends: JSON.stringify(ends),
        arranged_by: caller.personId as string,
        created_at: now,
        done_at: moved === null ? null : now,
      })
      .execute();
    if (moved === null) await tellAhead(context, personId, lastDay as string);
    return { moved };
  },
};

/** They stay after all: the arrangement is void and their roles end when they did before. */
export const stay: Act<typeof organisation.stay> = {
  run: async (context, { departureId }) => {
    const { db, now } = context;
    const row = await db
      .selectFrom('departures')
      .select(['person_id', 'former_ends', 'done_at', 'cancelled_at'])
      .where('id', '=', departureId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refusal('notFound');
    await leaverInScope(context, row.person_id);
    if (row.done_at || row.cancelled_at) throw new Refusal('stateChanged');
    for (const [id, endsOn] of Object.entries(row.former_ends as Record<string, string>))
      await sql`update grants set ends_on = ${endsOn}::date where id = ${id} and ended_at is null`.execute(db);
    await db.updateTable('departures').set({ cancelled_at: now }).where('id', '=', departureId).execute();
    return { done: true };
  },
};

/** Refuses `notFound` for whoever holds no role in the caller's scope, or holds one beyond it. */
export async function leaverInScope({ db, caller, now }: Context, personId: string): Promise<void> {
  const scope = patterns(caller, ['admin', 'lead']);
  const { rows } = await sql<{ held: number; beyond: number }>`select count(*)::int as held,
      (count(*) filter (where not u.path like any(${scope}::text[])))::int as beyond
    from grants g join units u on u.id = g.unit_id where g.person_id = ${personId}
      and (${live(now)} or exists (select from departures d where d.person_id = g.person_id and d.done_at is null and d.cancelled_at is null))`.execute(
    db,
  );
  if (!rows[0]?.held || rows[0].beyond > 0) throw new Refusal('notFound');
}

async function refuseLastAdmin({ db, now }: Context, personId: string): Promise<void> {
  const { rows } = await lockAdmins(db, now);
  if (rows.length > 0 && rows.every(({ person_id }) => person_id === personId)) throw new Refusal('lastAdmin');
}

/** Work goes to cadreRoles only, and not to the one who leaves. */
async function refuseStrangers({ db, now }: Context, personId: string, { rest, kinds }: Plan): Promise<void> {
  const fields: Record<string, string> = {};
  for (const [path, to] of [['rest', rest] as const, ...kinds.map((one, i) => [`kinds.${i}.to`, one.to] as const)])
    if (to && (to === personId || (await grantsOf(db, to, now)).length === 0))
      fields[path] = '接手的人要是在任干部，且不是离任的人';
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', fields);
}

/** Lets every role end on the last day where it would end later; answers the ends as they were. */
async function shorten({ db, now }: Context, personId: string, lastDay: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; was: string }>`with old as (
      select g.id, g.ends_on from grants g where ${personId}::uuid in (g.person_id, g.deputy_for) and ${live(now)}
        and g.ends_on > ${lastDay}::date for update)
    update grants set ends_on = ${lastDay}::date from old where old.id = grants.id returning grants.id, old.ends_on as was`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ id, was }) => [id, was]));
}

async function tellAhead({ db, now }: Context, personId: string, lastDay: string): Promise<void> {
  const body = `你的角色到 ${dayjs(lastDay).format('YYYY年M月D日')} 为止，手上的事项到时移交。有疑问请找部门负责人。`;
  await notify(
    db,
    [{ personId, kind: 'organisation', title: '你的角色有变化', body, route: '/pages/mine/index' }],
    now,
  );
}
