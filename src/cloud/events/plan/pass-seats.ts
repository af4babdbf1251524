import type { JobStep } from '../../act';
import { lockSeats, passOn } from '../seats';

/** How many seats pass on in one step. */
const AT_ONCE = 50;

/** One step of giving an event's free seats to those who wait, in their order; ends where none is free, nobody waits, or it is too late. */
export const passSeats: JobStep = async (context, { input }) => {
  const { db } = context;
  const { eventId } = input as { readonly eventId: string };
  const seats = await lockSeats(db, eventId);
  await passOn(context, eventId, { ...seats, capacity: Math.min(seats.capacity, seats.taken + AT_ONCE) });
  const left = await lockSeats(db, eventId);
  const isDone = left.taken === seats.taken || left.waiting === 0 || left.taken >= left.capacity;
  return isDone ? { position: null, progress: 100 } : { position: left.taken, progress: 50 };
};
