import type { events } from '@/contract/events';
import type { Act } from '../act';
import { registrationKey } from '../office/seal';
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
        'p.name',
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
      state: row.state,
    };
  },
};
