import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import { twoAdminRoles } from '@/contract/roles';
import type { Act, Context } from '../act';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { lockAdmins } from './end-grants';
import { giveGrant, type NewGrant, refuseHeld } from './give-grant';
import { live, unitInScope } from './policy';
import { propose } from './propose';

dayjs.extend(utc);

const YEARS = 3;

/** Grants a role over a unit; one that needs a second administrator becomes a proposal, but for the very first administrators. */
export const grant: Act<typeof organisation.grant> = {
  run: async (context, input) => {
    const { caller, now } = context;
    const unit = await unitInScope(context, ['admin'], input.unitId);
    if (input.personId === caller.personId) throw new Refusal('notForOneself');
    if (input.endsOn < businessDay(now)) throw new Refusal('invalid', { endsOn: '这一天已经过去' });
    if (input.endsOn > dayjs(now).utcOffset(8).add(YEARS, 'year').format('YYYY-MM-DD'))
      throw new Refusal('invalid', { endsOn: `最长 ${YEARS} 年` });
    const given: NewGrant = { ...input, unitId: unit.id, deputyFor: input.deputyFor ?? null };
    await refuseHeld(context, given);
    if (given.deputyFor) await refuseNotHeld(context, given);
    if (!twoAdminRoles.includes(given.role) || (given.role === 'admin' && (await isFirstSecond(context)))) {
      await giveGrant(context, given);
      return { state: 'granted' };
    }
    await propose(context, given);
    return { state: 'proposed' };
  },
};

/** A deputy stands in for what the other holds themself, and no longer than they do. */
async function refuseNotHeld(
  { db, now }: Context,
  { deputyFor, personId, role, unitId, endsOn }: NewGrant,
): Promise<void> {
  const held =
    await sql`select from grants g where g.person_id = ${deputyFor} and g.role = ${role} and g.unit_id = ${unitId}
    and g.deputy_for is null and g.ends_on >= ${endsOn}::date and ${live(now)}`.execute(db);
  if (held.rows.length === 0 || deputyFor === personId)
    throw new Refusal('invalid', { deputyFor: '对方没有这个角色，或到期更早' });
}

/** Whether there has never been a second administrator: then the first one, made by the one-time code, makes the second alone. */
async function isFirstSecond({ db, caller, now }: Context): Promise<boolean> {
  await lockAdmins(db, now);
  const others =
    await sql`select from grants where role = 'admin' and person_id is distinct from ${caller.personId}::uuid limit 1`.execute(
      db,
    );
  return others.rows.length === 0;
}
