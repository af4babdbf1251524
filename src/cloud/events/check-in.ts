import { sql } from 'kysely';
import type { Parsed } from '@/contract/action';
import type { events } from '@/contract/events';
import type { Outcome } from '@/contract/events-words';
import { registration } from '@/contract/events-words';
import { type Decision, decide, type Presented, type RosterEntry } from '@/rules/check-in';
import { maskName, maskPhone } from '@/rules/masking';
import { parseCode } from '@/rules/presence-code';
import type { Act, Context } from '../act';
import { hmacSha256, openField, registrationKey } from '../office/seal';
import { transition } from '../workflow';
import { doorStanding } from './policy';
import { doorEvent } from './roster';

type Input = Parsed<typeof events.checkIn>;

/** One attempt at the door: decided by `rules/check-in.ts`, written down whatever came of it, an admission once a session. */
export const checkIn: Act<typeof events.checkIn> = {
  run: async (context, input) => {
    const { now } = context;
    const event = await doorEvent(context, input.eventId);
    const answer = (outcome: Outcome, person: Person | null, at: Date | null, checkedIn: number) => ({
      outcome,
      name: person && maskName(person.name),
      phone: person && maskPhone(person.phone),
      number: person?.number ?? null,
      at,
      checkedIn,
      expected: event.taken,
    });
    const already = Number(event.checked_in);
    const earlier = await earlierScan(context, input);
    if (earlier) return answer(earlier.outcome, earlier.person, earlier.at, already);
    const session = await currentSession(context, input.eventId);
    const found = await present(context, input);
    const decision: Decision | 'paused' =
      found.method === 'digits' && (await isPaused(context))
        ? 'paused'
        : decide(
            hmacSha256,
            {
              event: {
                number: event.number,
                isCancelled: event.state === 'cancelled',
                opensAt: session.opens_at.getTime(),
                closesAt: session.closes_at.getTime(),
              },
              find: (number) => found.people.find((person) => person.number === number),
            },
            () => false,
            found.presented,
            now.getTime(),
          );
    const outcome = decision === 'paused' ? decision : decision.outcome;
    const person =
      decision === 'paused' || !decision.entry
        ? null
        : (found.people.find(({ id }) => id === decision.entry?.id) ?? null);
    await writeScan(context, input, {
      outcome,
      sessionId: session.id,
      registrationId: person?.id ?? null,
      method: found.method,
    });
    if (outcome === 'admitted' && person) {
      const move = { id: person.id, unitPath: event.unit_path };
      await transition(context, registration, 'checkIn', doorStanding(input.eventId), move);
      await context.db
        .insertInto('admissions')
        .values({ registration_id: person.id, session_id: session.id, direction: 'in', scan_id: input.scanId, at: now })
        .execute();
    }
    const at = outcome === 'admitted' ? now : (person?.admittedAt ?? null);
    return answer(outcome, person, at, already + (outcome === 'admitted' ? 1 : 0));
  },
};

interface Person extends RosterEntry {
  readonly name: string;
  readonly phone: string;
  readonly admittedAt: Date | null;
}

/** Who a code or a name means, their rows locked, so that two doors decide one after the other. */
async function present(
  context: Context,
  { eventId, by }: Input,
): Promise<{ presented: Presented; people: Person[]; method: 'qr' | 'digits' | 'name' }> {
  const rows = peopleOf(context).where('r.event_id', '=', eventId).forUpdate('r');
  if (by.kind === 'name') {
    const people = (await rows.where(sql`replace(p.name, '·', '')`, '=', by.name.replaceAll('·', '')).execute()).map(
      (row) => personOf(context, row),
    );
    const matches = people.filter(({ phone }) => phone.endsWith(by.phoneTail));
    return { presented: { kind: 'name', matches }, people: matches, method: 'name' };
  }
  const code = parseCode(by.text);
  const people = code
    ? (await rows.where('r.number', '=', code.number).execute()).map((row) => personOf(context, row))
    : [];
  return { presented: code, people, method: code?.kind ?? (/^[\d\s-]*$/.test(by.text) ? 'digits' : 'qr') };
}

function peopleOf({ db }: Context) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.event_id', 'r.number', 'r.state', 'r.state_since', 'r.key_version'])
    .select(['p.id as person_id', 'p.name', 'p.phone_sealed']);
}

function personOf({ keys }: Context, row: Awaited<ReturnType<ReturnType<typeof peopleOf>['execute']>>[number]): Person {
  const phone = row.phone_sealed
    ? openField(keys, { table: 'people', column: 'phone_sealed', row: row.person_id }, row.phone_sealed)
    : '';
  const key = registrationKey(keys, row.event_id, row.id, row.key_version);
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    key,
    name: row.name ?? '',
    phone,
    // Of the row that was waited for: a join would still see the moment before the wait.
    admittedAt: row.state === 'checked_in' ? row.state_since : null,
  };
}

/** The session whose door is open now, else the next one, else the last. */
async function currentSession({ db, now }: Context, eventId: string) {
  const sessions = await db
    .selectFrom('event_sessions')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('opens_at')
    .execute();
  const session = sessions.find(({ closes_at }) => closes_at >= now) ?? sessions.at(-1);
  if (!session) throw new Error('an event without a session');
  return session;
}

/** The answer a scan with this id got before at this event; a device that lost its connection asks again. */
async function earlierScan(context: Context, { scanId, eventId }: Input) {
  const scan = await context.db
    .selectFrom('scans')
    .select(['outcome', 'registration_id', 'received_at'])
    .where('id', '=', scanId)
    .where('event_id', '=', eventId)
    .where('cadre_id', '=', context.caller.personId)
    .executeTakeFirst();
  if (!scan) return null;
  const row = scan.registration_id
    ? await peopleOf(context).where('r.id', '=', scan.registration_id).executeTakeFirst()
    : undefined;
  const person = row ? personOf(context, row) : null;
  return {
    outcome: scan.outcome,
    person,
    at: scan.outcome === 'admitted' ? scan.received_at : (person?.admittedAt ?? null),
  };
}

const WRONG_ALLOWED = 5;

/** Five wrong typed codes in a minute: thirty seconds of rest from the last one (security.md §1). One cadre's tries are judged in turn. */
async function isPaused({ db, caller, now }: Context): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`door:${caller.personId}`}, 0))`.execute(db);
  const wrong = await db
    .selectFrom('scans')
    .select('received_at')
    .where('cadre_id', '=', caller.personId)
    .where('outcome', '=', 'forged')
    .where('method', '=', 'digits')
    .where('received_at', '>', new Date(now.getTime() - 60_000))
    .orderBy('received_at', 'desc')
    .limit(WRONG_ALLOWED)
    .execute();
  const last = wrong[0]?.received_at;
  return wrong.length === WRONG_ALLOWED && last !== undefined && now.getTime() - last.getTime() < 30_000;
}

async function writeScan(
  { db, caller, now }: Context,
  input: Input,
  scan: { outcome: Outcome; sessionId: string; registrationId: string | null; method: 'qr' | 'digits' | 'name' },
): Promise<void> {
  await db
    .insertInto('scans')
    .values({
      id: input.scanId,
      event_id: input.eventId,
      session_id: scan.sessionId,
      registration_id: scan.registrationId,
      outcome: scan.outcome,
      method: scan.method,
      cadre_id: caller.personId as string,
      device_id: caller.sessionId,
      device_time: input.deviceTime,
      received_at: now,
    })
    .execute();
}
