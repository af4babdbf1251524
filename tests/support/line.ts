import { sql } from 'kysely';
import type { World } from './world';

/** How many seats of an event are taken and how many wait, as everybody is told. */
export async function seatedIn(
  world: Pick<World, 'get'>,
  eventId: string,
): Promise<{ taken: number; waiting: number }> {
  const { taken, waiting } = await world.get('guest', 'events.detail', { eventId });
  return { taken, waiting };
}

/** So many people signed up for an event in order, as the tables have it: seated while there are seats, then waiting. Answers their registrations. */
export async function waitersOf(world: Pick<World, 'database'>, eventId: string, count: number): Promise<string[]> {
  const { db } = world.database;
  const { rows } = await sql<{ id: string }>`with people as (
      insert into people (id, name, status) select gen_random_uuid(), '职工' || n, 'verified' from generate_series(1, ${count}) n returning id),
    numbered as (select id, row_number() over ()::int as n from people),
    seats as (select capacity from event_seats where event_id = ${eventId})
    insert into registrations (id, event_id, person_id, number, waiting_number, state, state_since, created_at)
    select gen_random_uuid(), ${eventId}, p.id, p.n, case when p.n > s.capacity then p.n - s.capacity end,
      case when p.n > s.capacity then 'waitlisted' else 'confirmed' end, now(), now() from numbered p, seats s order by p.n
    returning id`.execute(db);
  await sql`update event_seats set taken = least(capacity, ${count}), waiting = greatest(0, ${count} - capacity),
    numbers_given = ${count}, waiting_numbers_given = greatest(0, ${count} - capacity) where event_id = ${eventId}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
