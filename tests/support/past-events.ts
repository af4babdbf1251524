import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { DemoUnit } from '@/cloud/db/seed/units';
import type { NewEvent } from '@/cloud/events/add-event';
import { givenEvent } from './events';
import type { World } from './world';

type State = 'confirmed' | 'waitlisted' | 'checked_in' | 'cancelled';

/** An event that began at a moment in Shanghai and took two hours, with people in the states given, as the tables have it afterwards. */
export async function givenPastEvent(
  world: World,
  start: string,
  people: Readonly<Record<string, State>>,
  said: Partial<NewEvent> & { unit?: DemoUnit } = {},
): Promise<string> {
  const startsAt = new Date(`${start}+08:00`);
  const at = (hours: number) => new Date(startsAt.getTime() + hours * 3_600_000);
  const eventId = await givenEvent(world, {
    startsAt,
    endsAt: at(2),
    signUpOpensAt: at(-100),
    signUpClosesAt: at(-1),
    cancelBy: at(-1),
    capacity: 100,
    ...said,
  });
  let number = 0;
  for (const [personId, state] of Object.entries(people)) {
    number += 1;
    await sql`insert into registrations (id, event_id, person_id, number, state, state_since, created_at)
      values (${randomUUID()}, ${eventId}, ${personId}, ${number}, ${state}, ${at(-5)}, ${at(-5)})`.execute(
      world.database.db,
    );
  }
  return eventId;
}
