import { sql } from 'kysely';
import type { Invited, Joiner } from '@/rules/sign-up';
import type { Db } from '../db/open';

/** Of somebody nobody knows yet. */
export const unknownJoiner: Joiner = { status: 'unverified', employment: null, unitPath: null };

/** What is known of somebody that decides which events are for them. */
export async function joinerOf(db: Db, personId: string): Promise<Joiner> {
  const { rows } = await sql<Joiner>`select p.status, p.employment, u.path as "unitPath" from people p
    left join units u on u.id = p.unit_id where p.id = ${personId}`.execute(db);
  return rows[0] ?? unknownJoiner;
}

/** Whom an event is for. */
export async function invitedTo(db: Db, eventId: string): Promise<Invited> {
  const { rows } =
    await sql<Invited>`select e.audience, u.path as "forPath", e.age_from as "ageFrom", e.age_to as "ageTo"
    from events e left join units u on u.id = e.audience_unit_id where e.id = ${eventId}`.execute(db);
  if (!rows[0]) throw new Error('no such event');
  return rows[0];
}
