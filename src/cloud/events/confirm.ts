import type { events } from '@/contract/events';
import { registration } from '@/contract/events-words';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { ownEvent } from './own';
import { ownerStanding } from './policy';

/** Says yes to a seat that is held: after a promotion, or after the event moved. Until its moment; taken seats stay as many. */
export const confirm: Act<typeof events.confirm> = {
  run: async (context, { registrationId }) => {
    const event = await ownEvent(context, registrationId);
    if (event.state === 'cancelled') throw new Refusal('eventCancelled');
    await transition(context, registration, 'confirm', ownerStanding(context, event.cancel_by), { id: registrationId });
    await context.db
      .updateTable('registrations')
      .set({ held_for: null, hold_until: null })
      .where('id', '=', registrationId)
      .execute();
    return { state: 'confirmed' };
  },
};
