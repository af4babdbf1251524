import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type GrantedRole, roleLabels } from '@/contract/roles';
import type { Context } from '../act';
import { notify } from '../office/notices';
import { Refusal } from '../refusal';
import { live } from './policy';

/** A role to be given: to whom, over which unit, until when; as a deputy of somebody, or their own. */
export interface NewGrant {
  readonly personId: string;
  readonly role: GrantedRole;
  readonly unitId: string;
  readonly endsOn: string;
  readonly deputyFor?: string | null;
}

/**
 * Gives a role; one that has run out is no hindrance, one that holds (or waits for its second administrator) is refused
 * `alreadyGranted`. Two who give at once wait for each other at the person's row. The holder is told.
 */
export async function giveGrant(context: Context, given: NewGrant): Promise<void> {
  const { db, caller, now } = context;
  await refuseHeld(context, given);
  await db
    .insertInto('grants')
    .values({
      id: uuid(),
      person_id: given.personId,
      role: given.role,
      unit_id: given.unitId,
      ends_on: given.endsOn,
      deputy_for: given.deputyFor ?? null,
      granted_by: caller.personId,
    })
    .execute();
  await notify(
    db,
    [
      {
        personId: given.personId,
        kind: 'organisation',
        title: '你的角色有变化',
        body: `新增：${roleLabels[given.role]}${given.deputyFor ? '（代理）' : ''}，到 ${given.endsOn} 为止。`,
        route: '/pages/mine/index',
      },
    ],
    now,
  );
}

/** Refuses `notFound` for nobody, `alreadyGranted` for whoever holds the role there. Locks the person's row. */
export async function refuseHeld({ db, now }: Context, given: NewGrant): Promise<void> {
  const person = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', given.personId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!person) throw new Refusal('notFound');
  const held = await sql`select from grants g where g.person_id = ${given.personId} and g.role = ${given.role}
    and g.unit_id = ${given.unitId} and ${live(now)}`.execute(db);
  if (held.rows.length > 0) throw new Refusal('alreadyGranted');
}
