import { sql } from 'kysely';
import { type Invited, type Joiner, type SignUpBar, signUpBar } from '@/rules/sign-up';
import type { Db } from '../db/open';

/** Of somebody nobody knows yet. */
const unknownJoiner: Joiner = { status: 'unverified', employment: null, unitPath: null };

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

/** Why an event is not for somebody (null: nobody knows them yet), whatever its sign-up is doing; null when it is. */
export async function notFor(db: Db, eventId: string, personId: string | null): Promise<SignUpBar | null> {
  const [before, now, after] = [new Date(0), new Date(1), new Date(2)];
  const open = { signUpOpensAt: before, signUpClosesAt: after, startsAt: after, endsAt: after };
  const facts = { ...open, state: 'published', ...(await invitedTo(db, eventId)) } as const;
  return signUpBar(facts, personId === null ? unknownJoiner : await joinerOf(db, personId), now);
}
