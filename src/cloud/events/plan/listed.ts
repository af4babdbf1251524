import type { ReadContext } from '../../act';

interface Asked {
  readonly eventId: string;
  /** Numbers above this one. */
  readonly after: number;
  /** On the list since before that moment. */
  readonly before?: Date;
  readonly most: number;
}

/** Some of those who have, had taken or wait for a place in an event, by their numbers. */
export async function listedAfter({ db }: Pick<ReadContext, 'db'>, { eventId, after, before, most }: Asked) {
  let query = db
    .selectFrom('registrations')
    .select(['id', 'person_id', 'number', 'state', 'state_since', 'held_for', 'hold_until'])
    .where('event_id', '=', eventId)
    .where('state', 'in', ['confirmed', 'held', 'waitlisted', 'checked_in'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(most)
    .forUpdate();
  if (before) query = query.where('created_at', '<=', before);
  return query.execute();
}

export type Listed = Awaited<ReturnType<typeof listedAfter>>[number];

/** How far a walk along the numbers has come, in percent; not quite all while it goes on. */
export async function progressOf({ db }: Pick<ReadContext, 'db'>, eventId: string, at: number): Promise<number> {
  const { numbers_given } = await db
    .selectFrom('event_seats')
    .select('numbers_given')
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  return Math.min(99, Math.floor((at / Math.max(numbers_given, 1)) * 100));
}
