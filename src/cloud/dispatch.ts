import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { type Action, type Actions, isOfOffice } from '@/contract/action';
import type { Answer, ErrorCode, Failure } from '@/contract/errors';
import { fieldsOf } from '@/contract/fields';
import type { Act } from './act';
import type { Database, Db } from './db/open';
import { askingAs, otherwiseCalled } from './office/askers';
import { actingFor, tellAssisted } from './office/assists';
import { writeAudit } from './office/audit';
import { holdConsent, needConsent } from './office/consents';
import type { Keys } from './office/keys';
import type { Limits } from './office/limits';
import { errorFacts, type Log, personOfDay } from './office/log';
import { claimRequest, storeAnswer } from './office/requests';
import { type Caller, findCaller, stillGranted } from './office/sessions';
import type { Switches } from './office/switches';
import { businessDay } from './office/time';
import type { Platform } from './ports/identity';
import type { Ports } from './ports/ports';
import { Refusal } from './refusal';

/** Everything a request may need, made once per process. */
export interface House {
  readonly contract: Readonly<Record<string, Actions>>;
  readonly acts: Readonly<Record<string, Readonly<Record<string, Act>>>>;
  readonly constraints: Readonly<Record<string, ErrorCode>>;
  readonly database: Database;
  readonly keys: Keys;
  readonly ports: Ports;
  readonly limits: Limits;
  readonly log: Log;
  /** Without them every service is open. */
  readonly switches?: Switches;
}

/** One request, as it came: nothing of it is trusted. */
export interface Asked {
  readonly action: unknown;
  readonly input: unknown;
  readonly requestId?: unknown;
  /** The assisted service (代办) that is running, as the cadre's phone says. */
  readonly assistId?: unknown;
}

export type Dispatch = (asked: Asked, platform: Platform, now: Date) => Promise<Answer<unknown>>;

const uuidText = v.pipe(v.string(), v.uuid());

/** What the log will say of one request. */
interface Trail {
  readonly trace: string;
  action: string;
  person?: string;
}

/**
 * The way every request goes, in one order: find the action, identity, limit, role, consent, parse the input, `before`, a transaction if
 * it writes (request row, `run`, present, audit row, answer kept), answer. Never rejects; the unexpected answers `busy` with a trace.
 */
export function createDispatch(house: House): Dispatch {
  return async (asked, platform, now) => {
    const started = performance.now();
    const trail: Trail = { trace: randomUUID(), action: 'unknown' };
    let answer: Answer<unknown>;
    let facts: Record<string, unknown> | undefined;
    try {
      answer = { ok: true, value: await admit(house, asked, platform, now, trail) };
    } catch (error) {
      const code = refusalCode(error, house.constraints);
      if (!code) facts = errorFacts(error);
      answer = { ok: false, code: code ?? 'busy', ...fieldsIn(error), ...(code ? {} : { trace: trail.trace }) };
    }
    const ms = Math.round(performance.now() - started);
    const line = { ...trail, code: answer.ok ? 'ok' : answer.code, ms, ...facts };
    facts ? house.log.error(line) : house.log.info(line);
    return answer;
  };
}

async function admit(house: House, asked: Asked, platform: Platform, now: Date, trail: Trail): Promise<unknown> {
  const name = typeof asked.action === 'string' ? asked.action : '';
  const found = find(house, name);
  if (!found) throw new Refusal('unknownAction');
  trail.action = name;
  const self = await findCaller(
    house.database.prepared,
    house.keys,
    platform.credential,
    platform.address,
    now,
    platform.browser,
  );
  if (self.personId) trail.person = personOfDay(house.keys, businessDay(now), self.personId);
  const acting = await actingFor(house.database.db, self, { name, ...found }, asked.assistId, now);
  const caller = await askingAs(house.database.db, house.keys, acting, found.action, asked.input);
  if (caller.anonymousAs) trail.person = personOfDay(house.keys, businessDay(now), caller.anonymousAs);
  // Counted before the role is judged, so that refused calls count too.
  await house.limits(caller, name, found.action);
  if (!found.action.roles.some((role) => caller.roles.has(role))) {
    throw new Refusal(caller.personId === null ? 'notSignedIn' : 'forbidden');
  }
  if (await isClosed(house, name, found.action, now)) throw new Refusal('serviceClosed');
  if (found.action.consent) needConsent(caller, found.action.consent);
  return perform(house, { name, ...found, caller: { ...caller, asking: found.action.roles }, now }, asked);
}

/** Whether an action is of a service that was closed. What only cadres may do goes on, so that open cases are worked to their end. */
async function isClosed({ switches }: House, name: string, action: Action, now: Date): Promise<boolean> {
  return !isOfOffice(action) && ((await switches?.isClosed(name.split('.')[0] ?? '', now)) ?? false);
}

function find({ contract, acts }: House, name: string): { action: Action; act: Act } | null {
  const [service, verb, ...rest] = name.split('.');
  if (!service || !verb || rest.length > 0 || !Object.hasOwn(contract, service)) return null;
  const actions = contract[service] ?? {};
  const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
  const act = acts[service]?.[verb];
  return action && act ? { action, act } : null;
}

interface Found {
  readonly name: string;
  readonly action: Action;
  readonly act: Act;
  readonly caller: Caller;
  readonly now: Date;
}

async function perform(house: House, found: Found, asked: Asked): Promise<unknown> {
  const { action, act, caller, now, name } = found;
  const { keys, ports, database } = house;
  const parsed = v.safeParse(action.input, asked.input ?? {});
  if (!parsed.success) throw new Refusal('invalid', fieldsOf(parsed.issues));
  const input = parsed.output;
  const alsoNeeded = action.alsoConsent?.(input) ?? [];
  for (const purpose of alsoNeeded) needConsent(caller, purpose);
  if (action.writes && !v.is(uuidText, asked.requestId))
    throw new Refusal('invalid', { requestId: '缺少提交编号，请返回重新填写' });
  const before = await act.before?.({ caller, now, ports }, input);
  const run = async (db: Db, caller: Caller) => {
    const value = v.parse(action.output, await act.run({ db, caller, now, keys }, input, before));
    if (isAudited(action) || (action.writes && caller.assistedBy)) {
      const entry = { action: name, reads: action.reads, now, ...countedIn(action, input) };
      for (const rowId of rowsOf(action, input, value)) await writeAudit(db, caller, { ...entry, rowId });
    }
    if (action.writes && caller.assistedBy) await tellAssisted(db, caller, action, now);
    return value;
  };
  if (!action.writes) return run(database.db, caller);
  const otherwise = action.anonymous ? otherwiseCalled(keys, caller) : [];
  const requestId = (asked.requestId as string).toLowerCase();
  const request = { asker: caller.asker, otherwise, requestId, action: name, input };
  return retried(() =>
    database.prepared.transaction().execute(async (db) => {
      const earlier = await claimRequest(db, keys, request);
      if (earlier) return earlier.value;
      if (action.consent) await holdConsent(db, caller, action.consent);
      for (const purpose of alsoNeeded) await holdConsent(db, caller, purpose);
      const value = await run(db, await asGranted(db, caller, action, now));
      if (!action.isSecret) await storeAnswer(db, keys, request, value);
      return value;
    }),
  );
}

/** A cadre as they are granted now that the transaction has begun: what was ended while they asked is gone. */
async function asGranted(db: Db, caller: Caller, action: Action, now: Date): Promise<Caller> {
  if (caller.grants.length === 0) return caller;
  const granted = await stillGranted(db, caller, now);
  if (!action.roles.some((role) => granted.roles.has(role))) throw new Refusal('forbidden');
  return granted;
}

/** Whatever shows a sensitive class, and whatever a cadre writes. */
function isAudited(action: Action): boolean {
  return action.reads !== undefined || (action.writes === true && (action.isDuty || !action.roles.includes('worker')));
}

/** What the audit says it was about: the row that was named, or each person shown. */
function rowsOf(action: Action, input: unknown, answer: unknown): readonly (string | null)[] {
  const shown = action.shows?.(answer) ?? [];
  if (shown.length > 0) return shown;
  return [action.row ? ((input as Record<string, string>)[action.row] ?? null) : null];
}

function countedIn(action: Action, input: unknown): { items?: number } {
  const items = action.counts?.(input);
  return items === undefined ? {} : { items };
}

/**
 * Once more when the database chose this transaction as the victim of a deadlock or a serialization failure, or a migration made a
 * prepared statement of it outdated: nothing of it stands.
 */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (['40001', '40P01', '0A000'].includes((error as { code?: string }).code ?? '')) return work();
    throw error;
  }
}

/** The code to answer with, or null for what nobody foresaw. */
function refusalCode(error: unknown, constraints: House['constraints']): ErrorCode | null {
  if (error instanceof Refusal) return error.code;
  const constraint = (error as { constraint?: string } | undefined)?.constraint;
  return constraint !== undefined && Object.hasOwn(constraints, constraint) ? (constraints[constraint] ?? null) : null;
}

function fieldsIn(error: unknown): Pick<Failure, 'fields'> {
  return error instanceof Refusal && error.fields ? { fields: error.fields } : {};
}
