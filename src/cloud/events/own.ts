import { registration } from '@/contract/events-words';
import type { Context } from '../act';
import { offered } from '../workflow';
import { ownerStanding } from './policy';

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
    transitions: offered(registration, ownerStanding(context, cancelBy), row),
  };
}
