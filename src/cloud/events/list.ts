import type { events } from '@/contract/events';
import type { Act } from '../act';
import { briefOf, eventRows, soonestFirst, stillTo } from './rows';

const DAY_MS = 86_400_000;

/** Published events that have not ended, soonest first; search, programme, time range, only those with sign-up open. */
export const list: Act<typeof events.list> = {
  run: async ({ db, now }, { q, programme, when, open, cursor }) => {
    let query = eventRows(db).where('events.state', '<>', 'draft').where(stillTo('events', now));
    if (programme) query = query.where('events.programme', '=', programme);
    if (when)
      query = query.where('events.starts_at', '<', new Date(now.getTime() + (when === 'week' ? 7 : 31) * DAY_MS));
    if (open)
      query = query
        .where('events.state', '=', 'published')
        .where('events.sign_up_opens_at', '<=', now)
        .where('events.sign_up_closes_at', '>', now);
    return soonestFirst(query, { q, cursor }, (row) => briefOf(row, now));
  },
};
