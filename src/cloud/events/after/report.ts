import type { events } from '@/contract/events';
import type { Act } from '../../act';
import { Refusal } from '../../refusal';
import { lockedEvent } from '../plan/event';

/** Keeps an organiser's report of an event that is over; one that a colleague wrote meanwhile is not lost: `stateChanged`. */
export const writeReport: Act<typeof events.writeReport> = {
  run: async (context, { eventId, text, costFen, instead }) => {
    const { db, caller, now } = context;
    const { event } = await lockedEvent(context, eventId);
    if (event.state !== 'published') throw new Refusal(event.state === 'cancelled' ? 'eventCancelled' : 'stateChanged');
    if (event.ends_at > now) throw new Refusal('reportTooEarly');
    const before = await db.selectFrom('event_reports').select('at').where('event_id', '=', eventId).executeTakeFirst();
    if ((before?.at.getTime() ?? null) !== (instead === undefined ? null : Date.parse(instead)))
      throw new Refusal('stateChanged');
    const written = { report: text, cost_fen: costFen, written_by: caller.personId as string, at: now };
    await db
      .insertInto('event_reports')
      .values({ event_id: eventId, ...written })
      .onConflict((conflict) => conflict.column('event_id').doUpdateSet(written))
      .execute();
    return { at: now };
  },
};
