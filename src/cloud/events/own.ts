import { registration } from '@/contract/events-words';
import type { Context } from '../act';
import { Refusal } from '../refusal';
import { offered } from '../workflow';
import { ownerStanding } from './policy';

/** The event of the caller's own registration; another's does not exist. */
export async function ownEvent({ db, caller }: Context, registrationId: string) {
  const event = await db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .select(['e.id', 'e.title', 'e.cancel_by', 'e.starts_at', 'e.ends_at', 'e.state'])
    .where('r.id', '=', registrationId)
    .where('r.person_id', '=', caller.personId)
    .executeTakeFirst();
  if (!event) throw new Refusal('notFound');
  return event;
}

/** The caller's registrations as they see them, by `mineOf`. */
export function ownRows({ db, caller }: Context) {
  return db
    .selectFrom('registrations as r')
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

/** One's own registration with what one may do about it; the position counts only while waiting. */
export function mineOf(context: Context, row: OwnRow, cancelBy: Date) {
  return {
    id: row.id,
    state: row.state,
    number: row.number,
    waitingNumber: row.waiting_number,
    position: row.state === 'waitlisted' ? Number(row.ahead ?? 0) + 1 : null,
    heldFor: row.state === 'held' ? row.held_for : null,
    holdUntil: row.state === 'held' ? row.hold_until : null,
    transitions: offered(registration, ownerStanding(context, cancelBy), row),
  };
}
