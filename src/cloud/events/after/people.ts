import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import type { AfterGroup } from '@/contract/events-after';
import type { Act } from '../../act';
import { PAGE, pageOf, readCursor } from '../../office/paging';
import { organisedEvent } from '../plan/event';
import { peopleRows, personOf } from '../plan/people';

const groups: Readonly<Record<AfterGroup, RawBuilder<SqlBool>>> = {
  noShows: sql<SqlBool>`r.state = 'confirmed'`,
  excused: sql<SqlBool>`r.state = 'excused'`,
  checkIns: sql<SqlBool>`r.state = 'checked_in'`,
  walkIns: sql<SqlBool>`(r.state = 'checked_in' and r.source = 'walk_in')`,
  promoted: sql<SqlBool>`(r.state in ('confirmed', 'checked_in', 'excused') and r.waiting_number is not null)`,
};

/** Who stands behind one of an event's numbers, masked, in order of their numbers; with what its organiser may do. */
export const afterPeople: Act<typeof events.afterPeople> = {
  run: async (context, { eventId, group, cursor }) => {
    await organisedEvent(context, eventId);
    let query = peopleRows(context)
      .where('r.event_id', '=', eventId)
      .where(groups[group])
      .orderBy('r.number')
      .limit(PAGE + 1);
    // The number stands in the cursor where other lists have a moment.
    if (cursor) query = query.where('r.number', '>', readCursor(cursor).at.getTime());
    return pageOf(
      await query.execute(),
      (row) => ({ at: new Date(row.number), id: row.id }),
      (row) => personOf(context, row),
    );
  },
};
