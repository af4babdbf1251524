import type { events } from '@/contract/events';
import { registration } from '@/contract/events-words';
import type { Act } from '../act';
import { transition } from '../workflow';
import { ownEvent } from './own';
import { ownerStanding } from './policy';
import { freePlace, isSeated, lockSeats } from './seats';

/** Gives up one's place; a freed seat is held for the first in line at once. */
export const cancel: Act<typeof events.cancel> = {
  run: async (context, { registrationId }) => {
    const event = await ownEvent(context, registrationId);
    const seats = await lockSeats(context.db, event.id);
    const before = await transition(context, registration, 'cancel', ownerStanding(context, event.cancel_by), {
      id: registrationId,
    });
    await freePlace(context, event.id, seats, isSeated(before));
    return { state: 'cancelled' };
  },
};
