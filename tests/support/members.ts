import { randomUUID } from 'node:crypto';
import type { PersonaName } from '@/cloud/db/seed/personas';
import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import { giveConsent } from '@/cloud/office/consents';
import type { Credential } from '@/cloud/ports/identity';
import { POLICY_VERSION } from '@/contract/purposes';
import { agreed } from './consents';
import { signedIn } from './signed-in';
import type { Who, World } from './world';

/** A child as a guardian says it. */
export const kid = { name: '张小满', bornOn: '2018-05-01', relation: 'child' } as const;

let numbers = 0;
/** A number nobody has yet. */
export function freshPhone(): string {
  numbers += 1;
  return `1770000${String(numbers).padStart(4, '0')}`;
}

/** A WeChat nobody has used. */
export const newWeChat = (): Credential & { openid: string } => ({ kind: 'openid', openid: `o${randomUUID()}` });

/** Somebody who is new here: their WeChat, id and number. */
export async function newcomer(world: World, status: 'unverified' | 'verified' | 'member' = 'unverified') {
  const [who, phone] = [newWeChat(), freshPhone()];
  const { id } = await world.get(who, 'members.register', { name: '林小北', phone, agreedTo: POLICY_VERSION });
  await world.database.db.updateTable('people').set({ status }).where('id', '=', id).execute();
  await giveConsent(world.database.db, id, 'children', { how: 'own_phone' }, world.now);
  return { who, id, phone };
}

/** Somebody else's open request for another number; made once. */
export async function phoneCaseOf(world: World, who: PersonaName = 'worker'): Promise<string> {
  const open = await world.get(who, 'members.myPhoneCheck', {});
  if (open) return open.caseId;
  await world.get(who, 'members.changePhone', { by: { kind: 'typed', phone: freshPhone() } });
  return (await world.get(who, 'members.myPhoneCheck', {}))?.caseId ?? '';
}

/** A change of their account that somebody was told of. */
export async function changeOf(world: World, who: Who = 'courier'): Promise<string> {
  await world.get(who, 'members.changePhone', { by: { kind: 'typed', phone: freshPhone() } });
  const me = await world.get(who, 'members.me', {});
  const row = await world.database.db
    .selectFrom('account_changes')
    .select('id')
    .where('person_id', '=', me?.id ?? '')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A change that somebody said was not theirs; they belong to the park. */
export async function disownedCaseOf(world: World): Promise<string> {
  const { who, id } = await newcomer(world);
  await world.get(who, 'members.saveProfile', { unitId: demoId('unit:netvalley') });
  await world.get(who, 'members.disown', { changeId: await changeOf(world, who) });
  const row = world.database.db.selectFrom('cases').select('id').where('person_id', '=', id);
  return (await row.executeTakeFirstOrThrow()).id;
}

export async function childOf(world: World): Promise<string> {
  await agreed(world, 'worker', 'children');
  return (await world.get('worker', 'members.addChild', kid)).id;
}

/** An officer over a part of the district only. */
export async function officerOver(world: World, over: DemoUnit): Promise<Credential> {
  const { id } = await newcomer(world, 'member');
  const grant = { id: randomUUID(), person_id: id, role: 'officer' as const, unit_id: demoId(`unit:${over}`) };
  await world.database.db
    .insertInto('grants')
    .values({ ...grant, ends_on: '2099-12-31' })
    .execute();
  return signedIn(world, { id });
}

/** A persona's row. */
export const rowOf = (world: World, id: string) =>
  world.database.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
