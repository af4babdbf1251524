import { createHmac, randomUUID } from 'node:crypto';
import type { Input, Output } from '@/contract/action';
import type { events } from '@/contract/events';
import type { Outcome } from '@/contract/events-words';
import { givenEvent } from './events';
import type { Who, World } from './world';

const HOUR = 3_600_000;

/** An event whose door is open now: it starts in half an hour, sign-up was open until now. */
export function givenOpenDoor(world: World, said: Parameters<typeof givenEvent>[1] = {}): Promise<string> {
  const at = (hours: number) => new Date(world.now.getTime() + hours * HOUR);
  return givenEvent(world, {
    startsAt: at(0.5),
    endsAt: at(2.5),
    signUpClosesAt: at(0.4),
    cancelBy: at(0.2),
    capacity: 20,
    ...said,
  });
}

type Code = Pick<Output<typeof events.myCode>, 'key' | 'number'> & { event: { number: number } };

/** What a phone shows at a moment for a code, computed here a second time with node's own HMAC (security.md §1). */
export function shownAt({ key, number, event }: Code, now: Date): { digits: string; qr: string } {
  const step = Math.floor(now.getTime() / 30_000);
  const mac = (text: string) => createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest();
  const digest = mac(`digits:${step}`);
  const digits = String((digest.readUInt32BE((digest[31] as number) & 15) & 0x7fffffff) % 10_000).padStart(4, '0');
  const bits = [...mac(`qr:${step}`).subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const proof = (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
    .join('');
  return { digits: `${number} ${digits}`, qr: `UH1.${event.number}.${number}.${step}.${proof}` };
}

export type By = Input<typeof events.checkIn>['by'];

export const byCode = (text: string): By => ({ kind: 'code', text });

export const byName = (name: string, phoneTail: string): By => ({ kind: 'name', name, phoneTail });

/** The worker, without a phone: their name and last four digits. */
export const workerByName = { kind: 'name', name: '张建国', phoneTail: '7307' } as const;

/** The courier, in the same way. */
export const courierByName = { kind: 'name', name: '李强', phoneTail: '8816' } as const;

/** Somebody's place at an event: its code, and what their phone shows of it so many milliseconds from now. */
export async function signedUp(world: World, eventId: string, who: Who = 'worker') {
  const { id } = await world.get(who, 'events.signUp', { eventId });
  const code = await world.get(who, 'events.myCode', { registrationId: id });
  return { id, code, shown: (ms = 0) => shownAt(code, new Date(world.now.getTime() + ms)) };
}

/** One attempt at a door, with an id of its own unless one is given. */
export function attempt(world: World, who: Who, eventId: string, by: By, scanId: string = randomUUID()) {
  return world.ask(who, 'events.checkIn', { eventId, scanId, deviceTime: world.now.toISOString(), by });
}

/** What the door said, or the code of the refusal. */
export async function outcomeOf(asked: ReturnType<typeof attempt>): Promise<Outcome | string> {
  const answer = await asked;
  return answer.ok ? answer.value.outcome : answer.code;
}

/** Replaces an event's one session by these, in hours from now: when the door opens, it begins, it ends. Answers their ids. */
export async function givenSessions(
  world: World,
  eventId: string,
  sessions: readonly (readonly [title: string, opens: number, starts: number, ends: number])[],
): Promise<string[]> {
  const { db } = world.database;
  const at = (hours: number) => new Date(world.now.getTime() + hours * HOUR);
  const times = (opens: number, starts: number, ends: number) => ({
    opens_at: at(opens),
    starts_at: at(starts),
    ends_at: at(ends),
    closes_at: at(ends),
  });
  const ids: string[] = [];
  for (const [title, ...hours] of sessions) {
    const id = randomUUID();
    await db
      .insertInto('event_sessions')
      .values({ id, event_id: eventId, title, ...times(...hours) })
      .execute();
    ids.push(id);
  }
  await db.deleteFrom('event_sessions').where('event_id', '=', eventId).where('id', 'not in', ids).execute();
  return ids;
}

/** Takes one check-in back, by the scan that made it. */
export function takeBack(
  world: World,
  who: Who,
  eventId: string,
  of: string,
  more: { reason?: string; scanId?: string } = {},
) {
  const scan = { scanId: randomUUID(), deviceTime: world.now.toISOString() };
  return world.ask(who, 'events.undo', { eventId, ...scan, of, ...more });
}

/** Somebody who is not signed up comes to a door. */
export function walkUp(
  world: World,
  who: Who,
  eventId: string,
  person: { name: string; phone: string },
  more: { scanId?: string; sessionId?: string } = {},
) {
  const scan = { scanId: randomUUID(), deviceTime: world.now.toISOString() };
  return world.ask(who, 'events.walkIn', { eventId, ...scan, ...person, agreed: true, ...more });
}
