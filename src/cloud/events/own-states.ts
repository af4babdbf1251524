import { sql } from 'kysely';
import type { Context } from '../act';

/** How the caller stands to those of these events they have a place in, by the event's id; a guest to none. One read, however many. */
export async function ownStates({ db, caller }: Context, eventIds: readonly string[]) {
  if (caller.personId === null || eventIds.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('registrations as r')
    .select(['r.event_id', 'r.state'])
    // Their place in line, as `mineOf` counts it; of who has a seat nothing is counted.
    .select(
      sql<number | null>`case when r.state = 'waitlisted' then (select count(*)::int + 1 from registrations a
        where a.event_id = r.event_id and a.state = 'waitlisted' and a.waiting_number < r.waiting_number) end`.as(
        'position',
      ),
    )
    .where('r.event_id', 'in', eventIds)
    .where('r.person_id', '=', caller.personId)
    .where('r.state', '<>', 'cancelled')
    .execute();
  return new Map(rows.map(({ event_id, state, position }) => [event_id, { state, position }]));
}
