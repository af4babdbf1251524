import { doorCheck } from '@/cloud/events/door/count-check';
import { seatCheck } from '@/cloud/events/seat-check';
import type { World } from './world';

/** What an event's counters say: seats taken and people waiting. */
export function seatsOf({ database }: World, eventId: string) {
  return database.db
    .selectFrom('event_seats')
    .select(['taken', 'waiting'])
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
}

/** Expects that the counters of every event and every session say what the rows say. */
export async function countersAgree(world: World): Promise<void> {
  for (const check of [doorCheck, seatCheck]) {
    const { result } = await check({ ...world, db: world.database.db }, { input: {}, position: null });
    expect(result).toEqual({ differing: [] });
  }
}
