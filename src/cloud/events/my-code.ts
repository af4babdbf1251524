import type { events } from '@/contract/events';
import type { Act, Context } from '../act';
import { openField, registrationKey } from '../office/seal';
import { Refusal } from '../refusal';
import { sessionNow } from './at-door';

const KEEP_MS = 2 * 3_600_000;

/** The caller's own registration key and the cloud's time: the phone shows rotating codes from them, also offline, until two hours after the event. */
export const myCode: Act<typeof events.myCode> = {
  run: async (context, { registrationId }) => {
    const { db, caller, keys, now } = context;
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
        'e.number as event_number',
        'e.title',
        'e.starts_at',
        'e.ends_at',
        'e.place',
        'e.state as event_state',
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
      isEventCancelled: row.event_state === 'cancelled',
      inUntil: await inUntil(context, row),
    };
  },
};

/** When the door closes of the session people come to now, if they were let in to it; of several each wants its code. */
async function inUntil({ db, now }: Context, { id, event_id }: { id: string; event_id: string }): Promise<Date | null> {
  const sessions = await db
    .selectFrom('event_sessions as s')
    .leftJoin('admissions as a', (join) =>
      join.onRef('a.session_id', '=', 's.id').on('a.registration_id', '=', id).on('a.direction', '=', 'in'),
    )
    .select(['s.opens_at', 's.starts_at', 's.closes_at', 'a.at'])
    .where('s.event_id', '=', event_id)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();
  const session = sessionNow(sessions, now);
  return session?.isIn ? new Date(session.closesAt) : null;
}
