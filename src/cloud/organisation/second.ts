import { sql } from 'kysely';
import type { Db } from '../db/open';
import { reaches } from '../office/scope';
import type { Caller } from '../office/sessions';
import { businessDay } from '../office/time';

/** How long somebody who was administrator still stands before a lead may be the second person. */
const AFTER_MS = 7 * 86_400_000;

/** What is asked of a second person: by whom, about whom, over which unit; and whether it ends an administrator's role. */
export interface Proposed {
  readonly proposer: string;
  readonly personId: string;
  readonly path: string;
  readonly isEnding: boolean;
  readonly at: Date;
}

/** Who is administrator, or was within seven days; deputies aside. */
export async function lateAdmins(db: Db, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - AFTER_MS);
  const { rows } = await sql<{ person_id: string }>`select distinct person_id from grants
    where role = 'admin' and deputy_for is null
      and case when ended_at is null then ends_on >= ${businessDay(since)}::date else ended_at > ${since} end`.execute(
    db,
  );
  return rows.map(({ person_id }) => person_id);
}

/**
 * Whether the caller may be the second person: another administrator over the unit; the holder, where it is their role that would
 * end; or a lead over the unit where no other administrator is or lately was: an ending must then have stood seven days, in which
 * its holder was told and could send it back.
 */
export function maySecond(caller: Caller, one: Proposed, admins: readonly string[], now: Date): boolean {
  if (one.proposer === caller.personId) return false;
  if (one.personId === caller.personId) return one.isEnding;
  if (reaches(caller, ['admin'], one.path)) return true;
  const isAlone = admins.every((id) => id === one.proposer || (one.isEnding && id === one.personId));
  const hasStood = one.at.getTime() <= now.getTime() - AFTER_MS;
  return reaches(caller, ['lead'], one.path) && isAlone && (!one.isEnding || hasStood);
}
