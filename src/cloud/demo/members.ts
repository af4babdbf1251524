import { personaId } from '../db/seed/personas';
import { demoId } from '../db/seed/units';
import { changePhone } from '../members/change-phone';
import { addChild } from '../members/children';
import { disown } from '../members/disown';
import { saveNoticeSettings } from '../members/notice-settings';
import { saveProfile } from '../members/save-profile';
import { giveConsent } from '../office/consents';
import type { DemoAct } from './act';

const HOUR_MS = 3_600_000;

/** Profiles, children, numbers to look at and a change somebody disowns; once. `crowd` are people without a role, every fifth unverified. */
export async function loadMembers({ act, db, now }: DemoAct, crowd: readonly string[]): Promise<void> {
  const known = await db.selectFrom('children').select('id').limit(1).executeTakeFirst();
  if (known) return;
  const [courier, worker, worker2] = [personaId('courier'), personaId('worker'), personaId('worker2')];
  await saveProfile.run(act(courier), { employment: 'platform' }, undefined);
  await saveProfile.run(act(worker), { employment: 'employee' }, undefined);
  // People without a union: the street they chose looks after them.
  const alone = [0, 5, 10].flatMap((at) => crowd[at] ?? []);
  for (const [at, id] of alone.entries()) {
    const home = { unitId: demoId(at === 1 ? 'unit:park' : 'unit:riverside') };
    await saveProfile.run(act(id), { ...home, employment: at === 2 ? 'flexible' : 'platform' }, undefined);
  }
  await saveNoticeSettings.run(act(courier), { switchedOff: ['news'], quiet: { from: 9, to: 15 } }, undefined);
  await giveConsent(db, worker, 'children', { how: 'own_phone' }, now);
  const kids = [
    { name: '张小满', bornOn: '2018-05-01', relation: 'child' as const, note: '对花生过敏' },
    { name: '张一诺', bornOn: '2021-11-20', relation: 'child' as const },
  ];
  for (const kid of kids) await addChild.run(act(worker), kid, undefined);
  await changePhone.run(act(worker2), { by: { kind: 'typed', phone: '13900001299' } }, null);
  // The number of somebody else who is a member: WeChat vouches for it, an officer has to settle it.
  const held = `1370000${1000 + 7 * 37}`;
  const early = new Date(now.getTime() - 50 * HOUR_MS);
  const asker = crowd[8];
  if (asker) await changePhone.run(act(asker, early), { by: { kind: 'wechat', code: 'demo' } }, { phone: held });
  const robbed = crowd[15];
  if (!robbed) return;
  await changePhone.run(act(robbed), { by: { kind: 'typed', phone: '13700009015' } }, null);
  const change = db.selectFrom('account_changes').select('id').where('person_id', '=', robbed);
  await disown.run(act(robbed), { changeId: (await change.executeTakeFirstOrThrow()).id }, undefined);
}
