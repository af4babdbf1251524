import type { events } from '@/contract/events';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { mineOf, ownRows } from './own';
import { briefOf, eventRows } from './rows';

/** Everything a person asks about one event, and their own place in it. */
export const detail: Act<typeof events.detail> = {
  run: async (context, { eventId }) => {
    const { db, now, caller } = context;
    const row = await eventRows(db)
      .select([
        'events.summary',
        'events.address',
        'events.latitude',
        'events.longitude',
        'events.bring',
        'events.contact_name',
        'events.contact_phone',
      ])
      .where('events.id', '=', eventId)
      .where('events.state', '<>', 'draft')
      .executeTakeFirst();
    if (!row) throw new Refusal('notFound');
    const own = caller.personId
      ? await ownRows(context)
          .where('r.event_id', '=', eventId)
          .orderBy('r.created_at', 'desc')
          .orderBy('r.id', 'desc')
          .executeTakeFirst()
      : undefined;
    return {
      ...briefOf(row, now),
      summary: row.summary,
      address: row.address,
      latitude: row.latitude,
      longitude: row.longitude,
      signUpOpensAt: row.sign_up_opens_at,
      signUpClosesAt: row.sign_up_closes_at,
      cancelBy: row.cancel_by,
      audience: row.audience,
      bring: row.bring,
      contactName: row.contact_name,
      contactPhone: row.contact_phone,
      mine: own ? mineOf(context, own, row.cancel_by) : null,
    };
  },
};
