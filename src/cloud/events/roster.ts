import { type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { openField } from '../office/seal';
import { Refusal } from '../refusal';
import { inDoorScope } from './policy';
import { briefOf, eventRows, soonestFirst } from './rows';

/** Events whose door the caller may run, with how many came, and the hours of the door now or next. */
function dutyRows({ db, caller, now }: Context) {
  const session = (column: 'opens_at' | 'closes_at') => sql<Date>`(select s.${sql.ref(column)} from event_sessions s
    where s.event_id = events.id order by s.closes_at < ${now}, s.opens_at limit 1)`;
  return eventRows(db)
    .select((eb) => [
      'units.path as unit_path',
      eb
        .selectFrom('registrations as r')
        .whereRef('r.event_id', '=', 'events.id')
        .where('r.state', '=', 'checked_in')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('checked_in'),
      session('opens_at').as('door_opens_at'),
      session('closes_at').as('door_closes_at'),
    ])
    .where('events.state', '<>', 'draft')
    .where(inDoorScope(caller, 'units.path'));
}

type DutyRow = Awaited<ReturnType<ReturnType<typeof dutyRows>['execute']>>[number];

function onDuty(row: DutyRow, now: Date) {
  const doors = { doorOpensAt: row.door_opens_at, doorClosesAt: row.door_closes_at };
  return { ...briefOf(row, now), ...doors, checkedIn: Number(row.checked_in) };
}

/** Events in the caller's scope that have not been over for more than a day, soonest first. */
export const duty: Act<typeof events.duty> = {
  run: async (context, { q, cursor }) => {
    const { now } = context;
    const query = dutyRows(context).where('events.ends_at', '>', new Date(now.getTime() - 86_400_000));
    return soonestFirst(query, { q, cursor }, (row) => onDuty(row, now));
  },
};

/** The event whose door the caller may run; one outside their scope does not exist. */
export async function doorEvent(context: Context, eventId: string) {
  const row = await dutyRows(context).where('events.id', '=', eventId).executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  return row;
}

/** Who is signed up, masked, in order of their numbers; found by number or by part of a name. */
export const roster: Act<typeof events.roster> = {
  run: async (context, { eventId, q, state, cursor }) => {
    const { db, keys, now } = context;
    const event = await doorEvent(context, eventId);
    let query = db
      .selectFrom('registrations as r')
      .innerJoin('people as p', 'p.id', 'r.person_id')
      .leftJoin('admissions as a', (join) => join.onRef('a.registration_id', '=', 'r.id').on('a.direction', '=', 'in'))
      .select([
        'r.id',
        'r.number',
        'r.state',
        'r.waiting_number',
        'p.id as person_id',
        'p.name',
        'p.phone_sealed',
        'a.at as checked_in_at',
      ])
      .where('r.event_id', '=', eventId)
      .orderBy('r.number')
      .limit(PAGE + 1);
    if (state) query = query.where('r.state', '=', state);
    if (q)
      query = /^\d{1,5}$/.test(q)
        ? query.where('r.number', '=', Number(q))
        : query.where(sql<SqlBool>`position(${q} in p.name) > 0`);
    // The number stands in the cursor where other lists have a moment.
    if (cursor) query = query.where('r.number', '>', sql<number>`${readCursor(cursor).at.getTime()}::bigint`);
    const rows = await query.execute();
    const page = pageOf(
      rows,
      (row) => ({ at: new Date(row.number), id: row.id }),
      (row) => ({
        id: row.id,
        number: row.number,
        name: maskName(row.name ?? ''),
        phone: row.phone_sealed
          ? maskPhone(
              openField(keys, { table: 'people', column: 'phone_sealed', row: row.person_id }, row.phone_sealed),
            )
          : '',
        state: row.state,
        waitingNumber: row.waiting_number,
        checkedInAt: row.checked_in_at,
      }),
    );
    return { ...page, event: onDuty(event, now) };
  },
};
