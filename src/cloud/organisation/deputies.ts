import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import { type GrantedRole, independentRoles, twoAdminRoles } from '@/contract/roles';
import type { Act, Context } from '../act';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { endGrants } from './end-grants';
import { giveGrant } from './give-grant';
import { grantsOf } from './held';
import { live, patterns } from './policy';

dayjs.extend(utc);

/** Deputies of the caller, whom the caller stands in for, and for a lead those in their scope. */
export const deputies: Act<typeof organisation.deputies> = {
  run: async ({ db, caller, now }) => {
    const { rows } = await sql<{
      id: string;
      role: GrantedRole;
      unit: string;
      of: string;
      deputy: string;
      endsOn: string;
      canEnd: boolean;
    }>`select g.id, g.role, u.name as unit, coalesce(o.name, '') as of, coalesce(d.name, '') as deputy, g.ends_on as "endsOn",
        (g.deputy_for = ${caller.personId}::uuid or ${leads(caller)}) as "canEnd"
      from grants g join units u on u.id = g.unit_id join people o on o.id = g.deputy_for join people d on d.id = g.person_id
      where ${live(now)} and (${caller.personId}::uuid in (g.deputy_for, g.person_id) or ${leads(caller)})
      order by g.ends_on, g.id limit 200`.execute(db);
    return { items: rows };
  },
};

/**
 * Names a deputy until a day (at most a year, never longer than the role itself) for every role that needs no second
 * administrator; the others are named in the answer. The deputy is a cadre already: whom nobody granted anything gets no role by this door.
 * A lead passes on only what lies in their own scope and is no independent role, and never to themselves.
 */
export const nameDeputy: Act<typeof organisation.nameDeputy> = {
  run: async (context, { personId, deputy, endsOn }) => {
    const { db, caller, now } = context;
    await refuseOthers(context, personId);
    const isOwn = personId === caller.personId;
    if (!isOwn && deputy === caller.personId)
      throw new Refusal('invalid', { deputy: '不能指定自己做别人的代理，请由本人或系统管理员来定' });
    if (endsOn < businessDay(now)) throw new Refusal('invalid', { endsOn: '这一天已经过去' });
    if (endsOn > dayjs(now).utcOffset(8).add(1, 'year').format('YYYY-MM-DD'))
      throw new Refusal('invalid', { endsOn: '最长 1 年' });
    if (deputy === personId || (await grantsOf(db, deputy, now)).length === 0)
      throw new Refusal('invalid', { deputy: '代理人要是另一位在任干部' });
    const own = await sql<{
      role: GrantedRole;
      unit_id: string;
      ends_on: string;
      isHeld: boolean;
      isLed: boolean;
    }>`select g.role, g.unit_id, g.ends_on, ${leads(caller)} as "isLed",
        exists (select from grants o where o.person_id = ${deputy} and o.role = g.role and o.unit_id = g.unit_id
          and o.ended_at is null and o.ends_on >= ${businessDay(now)}::date) as "isHeld"
      from grants g join units u on u.id = g.unit_id
      where g.person_id = ${personId} and g.deputy_for is null and ${live(now)} order by g.role`.execute(db);
    const mayPass = (one: { readonly role: GrantedRole; readonly isLed: boolean }) =>
      isOwn || (one.isLed && !independentRoles.includes(one.role));
    const given: GrantedRole[] = [];
    for (const { role, unit_id, ends_on, isHeld } of own.rows.filter(mayPass)) {
      if (isHeld || twoAdminRoles.includes(role)) continue;
      const until = ends_on < endsOn ? ends_on : endsOn;
      await giveGrant(context, { personId: deputy, role, unitId: unit_id, endsOn: until, deputyFor: personId });
      given.push(role);
    }
    const needTwo = own.rows.map(({ role }) => role).filter((role) => twoAdminRoles.includes(role));
    const byHolder = own.rows.filter((one) => !mayPass(one) && !needTwo.includes(one.role)).map(({ role }) => role);
    if (given.length + needTwo.length + byHolder.length === 0) throw new Refusal('alreadyGranted');
    return { given, needTwo, byHolder };
  },
};

/** Ends one deputy's role: by whom they stand in for, or a lead of theirs. */
export const endDeputy: Act<typeof organisation.endDeputy> = {
  run: async (context, { grantId }) => {
    const { db, caller, now } = context;
    const { rows } =
      await sql`select from grants g join units u on u.id = g.unit_id where g.id = ${grantId} and g.deputy_for is not null
      and ${live(now)} and (g.deputy_for = ${caller.personId}::uuid or ${leads(caller)})`.execute(db);
    if (rows.length === 0) throw new Refusal('notFound');
    await endGrants(context, [grantId], '代理结束');
    return { done: true };
  },
};

const leads = (caller: Context['caller']) => sql`u.path like any(${patterns(caller, ['lead'])}::text[])`;

/** Oneself while one holds a role, or a lead for whoever holds one in the lead's scope; else `notFound`. */
async function refuseOthers({ db, caller, now }: Context, personId: string): Promise<void> {
  const { rows } = await sql`select from grants g join units u on u.id = g.unit_id where g.person_id = ${personId}
    and g.deputy_for is null and ${live(now)} and (g.person_id = ${caller.personId}::uuid or ${leads(caller)}) limit 1`.execute(
    db,
  );
  if (rows.length === 0) throw new Refusal('notFound');
}
