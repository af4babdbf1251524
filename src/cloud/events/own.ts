import { sql } from 'kysely';
import { RATING_DAYS, type Rating, registration } from '@/contract/events-words';
import type { Context } from '../act';
import { Refusal } from '../refusal';
import { offered } from '../workflow';
import { ownerStanding } from './policy';

/** The event of the caller's own registration, with the registration's state as `own`; another's does not exist. */
export async function ownEvent({ db, caller }: Context, registrationId: string) {
  const event = await db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .select(['e.id', 'e.title', 'e.cancel_by', 'e.starts_at', 'e.ends_at', 'e.state', 'r.state as own'])
    .where('r.id', '=', registrationId)
    .where('r.person_id', '=', caller.personId)
    .executeTakeFirst();
  if (!event) throw new Refusal('notFound');
  return event;
}

const DAY_MS = 86_400_000;

/** Whether somebody may say how an event was now: who came, once it is over, for some weeks. */
export function mayRate(event: { own: string; ends_at: Date; state: string }, now: Date): boolean {
  const since = now.getTime() - event.ends_at.getTime();
  return event.own === 'checked_in' && event.state === 'published' && since >= 0 && since < RATING_DAYS * DAY_MS;
}

/** The caller's registrations as they see them, by `mineOf`. */
export function ownRows({ db, caller }: Context) {
  const attended = sql<{ sessions: number; minutes: number }>`(select json_build_object('sessions', count(*)::int,
      'minutes', coalesce(round(extract(epoch from sum(s.ends_at - s.starts_at)) / 60), 0)::int)
    from admissions a join event_sessions s on s.id = a.session_id where a.registration_id = r.id and a.direction = 'in')`;
  return db
    .selectFrom('registrations as r')
    .leftJoin('event_feedback as f', 'f.registration_id', 'r.id')
    .select((eb) => [
      'r.id',
      'r.event_id',
      'r.person_id',
      'r.number',
      'r.state',
      'r.waiting_number',
      'r.held_for',
      'r.hold_until',
      'r.created_at',
      'f.rating',
      'f.remark',
      attended.as('attended'),
      eb
        .selectFrom('registrations as ahead')
        .whereRef('ahead.event_id', '=', 'r.event_id')
        .where('ahead.state', '=', 'waitlisted')
        .whereRef('ahead.waiting_number', '<', 'r.waiting_number')
        .select((count) => count.fn.countAll<number>().as('ahead'))
        .as('ahead'),
    ])
    .where('r.person_id', '=', caller.personId);
}

type OwnRow = Awaited<ReturnType<ReturnType<typeof ownRows>['execute']>>[number];

/** One's own registration with what one may do about it; the position counts only while waiting, a hold only while it holds. */
export function mineOf(context: Context, row: OwnRow, event: { cancel_by: Date; ends_at: Date; state: string }) {
  return {
    id: row.id,
    state: row.state,
    number: row.number,
    waitingNumber: row.waiting_number,
    position: row.state === 'waitlisted' ? Number(row.ahead ?? 0) + 1 : null,
    heldFor: row.state === 'held' ? row.held_for : null,
    holdUntil: row.state === 'held' ? row.hold_until : null,
    attended: row.attended,
    feedback: row.rating ? { rating: row.rating satisfies Rating, remark: row.remark ?? '' } : null,
    mayRate: mayRate({ own: row.state, ends_at: event.ends_at, state: event.state }, context.now),
    // Of what was called off there is nothing to say yes to, and nobody waits for what is given back.
    transitions: event.state === 'cancelled' ? [] : offered(registration, ownerStanding(context, event.cancel_by), row),
  };
}
