import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '@/cloud/db/open';
import { demoId } from '@/cloud/db/seed/units';
import { parseKeys } from '@/cloud/office/keys';
import { registrationKey } from '@/cloud/office/seal';
import type { Person, Town } from '../town';
import type { Hall, Job } from './job';

/** Opens the door of an event now and puts people on its list, numbered from `first`. */
export async function openHall(
  db: Db,
  keys: string,
  eventId: string,
  people: readonly Person[],
  first: number,
): Promise<Hall> {
  await sql`update event_sessions set opens_at = now() - interval '1 hour' where event_id = ${eventId}`.execute(db);
  const rows = people.map((person, at) => ({ id: randomUUID(), person_id: person.id, number: first + at }));
  await sql`insert into registrations (id, event_id, person_id, number, state, state_since, created_at)
    select id, ${eventId}, person_id, number, 'confirmed', now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, person_id uuid, number integer)`.execute(db);
  await sql`update event_seats set taken = ${people.length}, numbers_given = ${first + people.length - 1}
    where event_id = ${eventId}`.execute(db);
  const { rows: found } = await sql<{ number: number; session: string }>`select e.number, s.id as session
    from events e join event_sessions s on s.event_id = e.id where e.id = ${eventId}`.execute(db);
  const parsed = parseKeys(keys);
  return {
    eventId,
    eventNumber: found[0]?.number ?? 0,
    sessionId: found[0]?.session ?? '',
    tickets: rows.map(({ id, number }) => ({
      id,
      number,
      key: registrationKey(parsed, eventId, id, 1).toString('base64'),
    })),
  };
}

/** Makes cadres of the union that holds the events, and tells the sessions they are signed in with. */
export async function makeCadres(db: Db, people: Town['people']): Promise<Job['cadres']> {
  const ids = people.map(({ id }) => id);
  await sql`insert into grants (id, person_id, role, unit_id, ends_on)
    select gen_random_uuid(), p, 'grassroots', ${demoId('unit:netvalley')}, '2099-12-31' from unnest(${ids}::uuid[]) p`.execute(
    db,
  );
  const { rows } = await sql<{ id: string; person: string }>`select id, person_id as person from sessions
    where person_id = any(${ids}::uuid[])`.execute(db);
  const sessions = new Map(rows.map(({ id, person }) => [person, id]));
  return people.map((person) => ({ ...person, sessionId: sessions.get(person.id) ?? '' }));
}
