import type { events } from '@/contract/events';
import type { Act } from '../../act';
import { theHouse } from '../../office/sessions';
import { toldOf } from '../detail';
import { organisedEvent } from './event';

/** An event as somebody who has not signed up will see it: of the caller's own nothing is in it. */
export const preview: Act<typeof events.preview> = {
  run: async (context, { eventId }) => {
    await organisedEvent(context, eventId);
    return toldOf({ ...context, caller: theHouse }, eventId, ['draft', 'published', 'cancelled']);
  },
};
