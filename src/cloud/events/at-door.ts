import type { events } from '@/contract/events';
import { doorAt, sessionAt } from '@/rules/check-in';
import type { Act } from '../act';
import { Refusal } from '../refusal';

/** How the caller's own place stands at its door now: one read, as a phone that shows its code asks every few seconds. */
export const atDoor: Act<typeof events.atDoor> = {
  run: async ({ db, caller, now }, { registrationId }) => {
    const rows = await db
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event_id')
      .innerJoin('event_sessions as s', 's.event_id', 'r.event_id')
      .leftJoin('admissions as a', (join) =>
        join.onRef('a.session_id', '=', 's.id').onRef('a.registration_id', '=', 'r.id').on('a.direction', '=', 'in'),
      )
      .select(['r.state', 'e.state as event_state', 's.opens_at', 's.starts_at', 's.closes_at', 'a.at'])
      .where('r.id', '=', registrationId)
      .where('r.person_id', '=', caller.personId)
      .orderBy('s.starts_at')
      .orderBy('s.id')
      .execute();
    const [place] = rows;
    if (!place) throw new Refusal('notFound');
    const session = sessionNow(rows, now);
    return {
      cloudTime: now,
      state: place.state,
      isEventCancelled: place.event_state === 'cancelled',
      isOpen: session !== undefined && doorAt(session, now.getTime()) === 'open',
      inUntil: session?.isIn ? new Date(session.closesAt) : null,
    };
  },
};

interface SessionRow {
  readonly opens_at: Date;
  readonly starts_at: Date;
  readonly closes_at: Date;
  /** When its person was let in to it. */
  readonly at: Date | null;
}

/** The session people come to now, with whether its person is in; from the event's sessions in their order. */
export function sessionNow(rows: readonly SessionRow[], now: Date) {
  return sessionAt(
    rows.map(({ opens_at, starts_at, closes_at, at }) => ({
      opensAt: opens_at.getTime(),
      startsAt: starts_at.getTime(),
      closesAt: closes_at.getTime(),
      isIn: at !== null,
    })),
    now.getTime(),
  );
}
