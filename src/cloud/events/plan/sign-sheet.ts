import { sql } from 'kysely';
import type { events } from '@/contract/events';
import { maskPhone } from '@/rules/masking';
import type { Act } from '../../act';
import { readCursor } from '../../office/paging';
import { organisedEvent } from './event';
import { peopleRows, phoneOf } from './people';

/** How many lines come at a time: paper has no end to reach. */
const AT_ONCE = 200;

/** The list to sign on paper: whoever has a place, with their name as on their card and the masked phone, by number. */
export const signSheet: Act<typeof events.signSheet> = {
  run: async (context, { eventId, cursor }) => {
    const event = await organisedEvent(context, eventId);
    let query = peopleRows(context)
      .where('r.event_id', '=', eventId)
      .where('r.state', 'in', ['confirmed', 'held', 'checked_in', 'excused'])
      .orderBy('r.number')
      .limit(AT_ONCE + 1);
    // The number stands in the cursor where other lists have a moment.
    if (cursor) query = query.where('r.number', '>', sql<number>`${readCursor(cursor).at.getTime()}::bigint`);
    const rows = await query.execute();
    const items = rows.slice(0, AT_ONCE).map((row) => ({
      id: row.id,
      number: row.number,
      name: row.name ?? '',
      phone: maskPhone(phoneOf(context, row)),
    }));
    const last = items.at(-1);
    return {
      items,
      ...(rows.length > AT_ONCE && last ? { next: `${last.number}~${last.id}` } : {}),
      event: {
        title: event.title,
        startsAt: event.starts_at,
        endsAt: event.ends_at,
        place: event.place,
        organiser: event.organiser,
      },
    };
  },
};
