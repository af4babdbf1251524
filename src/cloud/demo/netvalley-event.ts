import { demoId } from '../db/seed/units';
import { addEvent, type NewEvent } from '../events/add-event';
import type { DemoAct } from './act';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Midnight of Shanghai so many days from now, in milliseconds. */
export function midnight(now: Date, days: number): number {
  return Math.floor((now.getTime() + 8 * HOUR) / DAY) * DAY - 8 * HOUR + days * DAY;
}

/** Adds an event of two hours of the union 网谷, from `starts` (milliseconds), otherwise as `said`; null where it is there already. */
export async function addNetvalleyEvent(
  { db }: DemoAct,
  key: string,
  starts: number,
  said: Partial<NewEvent>,
): Promise<string | null> {
  const id = demoId(key);
  if (await db.selectFrom('events').select('id').where('id', '=', id).executeTakeFirst()) return null;
  const at = (hours: number) => new Date(starts + hours * HOUR);
  return addEvent(db, {
    id,
    unitId: demoId('unit:netvalley'),
    title: '',
    programme: 'other',
    summary: '名额不多，去不了请早点取消，让给别人。',
    place: '网谷职工书屋',
    address: '示范区网谷路 8 号 2 楼',
    coordinates: { latitude: 22.55, longitude: 113.93 },
    startsAt: at(0),
    endsAt: at(2),
    signUpOpensAt: at(-30 * 24),
    signUpClosesAt: at(-1),
    cancelBy: at(-2),
    audience: 'everyone',
    capacity: 20,
    bring: '',
    contactName: '周敏',
    contactPhone: '075500001234',
    state: 'published',
    ...said,
  });
}
