import type { events } from '@/contract/events';
import { doorAt } from '@/rules/check-in';
import { askedAtDoor } from '@/rules/sign-up';
import type { Act } from '../../act';
import { openDoor, sessionOf } from './open';

/** The door of one event as its page draws it; cheap enough to be asked by every device every few seconds. */
export const doorState: Act<typeof events.door> = {
  run: async (context, { eventId }) => {
    const event = await openDoor(context, eventId);
    const session = sessionOf(event, undefined, context.now);
    return {
      id: event.id,
      title: event.title,
      place: event.place,
      isCancelled: event.state === 'cancelled',
      sessions: event.sessions.map(({ id, title, opensAt, startsAt, endsAt, closesAt, admitted }) => ({
        id,
        title,
        opensAt: new Date(opensAt),
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        closesAt: new Date(closesAt),
        door: doorAt({ opensAt, closesAt }, context.now.getTime()),
        checkedIn: admitted,
      })),
      sessionId: session.id,
      expected: event.taken,
      free: event.capacity - event.taken,
      waiting: event.waiting,
      asks: askedAtDoor(event.invited, null),
      ageFrom: event.invited.ageFrom,
      ageTo: event.invited.ageTo,
      as: event.as,
    };
  },
};
