import { sql } from 'kysely';
import type { events } from '@/contract/events';
import type { Act } from '../act';
import { openField, registrationKey } from '../office/seal';
import { Refusal } from '../refusal';

const KEEP_MS = 2 * 3_600_000;

/** The caller's own registration key and the cloud's time: the phone shows rotating codes from them, also offline, until two hours after the event. */
export const myCode: Act<typeof events.myCode> = {
  run: async ({ db, caller, keys, now }, { registrationId }) => {
    const row = await db
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event_id')
      .innerJoin('people as p', 'p.id', 'r.person_id')
      .select([
        'r.id',
        'r.event_id',
        'r.number',
        'r.state',
        'r.key_version',
        'p.id as person_id',
        'p.name',
        'p.phone_sealed',
        inUntil(now).as('in_until'),
        'e.number as event_number',
        'e.title',
        'e.starts_at',
        'e.ends_at',
        'e.place',
      ])
      .where('r.id', '=', registrationId)
      .where('r.person_id', '=', caller.personId)
      .executeTakeFirst();
    if (!row) throw new Refusal('notFound');
    const phone = row.phone_sealed
      ? openField(keys, { table: 'people', column: 'phone_sealed', row: row.person_id }, row.phone_sealed)
      : '';
    return {
      key: registrationKey(keys, row.event_id, row.id, row.key_version).toString('base64'),
      cloudTime: now,
      keepUntil: new Date(row.ends_at.getTime() + KEEP_MS),
      event: {
        number: row.event_number,
        title: row.title,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        place: row.place,
      },
      number: row.number,
      name: row.name ?? '',
      phoneTail: phone.slice(-4),
      state: row.state,
      inUntil: row.in_until,
    };
  },
};

/** When the door closes of the session that is open now or next, if they were let in to it; of several days each wants its code. */
function inUntil(now: Date) {
  return sql<Date | null>`(select s.closes_at from (select id, closes_at from event_sessions where event_id = e.id
      order by closes_at < ${now}, opens_at limit 1) s
    where exists (select from admissions a where a.registration_id = r.id and a.session_id = s.id and a.direction = 'in'))`;
}
