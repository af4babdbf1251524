import type { Db } from '../db/open';
import { addPerson, loadPersonas, type PersonaName, personaId } from '../db/seed/personas';
import { demoId, demoUnits, loadUnits } from '../db/seed/units';
import { cancel } from '../events/cancel';
import { signUp } from '../events/sign-up';
import type { Ground } from '../house';
import type { Keys } from '../office/keys';
import { personAs } from '../office/sessions';
import type { DemoAct } from './act';
import { loadDoor } from './door';
import { topUpEvents } from './events';
import { loadFeedback } from './help';
import { loadIdentities } from './identity';
import { loadLegal } from './legal';
import { loadMembers } from './members';
import { loadOrganisation } from './organisation';
import { loadPastEvents } from './past-events';
import { loadPlaces } from './places';
import { loadPlanning } from './planning';
import { loadPrivacy } from './privacy';
import { loadSelfStudy } from './self-study';

const crowd = [
  '王秀英',
  '刘洋',
  '陈静',
  '杨帆',
  '赵丽华',
  '黄海涛',
  '吴婷',
  '周杰',
  '徐磊',
  '孙玉兰',
  '马超',
  '朱晓梅',
  '胡军',
  '郭芳',
  '林峰',
  '何丽',
  '高翔',
  '梁燕',
  '罗刚',
  '宋佳',
  '郑爽',
  '谢娜',
  '韩雪',
  '唐伟',
  '冯宇',
  '于敏',
  '董洁',
  '萧然',
  '程浩',
  '曹阳',
  '袁梦',
  '邓超群',
  '许晴',
  '傅强',
  '沈琳',
  '曾志',
  '彭博',
  '吕梁',
  '苏䶮',
  '欧阳子涵',
  '买买提·艾力',
  '张伟',
  '张伟',
  '李娜',
  '王芳',
];

const crowdId = (index: number) => demoId(`crowd:${index}`);

/**
 * Loads the demo: units, personas and a crowd once; events and who signed up for them as far as they are missing. Through the
 * real acts, so that seats, waiting numbers, histories and notices are as in life, and all at once or not at all. A later start tops up.
 */
export async function loadDemo({ database, keys }: Ground, now: Date): Promise<void> {
  await database.db.transaction().execute((db) => loadAll(db, keys, now));
}

async function loadAll(db: Db, keys: Keys, now: Date): Promise<void> {
  await loadUnits(db);
  await loadPersonas(db, keys);
  for (const [index, name] of crowd.entries()) {
    const unit = demoUnits[3 + (index % 4)]?.key ?? 'netvalley';
    await addPerson(db, keys, {
      id: crowdId(index),
      name,
      phone: `1370000${String(1000 + index * 37).slice(-4)}`,
      unit,
      status: index % 5 === 0 ? 'unverified' : 'member',
    });
  }
  await loadPastEvents(
    db,
    now,
    crowd.map((_, index) => crowdId(index)),
  );
  await loadOrganisation(db, keys, now);
  await loadIdentities(
    { db, keys, now },
    crowd.map((name, index) => ({ id: crowdId(index), name })),
  );
  await loadPrivacy(db, now);
  const added = await topUpEvents(db, now);
  const act: DemoAct['act'] = (personId, at = now, grants = []) => ({
    db,
    keys,
    now: at,
    caller: personAs(personId, grants),
  });
  for (const [at, eventId] of added.entries()) {
    const { audience, isToday, capacity } = await headOf(db, eventId, now);
    if (audience === 'members') continue;
    const wanted = isToday ? 30 : ([25, 10, capacity + 3, 3, 0, 18][at % 6] as number);
    for (let i = 0; i < Math.min(wanted, crowd.length); i += 1)
      await signUp.run(act(crowdId((i + at * 5) % crowd.length)), { eventId }, undefined);
    if (isToday)
      for (const name of ['worker', 'worker2', 'courier'] as PersonaName[])
        await signUp.run(act(personaId(name)), { eventId }, undefined);
    if (at === 2) await signUp.run(act(personaId('worker')), { eventId }, undefined);
    if (at === 3) {
      const { id } = await signUp.run(act(personaId('worker')), { eventId }, undefined);
      await cancel.run(act(personaId('worker')), { registrationId: id }, undefined);
    }
  }
  const people = crowd.map((_, index) => crowdId(index));
  await loadMembers({ db, now, act }, people);
  await loadFeedback({ db, now, act }, people);
  await loadLegal({ db, now, keys, act }, people);
  await loadPlanning({ db, now, act }, people);
  await loadPlaces({ db, now, act }, people);
  await loadSelfStudy({ db, now, act });
  await loadDoor({ db, now, act }, people, added);
}

async function headOf(db: Db, eventId: string, now: Date) {
  const row = await db
    .selectFrom('events')
    .innerJoin('event_seats', 'event_seats.event_id', 'events.id')
    .select(['audience', 'starts_at', 'capacity'])
    .where('events.id', '=', eventId)
    .executeTakeFirstOrThrow();
  return {
    audience: row.audience,
    capacity: row.capacity,
    isToday: row.starts_at.getTime() - now.getTime() < 2 * 3_600_000,
  };
}
