import { registration } from '@/contract/events-words';
import { holdUntil } from '@/rules/holds';
import type { ReadContext } from '../act';
import type { Db } from '../db/open';
import { notify } from '../office/notices';
import { theHouse } from '../office/sessions';
import { readableTime } from '../office/time';
import { transition } from '../workflow';
import { systemStanding } from './policy';

/** How many seats there are, how many have somebody, and how many wait. */
export interface Seats {
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
}

/** Locks an event's seats: everywhere before any of its registrations, or two changes could wait for each other. */
export function lockSeats(db: Db, eventId: string): Promise<Seats> {
  return db
    .selectFrom('event_seats')
    .select(['capacity', 'taken', 'waiting'])
    .where('event_id', '=', eventId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Whether a registration takes a seat that is free again when it goes. */
export const isSeated = ({ state }: { readonly state: string }): boolean => state === 'confirmed' || state === 'held';

/** What becomes of a place given up: a seat is held for the next in line, or is free; a waiting number is one less. Expects the seats locked. */
export async function freePlace(
  context: ReadContext,
  eventId: string,
  seats: Seats,
  wasSeated: boolean,
): Promise<void> {
  const { taken, waiting, capacity } = seats;
  await passOn(context, eventId, {
    capacity,
    taken: taken - (wasSeated ? 1 : 0),
    waiting: waiting - (wasSeated ? 0 : 1),
  });
}

/**
 * Holds every free seat for those who wait, in their order, and writes how many are taken and wait now. Near the start, of a
 * cancelled event, or where only night is left to answer in, seats stay free for the door. Expects the seats locked.
 */
export async function passOn(context: ReadContext, eventId: string, seats: Seats): Promise<void> {
  const { db, now } = context;
  let { taken, waiting } = seats;
  const free = Math.min(seats.capacity - taken, waiting);
  const event = free > 0 ? await headOf(db, eventId) : null;
  const until = event?.state === 'published' ? holdUntil(now, event.starts_at) : null;
  if (event && until) {
    const held = await holdNext(context, event, until, free);
    taken += held;
    waiting -= held;
  }
  await db.updateTable('event_seats').set({ taken, waiting }).where('event_id', '=', eventId).execute();
}

/** As it is now: whoever moves an event or calls it off holds its seats, and was waited for. */
function headOf(db: Db, eventId: string) {
  return db
    .selectFrom('events')
    .select(['id', 'title', 'starts_at', 'state'])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
}

type EventHead = Awaited<ReturnType<typeof headOf>>;

async function holdNext(context: ReadContext, event: EventHead, until: Date, seats: number): Promise<number> {
  const { db, now } = context;
  const next = await db
    .selectFrom('registrations')
    .select(['id', 'person_id'])
    .where('event_id', '=', event.id)
    .where('state', '=', 'waitlisted')
    .orderBy('waiting_number')
    .limit(seats)
    .execute();
  for (const { id } of next) {
    // Before the state, whose check wants them.
    await db
      .updateTable('registrations')
      .set({ held_for: 'promoted', hold_until: until })
      .where('id', '=', id)
      .execute();
    const move = { id, reason: '有空位，按候补顺序留给你' };
    await transition({ ...context, caller: theHouse }, registration, 'hold', systemStanding, move);
  }
  const body = `“${event.title}”（${readableTime(event.starts_at)}）有了空位，给你留到 ${readableTime(until)}。要参加请在那之前点“确认参加”，不点就让给下一位。`;
  await notify(
    db,
    next.map(({ person_id }) => ({
      personId: person_id,
      kind: 'events.held',
      title: '有一件事等你确认',
      body,
      route: `/pages/events/detail/index?id=${event.id}`,
    })),
    now,
  );
  return next.length;
}
