import { Client } from 'pg';
import { SCHEMA } from '@/cloud/db/open';

interface Facts {
  readonly [fact: string]: number;
}

const registrations = `select
    count(*) filter (where state = 'confirmed')::int as confirmed,
    count(*) filter (where state = 'waitlisted')::int as waitlisted,
    count(distinct person_id)::int as people,
    count(distinct number)::int as numbers, max(number) as "lastNumber",
    count(distinct waiting_number)::int as "waitingNumbers", coalesce(max(waiting_number), 0) as "lastWaitingNumber",
    count(*) filter (where state = 'confirmed' and number > (select capacity from event_seats where event_id = $1))::int as overtakers,
    count(*) filter (where waiting_number <> number - (select capacity from event_seats where event_id = $1))::int as "outOfOrder"
  from registrations where event_id = $1`;

const counters = `select taken, waiting, numbers_given as "numbersGiven", waiting_numbers_given as "waitingNumbersGiven" from event_seats where event_id = $1`;

const trail = `select
    (select count(*)::int from case_history h join registrations r on r.id = h.subject_id where r.event_id = $1) as histories,
    (select count(*)::int from (select route from outbox union all select route from inbox) n where n.route like '%' || $1::text) as notices,
    (select count(*)::int from requests q join registrations r on q.asker = 'p:' || r.person_id and r.event_id = $1 where q.answer_sealed is not null) as answers`;

/**
 * Compares the rows with what a storm must leave: every seat taken, everybody else waiting in the order of their numbers without
 * gap or double, counters equal to rows; after a whole act also one history row, one notice and one kept answer each. Answers what
 * is wrong.
 */
export async function checkStorm(
  url: string,
  eventId: string,
  expected: { people: number; seats: number; isWholeAct: boolean },
): Promise<string[]> {
  const client = new Client({ connectionString: url, options: `-c search_path=${SCHEMA}` });
  await client.connect();
  const facts: Record<string, number> = {};
  for (const text of [registrations, counters, ...(expected.isWholeAct ? [trail] : [])]) {
    Object.assign(facts, (await client.query<Facts>(text, [eventId])).rows[0]);
  }
  await client.end();
  const { people, seats } = expected;
  const waiting = people - seats;
  const wanted: Facts = {
    confirmed: seats,
    waitlisted: waiting,
    people,
    numbers: people,
    lastNumber: people,
    waitingNumbers: waiting,
    lastWaitingNumber: waiting,
    overtakers: 0,
    outOfOrder: 0,
    taken: seats,
    waiting,
    numbersGiven: people,
    waitingNumbersGiven: waiting,
    ...(expected.isWholeAct ? { histories: people, notices: people, answers: people } : {}),
  };
  return Object.entries(wanted).flatMap(([fact, value]) =>
    facts[fact] === value ? [] : [`${fact}: ${facts[fact]}, not ${value}`],
  );
}
