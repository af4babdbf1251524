import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Purpose } from '@/contract/purposes';
import type { Role } from '@/contract/roles';
import { SESSION_MINUTES } from '@/contract/sign-in';
import type { Db } from '../db/open';
import type { Browser, Credential } from '../ports/identity';
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
  /** The roles that may ask what they ask now, in the action's order; without it every role may. */
  readonly asking?: readonly Role[];
  /** What they agree to at this moment. */
  readonly consents: ReadonlySet<Purpose>;
  /** Where the request comes from, and over HTTP the browser that sent it. */
  readonly address?: string;
  readonly browser?: Browser | undefined;
  /** The cadre who enters it for this person (代办), and the role they do it in. */
  readonly assistedBy?: { readonly personId: string; readonly role: Role; readonly why?: 'here' | 'call' };
  /** The tag they ask by, where they ask anonymously: nothing that is kept names the person then. */
  readonly anonymousAs?: string;
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
  last_seen_at: Date | null;
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
  browser?: Browser,
): Promise<Caller> {
  const found = await findPerson(db, keys, credential, now, browser);
  const openid = credential.kind === 'openid' ? credential.openid : null;
  if (!found) {
    const asker = openid ? `o:${blindIndex(keys, 'openid', openid)}` : `a:${address}`;
    return { ...theHouse, openid, asker, roles: new Set<Role>(['guest']), address, browser };
  }
  if (!browser?.isIdle) await seen(db, found, now);
  const person = personAs(found.person_id, found.grants, found.consents);
  return { ...person, sessionId: found.session_id, openid, address, browser };
}

/** A caller with the roles that hold at this moment, of this transaction. */
export async function stillGranted(db: Db, caller: Caller, now: Date): Promise<Caller> {
  const { rows } = await sql<Grant>`select g.role, u.path as "unitPath" from grants g join units u on u.id = g.unit_id
    where g.person_id = ${caller.personId} and g.ended_at is null and g.ends_on >= ${businessDay(now)}`.execute(db);
  const granted = new Set<Role>(rows.map(({ role }) => role));
  return {
    ...caller,
    grants: rows,
    roles: new Set([...caller.roles].filter((role) => role === 'worker' || granted.has(role))),
  };
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

/** Writes that a session was used, once a minute at most, so that most requests cost no statement more. */
async function seen(db: Db, { session_id, last_seen_at }: Found, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 60_000);
  if (session_id === null || last_seen_at === null || last_seen_at >= before) return;
  const mine = db.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', session_id);
  await mine.where('last_seen_at', '<', before).execute();
}

/** The moment after which a session must have been used to be alive still. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - SESSION_MINUTES.idle * 60_000);
}

async function findPerson(
  db: Db,
  keys: Keys,
  credential: Credential,
  now: Date,
  browser: Browser | undefined,
): Promise<Found | undefined> {
  if (credential.kind === 'none') return undefined;
  const grants = sql<Grant[]>`(select coalesce(json_agg(json_build_object('role', g.role, 'unitPath', u.path)), '[]')
    from grants g join units u on u.id = g.unit_id
    where g.person_id = p.id and g.ended_at is null and g.ends_on >= ${businessDay(now)})`;
  const consents = sql<Purpose[]>`(select coalesce(json_agg(distinct c.purpose), '[]') from consents c
    where c.person_id = p.id and c.withdrawn_at is null)`;
  const held = sql`${grants} as grants, ${consents} as consents`;
  const query =
    credential.kind === 'openid'
      ? sql<Found>`select p.id as person_id, null as session_id, null as last_seen_at, ${held} from people p
          where p.openid_index = ${blindIndex(keys, 'openid', credential.openid)} and p.erased_at is null`
      : sql<Found>`select p.id as person_id, s.id as session_id, s.last_seen_at, ${held}
          from sessions s join people p on p.id = s.person_id
          where s.token_hash = ${hashToken(credential.token)} and s.ended_at is null and s.expires_at > ${now}
            and s.last_seen_at > ${idleSince(now)} and p.erased_at is null
            and (s.browser_hash is null or s.browser_hash = ${browser?.secret ? hashToken(browser.secret) : null})`;
  return (await query.execute(db)).rows[0];
}

/**
 * Whether what a caller came with signs in to their account still: asked again by whoever waited for a lock, since a merge may have
 * given the account to another WeChat meanwhile. Where a cadre enters it, and in the house's own acts, there is nothing to ask.
 */
export async function signsInStill(db: Db, keys: Keys, caller: Caller): Promise<boolean> {
  const { personId, sessionId, openid } = caller;
  if (personId === null || (openid === null && sessionId === null)) return true;
  const query =
    sessionId === null
      ? sql`select from people where id = ${personId} and openid_index = ${blindIndex(keys, 'openid', openid ?? '')}`
      : sql`select from sessions where id = ${sessionId} and ended_at is null`;
  return (await query.execute(db)).rows.length > 0;
}

/** What the database keeps of a token: its SHA-256. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** What a session is begun with, beside its person: the browser's words and secret, and whether a phone confirmed it. */
interface Beginning {
  readonly browserSecret?: string;
  readonly isConfirmed?: boolean;
}

/**
 * Begins a session: 12 hours at most, 30 minutes unused, good only with the browser's secret where there is one. The token
 * (32 random bytes) leaves the cloud only here.
 */
export async function beginSession(
  db: Db,
  personId: string,
  device: string,
  now: Date,
  { browserSecret, isConfirmed = false }: Beginning = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      id: uuid(),
      person_id: personId,
      device,
      browser_hash: browserSecret === undefined ? null : hashToken(browserSecret),
      is_confirmed: isConfirmed,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + SESSION_MINUTES.longest * 60_000),
    })
    .execute();
  return token;
}

/** Ends one session at once. */
export async function endSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ ended_at: now }).where('id', '=', sessionId).execute();
}

/**
 * Ends all of a person's sessions at once, and what they have scanned on PCs and is not signed in yet: a role was lost, or the
 * person said so. Answers how many sessions there were.
 */
export async function endSessions(db: Db, personId: string, now: Date): Promise<number> {
  const coming = db.updateTable('sign_in_tickets').where('person_id', '=', personId);
  await coming.where('state', 'in', ['scanned', 'confirmed']).set({ state: 'ended' }).execute();
  const open = db.updateTable('sessions').where('person_id', '=', personId).where('ended_at', 'is', null);
  return Number((await open.set({ ended_at: now }).executeTakeFirst()).numUpdatedRows);
}
