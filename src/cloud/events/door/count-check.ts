import { sql } from 'kysely';
import type { JobStep } from '../../act';

/** Compares what the doors counted with the admissions there are; the result names the sessions where they differ. Changes nothing. */
export const doorCheck: JobStep = async ({ db }) => {
  const { rows } = await sql<{ session_id: string }>`
    select s.id as session_id from event_sessions s
    where coalesce((select sum(c.admitted) from door_counts c where c.session_id = s.id), 0)
      <> (select count(*) from admissions a where a.session_id = s.id and a.direction = 'in')
    order by 1`.execute(db);
  return { position: null, progress: 100, result: { differing: rows.map((row) => row.session_id) } };
};
