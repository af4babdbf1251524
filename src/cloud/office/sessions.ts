import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Purpose } from '@/contract/purposes';
import type { Role } from '@/contract/roles';
import type { Db } from '../db/open';
import type { Credential } from '../ports/identity';
import type { Keys } from './keys';
import { blindIndex } from './seal';
import { businessDay } from './time';

/** A role somebody holds over a unit and everything below it. */
export interface Grant {
  readonly role: Role;
  readonly unitPath: string;
}

/** Who asks: a person with every role they hold, or a guest. `asker` is what limits and requests count by. */
export interface Caller {
  readonly personId: string | null;
  readonly sessionId: string | null;
  readonly openid: string | null;
  readonly asker: string;
  readonly grants: readonly Grant[];
  readonly roles: ReadonlySet<Role>;
  /** What they agree to at this moment. */
  readonly consents: ReadonlySet<Purpose>;
}

/** Nobody: the house itself, in what follows from somebody's act but is not theirs. */
export const theHouse: Caller = {
  personId: null,
  sessionId: null,
  openid: null,
  asker: 'house',
  grants: [],
  roles: new Set(),
  consents: new Set(),
};

interface Found {
  person_id: string;
  session_id: string | null;
  grants: Grant[];
  consents: Purpose[];
}

/** The person behind a credential, with roles as they are at this moment; an unknown or ended one is a guest. */
export async function findCaller(
  db: Db,
  keys: Keys,
  credential: Credential,
  address: string,
  now: Date,
): Promise<Caller> {
  const found = await findPerson(db, keys, credential, now);
  const openid = credential.kind === 'openid' ? credential.openid : null;
  if (!found) {
    const asker = openid ? `o:${blindIndex(keys, 'openid', openid)}` : `a:${address}`;
    return { ...theHouse, openid, asker, roles: new Set<Role>(['guest']) };
  }
  return { ...personAs(found.person_id, found.grants, found.consents), sessionId: found.session_id, openid };
}

/** A person as a caller, with what they were granted and what they agree to. */
export function personAs(personId: string, grants: readonly Grant[] = [], consents: readonly Purpose[] = []): Caller {
  const roles = new Set<Role>(['worker', ...grants.map(({ role }) => role)]);
  return {
    personId,
    sessionId: null,
    openid: null,
    asker: `p:${personId}`,
    grants,
    roles,
    consents: new Set(consents),
  };
}

async function findPerson(db: Db, keys: Keys, credential: Credential, now: Date): Promise<Found | undefined> {
  if (credential.kind === 'none') return undefined;
  const grants = sql<Grant[]>`(select coalesce(json_agg(json_build_object('role', g.role, 'unitPath', u.path)), '[]')
    from grants g join units u on u.id = g.unit_id
    where g.person_id = p.id and g.ended_at is null and g.ends_on >= ${businessDay(now)})`;
  const consents = sql<Purpose[]>`(select coalesce(json_agg(distinct c.purpose), '[]') from consents c
    where c.person_id = p.id and c.withdrawn_at is null)`;
  const query =
    credential.kind === 'openid'
      ? sql<Found>`select p.id as person_id, null as session_id, ${grants} as grants, ${consents} as consents from people p
          where p.openid_index = ${blindIndex(keys, 'openid', credential.openid)} and p.erased_at is null`
      : sql<Found>`select p.id as person_id, s.id as session_id, ${grants} as grants, ${consents} as consents
          from sessions s join people p on p.id = s.person_id
          where s.token_hash = ${hashToken(credential.token)} and s.ended_at is null and s.expires_at > ${now} and p.erased_at is null`;
  return (await query.execute(db)).rows[0];
}

/** What the database keeps of a token: its SHA-256. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Begins a session of 12 hours; the token (32 random bytes) leaves the cloud only here. */
export async function beginSession(db: Db, personId: string, device: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      id: uuid(),
      person_id: personId,
      device,
      expires_at: new Date(now.getTime() + 12 * 3_600_000),
    })
    .execute();
  return token;
}

/** Ends one session at once. */
export async function endSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ ended_at: now }).where('id', '=', sessionId).execute();
}

/** Ends all of a person's sessions at once: a role was lost, or the person said so. Answers how many there were. */
export async function endSessions(db: Db, personId: string, now: Date): Promise<number> {
  const open = db.updateTable('sessions').where('person_id', '=', personId).where('ended_at', 'is', null);
  return Number((await open.set({ ended_at: now }).executeTakeFirst()).numUpdatedRows);
}
