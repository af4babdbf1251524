import { sql } from 'kysely';
import type { JobStep } from '../act';

/** Compares every event's seat counters with its registrations; the result names the events where they differ. Changes nothing. */
export const seatCheck: JobStep = async ({ db }) => {
  const { rows } = await sql<{ event_id: string }>`
    select s.event_id from event_seats s left join registrations r on r.event_id = s.event_id
    group by s.event_id
    having s.taken <> count(*) filter (where r.state in ('confirmed', 'held', 'checked_in', 'excused')) or s.waiting <> count(*) filter (where r.state = 'waitlisted')
      or s.numbers_given <> coalesce(max(r.number), 0)`.execute(db);
  return { position: null, progress: 100, result: { differing: rows.map((row) => row.event_id) } };
};
