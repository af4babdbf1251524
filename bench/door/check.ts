import { Client } from 'pg';
import { SCHEMA } from '@/cloud/db/open';

const facts = `select
    (select count(*)::int from admissions a join registrations r on r.id = a.registration_id where r.event_id = $1) as admissions,
    (select count(distinct a.registration_id)::int from admissions a join registrations r on r.id = a.registration_id where r.event_id = $1) as people,
    (select count(*)::int from registrations where event_id = $1 and state = 'checked_in') as "checkedIn",
    (select count(*)::int from scans where event_id = $1) as scans,
    (select count(*)::int from scans where event_id = $1 and outcome = 'admitted') as "scansAdmitted",
    (select count(*)::int from scans where event_id = $1 and outcome = 'already_in') as "scansAlreadyIn",
    (select coalesce(sum(admitted), 0)::int from door_counts c join event_sessions s on s.id = c.session_id where s.event_id = $1) as counted,
    (select count(*)::int from case_history h join registrations r on r.id = h.subject_id where r.event_id = $1 and h.to_state = 'checked_in') as histories,
    (select count(*)::int from audit where action = 'events.checkIn' and row_id = $1) as audited`;

/** Compares the rows with what a rush must leave: exactly one admission each, every scan written down. Answers what is wrong. */
export async function checkRush(url: string, eventId: string, people: number, scans: number): Promise<string[]> {
  const client = new Client({ connectionString: url, options: `-c search_path=${SCHEMA}` });
  await client.connect();
  const found = (await client.query<Record<string, number>>(facts, [eventId])).rows[0] ?? {};
  await client.end();
  const wanted = {
    admissions: people,
    people,
    checkedIn: people,
    scans,
    scansAdmitted: people,
    scansAlreadyIn: scans - people,
    counted: people,
    histories: people,
    audited: scans,
  };
  return Object.entries(wanted).flatMap(([fact, value]) =>
    found[fact] === value ? [] : [`${fact}: ${found[fact]}, not ${value}`],
  );
}
