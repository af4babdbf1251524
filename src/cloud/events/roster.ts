import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { events } from '@/contract/events';
import { doorAt } from '@/rules/check-in';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { openField } from '../office/seal';
import { Refusal } from '../refusal';
import { inDoorScope } from './policy';
import { briefOf, eventRows, soonestFirst } from './rows';

/** Events whose door the caller may run: the session people come to now or next, else last; the hours of its door, how many came to it. */
function dutyRows({ db, caller, now }: Context) {
  const session = <T>(column: 'id' | 'title' | 'opens_at' | 'closes_at') => sql<T>`(select s.${sql.ref(column)}
    from event_sessions s where s.event_id = events.id
    order by s.closes_at < ${now}, case when s.closes_at >= ${now} then s.opens_at end, s.closes_at desc, s.id limit 1)`;
  return eventRows(db)
    .select([
      'units.path as unit_path',
      session<string>('id').as('session_id'),
      session<string>('title').as('session_title'),
      session<Date>('opens_at').as('door_opens_at'),
      session<Date>('closes_at').as('door_closes_at'),
      sql<boolean>`(select count(*) > 1 from event_sessions s where s.event_id = events.id)`.as('has_several'),
      // As the doors counted: whoever came to several sessions came to each.
      sql<number>`(select coalesce(sum(c.admitted), 0)::int from door_counts c where c.session_id = ${session('id')})`.as(
        'checked_in',
      ),
    ])
    .where('events.state', '<>', 'draft')
    .where(inDoorScope(caller, 'units.path'));
}

type DutyRow = Awaited<ReturnType<ReturnType<typeof dutyRows>['execute']>>[number];

function onDuty(row: DutyRow, now: Date) {
  const hours = { opensAt: row.door_opens_at.getTime(), closesAt: row.door_closes_at.getTime() };
  const door = doorAt(hours, now.getTime());
  const doors = { doorOpensAt: row.door_opens_at, door };
  const session = row.has_several ? row.session_title : null;
  return { ...briefOf(row, now), ...doors, session, checkedIn: row.checked_in };
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

/** Of several sessions: who came to another one has not come to this. */
const stands: Readonly<Record<string, RawBuilder<SqlBool>>> = {
  checked_in: sql<SqlBool>`a.at is not null`,
  confirmed: sql<SqlBool>`(r.state = 'confirmed' or (r.state = 'checked_in' and a.at is null))`,
};

/** Who is signed up, masked, in order of their numbers, and who came to the session of now; found by number or by part of a name. */
export const roster: Act<typeof events.roster> = {
  run: async (context, { eventId, q, state, cursor }) => {
    const { db, keys, now } = context;
    const event = await doorEvent(context, eventId);
    let query = db
      .selectFrom('registrations as r')
      .innerJoin('people as p', 'p.id', 'r.person_id')
      .leftJoin('admissions as a', (join) =>
        join
          .onRef('a.registration_id', '=', 'r.id')
          .on('a.session_id', '=', event.session_id)
          .on('a.direction', '=', 'in'),
      )
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
    if (state) query = query.where((event.has_several && stands[state]) || sql<SqlBool>`r.state = ${state}`);
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
