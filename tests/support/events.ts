import { randomUUID } from 'node:crypto';
import { addPerson } from '@/cloud/db/seed/personas';
import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import { addEvent, type NewEvent } from '@/cloud/events/add-event';
import { beginSession } from '@/cloud/office/sessions';
import type { Credential } from '@/cloud/ports/identity';
import type { World } from './world';

const HOUR = 3_600_000;

/** Adds a published event of the union 网谷 in four days, open for sign-up, cancellable until the day before; anything may be said otherwise. */
export function givenEvent(
  world: Pick<World, 'database' | 'keys' | 'now'>,
  said: Partial<NewEvent> & { unit?: DemoUnit } = {},
): Promise<string> {
  const at = (hours: number) => new Date(world.now.getTime() + hours * HOUR);
  return addEvent(world.database.db, {
    unitId: demoId(`unit:${said.unit ?? 'netvalley'}`),
    title: '青工读书沙龙',
    programme: 'reading',
    summary: '一起读一本书，聊一聊工作和生活。',
    place: '网谷职工书屋',
    address: '示范区网谷路 8 号 2 楼',
    startsAt: at(96),
    endsAt: at(98.5),
    signUpOpensAt: at(-24),
    signUpClosesAt: at(90),
    cancelBy: at(72),
    audience: 'everyone',
    capacity: 2,
    bring: '手机（出示签到码）',
    contactName: '周敏',
    contactPhone: '075500001234',
    state: 'published',
    ...said,
  });
}

/** Adds `count` people with sessions; answers their credentials in order. */
export async function givenPeople(
  world: Pick<World, 'database' | 'keys' | 'now'>,
  count: number,
): Promise<Credential[]> {
  const credentials: Credential[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = randomUUID();
    await addPerson(world.database.db, world.keys, {
      id,
      name: `职工${'一二三四五六七八九十'[i % 10]}`,
      phone: `1390000${String(i).padStart(4, '0')}`,
      unit: 'netvalley',
      status: 'verified',
    });
    credentials.push({
      kind: 'token',
      token: await beginSession(world.database.db, id, 'test', new Date('2099-01-01')),
    });
  }
  return credentials;
}
