import type { events } from '@/contract/events';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { mayRate, ownEvent } from './own';

/** Keeps how somebody who came found it; what they said before is replaced. Open from the end for `RATING_DAYS`. */
export const rate: Act<typeof events.rate> = {
  run: async (context, { registrationId, rating, remark }) => {
    const { db, now } = context;
    const event = await ownEvent(context, registrationId);
    if (!mayRate(event, now)) throw new Refusal('ratingOver');
    await db
      .insertInto('event_feedback')
      .values({ registration_id: registrationId, rating, remark, at: now })
      .onConflict((conflict) => conflict.column('registration_id').doUpdateSet({ rating, remark, at: now }))
      .execute();
    return { rating };
  },
};
