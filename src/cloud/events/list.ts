import type { events } from '@/contract/events';
import type { Act } from '../act';
import { ownStates } from './own-states';
import { briefOf, eventRows, soonestFirst, stillTo } from './rows';

const DAY_MS = 86_400_000;

/** Published events that have not ended, soonest first, each with how the caller stands to it; search, programme, time range, only those with sign-up open. */
export const list: Act<typeof events.list> = {
  run: async (context, { q, programme, when, open, cursor }) => {
    const { db, now } = context;
    let query = eventRows(db).where('events.state', '<>', 'draft').where(stillTo('events', now));
    if (programme) query = query.where('events.programme', '=', programme);
    if (when)
      query = query.where('events.starts_at', '<', new Date(now.getTime() + (when === 'week' ? 7 : 31) * DAY_MS));
    if (open)
      query = query
        .where('events.state', '=', 'published')
        .where('events.sign_up_opens_at', '<=', now)
        .where('events.sign_up_closes_at', '>', now);
    const page = await soonestFirst(query, { q, cursor }, (row) => briefOf(row, now));
    const own = await ownStates(
      context,
      page.items.map(({ id }) => id),
    );
    return { ...page, items: page.items.map((item) => ({ ...item, mine: own.get(item.id) ?? null })) };
  },
};
