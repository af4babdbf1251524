import { type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import { registration } from '@/contract/events-words';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../../act';
import { PAGE, pageOf, readCursor } from '../../office/paging';
import { openField } from '../../office/seal';
import { offered } from '../../workflow';
import { organisedEvent } from './event';
import { organiserStanding } from './policy';

/** Registrations with the people they are of, by `personOf`. */
export function peopleRows({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select([
      'r.id',
      'r.event_id',
      'r.person_id',
      'r.number',
      'r.state',
      'r.waiting_number',
      'r.source',
      'r.created_at',
    ])
    .select(['r.hold_until', 'p.name', 'p.phone_sealed']);
}

/** A person's phone in clear; empty where none is kept. */
export function phoneOf(
  { keys }: Pick<Context, 'keys'>,
  row: { person_id: string; phone_sealed: string | null },
): string {
  if (!row.phone_sealed) return '';
  return openField(keys, { table: 'people', column: 'phone_sealed', row: row.person_id }, row.phone_sealed);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleRows>['execute']>>[number];

/** Somebody on a list as its organisers see them: masked, with what may be done. */
export function personOf(context: Context, row: PersonRow) {
  return {
    id: row.id,
    number: row.number,
    name: maskName(row.name ?? ''),
    phone: maskPhone(phoneOf(context, row)),
    state: row.state,
    waitingNumber: row.waiting_number,
    source: row.source,
    signedUpAt: row.created_at,
    holdUntil: row.state === 'held' ? row.hold_until : null,
    transitions: offered(registration, organiserStanding(row.event_id), row),
  };
}

/** Who is on an event's list, masked: by number; those who wait in the order in which seats come to them. */
export const planPeople: Act<typeof events.planPeople> = {
  run: async (context, { eventId, q, state, cursor }) => {
    await organisedEvent(context, eventId);
    const order = state === 'waitlisted' ? 'waiting_number' : 'number';
    let query = peopleRows(context)
      .where('r.event_id', '=', eventId)
      .orderBy(`r.${order}`)
      .limit(PAGE + 1);
    if (state) query = query.where('r.state', '=', state);
    if (q)
      query = /^\d{1,5}$/.test(q)
        ? query.where('r.number', '=', Number(q))
        : query.where(sql<SqlBool>`position(${q} in p.name) > 0`);
    // The number stands in the cursor where other lists have a moment.
    if (cursor) query = query.where(`r.${order}`, '>', sql<number>`${readCursor(cursor).at.getTime()}::bigint`);
    return pageOf(
      await query.execute(),
      (row) => ({ at: new Date(row[order] ?? 0), id: row.id }),
      (row) => personOf(context, row),
    );
  },
};
