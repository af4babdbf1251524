import type { events } from '@/contract/events';
import { decide } from '@/rules/check-in';
import type { Act, Context } from '../../act';
import { hmacSha256 } from '../../office/seal';
import { isPaused } from './book';
import { admissionOf, type Found, findGuests } from './guests';
import { type DoorSession, isCalledOff, type OpenDoor, openDoor, sessionOf } from './open';
import { type Judged, settle } from './settle';

/** One attempt at the door: decided by `rules/check-in.ts`, written down whatever came of it, an admission once a session. */
export const checkIn: Act<typeof events.checkIn> = {
  run: async (context, input) => {
    const event = await openDoor(context, input.eventId);
    const session = sessionOf(event, input.sessionId, context.now);
    const { scanId, deviceTime, by } = input;
    // The seats before any registration, as everywhere.
    const hasSeat = by.kind === 'waiting' && (await lockFreeSeat(context, event.id));
    const judged = await judge(context, event, session, await findGuests(context, input));
    const isPromoted = hasSeat && judged.outcome === 'waitlisted';
    const attempt = { ...judged, event, session, scanId, deviceTime };
    if (!isPromoted) return settle(context, attempt);
    // It may have been called off while the seats were waited for.
    if (await isCalledOff(context, event.id))
      return settle(context, { ...attempt, outcome: 'event_cancelled', guest: null });
    return settle(context, { ...attempt, outcome: 'admitted', isPromoted });
  },
};

/** Locks the seats of an event and answers whether one is free. */
async function lockFreeSeat({ db }: Context, eventId: string): Promise<boolean> {
  const seats = await db
    .selectFrom('event_seats')
    .select(['taken', 'capacity'])
    .where('event_id', '=', eventId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return seats.taken < seats.capacity;
}

/** What the rule says of who was found, and since when they are in already. Expects their rows locked. */
export async function judge(
  context: Context,
  event: OpenDoor,
  session: DoorSession,
  { presented, people, method }: Found,
): Promise<Judged> {
  if (method === 'digits' && (await isPaused(context))) return { outcome: 'paused', guest: null, method, before: null };
  // Who came to no session of the event is in none; the others are asked for one by one, and are few.
  const inside = new Map<string, NonNullable<Judged['before']>>();
  for (const { id, state } of people) {
    const before = state === 'checked_in' ? await admissionOf(context, id, session.id) : null;
    if (before) inside.set(id, before);
  }
  const { outcome, entry } = decide(
    hmacSha256,
    {
      event: { ...session, number: event.number, isCancelled: event.state === 'cancelled' },
      find: (number) => people.find((person) => person.number === number),
    },
    ({ id }) => inside.has(id),
    presented,
    context.now.getTime(),
  );
  const guest = people.find(({ id }) => id === entry?.id) ?? null;
  const other = outcome === 'wrong_event' && presented?.kind === 'qr' ? await titleOf(context, presented.event) : null;
  return { outcome, guest, method, before: (guest && inside.get(guest.id)) ?? null, otherEvent: other };
}

/** The title of another event, which everybody may know once it is published. */
async function titleOf({ db }: Context, number: number): Promise<string | null> {
  const query = db.selectFrom('events').select('title').where('number', '=', number).where('state', '<>', 'draft');
  return (await query.executeTakeFirst())?.title ?? null;
}
