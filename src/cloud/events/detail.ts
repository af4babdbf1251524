import { sql } from 'kysely';
import type { Output } from '@/contract/action';
import type { events } from '@/contract/events';
import { askedAtDoor, signUpBar } from '@/rules/sign-up';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { mineOf, ownRows } from './own';
import { briefOf, eventRows, factsOf } from './rows';
import { joinerOf } from './who';

type State = 'draft' | 'published' | 'cancelled';
type Detail = Output<typeof events.detail>;

/** Everything a person asks about one event, and their own place in it; of a draft nothing. */
export const detail: Act<typeof events.detail> = {
  run: (context, { eventId }) => toldOf(context, eventId, ['published', 'cancelled']),
};

/** An event in one of these states as whoever asks is told it; any other does not exist. */
export async function toldOf(context: Context, eventId: string, states: readonly State[]) {
  const { db, now } = context;
  const row = await eventRows(db)
    .leftJoin('units as wanted', 'wanted.id', 'events.audience_unit_id')
    .select(['wanted.name as for_unit', 'wanted.path as for_path'])
    .select(['events.summary', 'events.address', 'events.latitude', 'events.longitude', 'events.bring'])
    .select(['events.contact_name', 'events.contact_phone', 'events.type', 'events.seating', 'events.insurance'])
    .select(['events.age_from', 'events.age_to', 'events.fee_fen', 'events.is_outdoors', 'events.is_for_minors'])
    .select(['events.questions', 'events.asks_emergency_contact', 'events.asks_health', 'events.cancel_reason'])
    .where('events.id', '=', eventId)
    .where('events.state', 'in', states)
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  const { person, own, clashes } = await ofCaller(context, eventId);
  const who = { audience: row.audience, forPath: row.for_path, ageFrom: row.age_from, ageTo: row.age_to };
  return {
    ...briefOf(row, now),
    summary: row.summary,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    signUpOpensAt: row.sign_up_opens_at,
    signUpClosesAt: row.sign_up_closes_at,
    cancelBy: row.cancel_by,
    type: row.type,
    seating: row.seating as Detail['seating'],
    audience: row.audience,
    forUnit: row.for_unit,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    bring: row.bring,
    feeFen: row.fee_fen,
    insurance: row.insurance,
    isOutdoors: row.is_outdoors,
    isForMinors: row.is_for_minors,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    sessions: await sessionsOf(context, eventId),
    questions: row.questions as unknown as Detail['questions'],
    asksEmergencyContact: row.asks_emergency_contact,
    asksHealth: row.asks_health,
    changes: await changesOf(context, eventId),
    cancelReason: row.cancel_reason,
    mine: own ? mineOf(context, own, row) : null,
    bar: signUpBar({ ...factsOf(row), ...who }, person, now),
    askedAtDoor: askedAtDoor(who, person),
    clashes,
  };
}

async function sessionsOf({ db }: Context, eventId: string) {
  const rows = await db
    .selectFrom('event_sessions')
    .select(['id', 'title', 'starts_at', 'ends_at'])
    .where('event_id', '=', eventId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, starts_at, ends_at }) => ({ id, title, startsAt: starts_at, endsAt: ends_at }));
}

async function changesOf({ db }: Context, eventId: string) {
  const rows = await db
    .selectFrom('event_changes')
    .select(['at', 'what'])
    .where('event_id', '=', eventId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
  return rows.map(({ at, what }) => ({ at, what: what as unknown as Detail['changes'][number]['what'] }));
}

/** What is known of whoever asks: themselves, their latest place in this event, and their other places at the same time. */
async function ofCaller(context: Context, eventId: string) {
  const { db, caller } = context;
  if (!caller.personId) return { person: null, own: undefined, clashes: [] };
  const person = await joinerOf(db, caller.personId);
  const own = await ownRows(context)
    .where('r.event_id', '=', eventId)
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .executeTakeFirst();
  return { person, own, clashes: await clashesOf(context, eventId) };
}

/** Other events in which the caller has a seat and one of whose sessions lies over one of this event's, soonest first. */
async function clashesOf({ db, caller, now }: Context, eventId: string) {
  const { rows } = await sql<{ title: string; startsAt: Date; endsAt: Date }>`
    select e.title, o.starts_at as "startsAt", o.ends_at as "endsAt" from registrations r
      join events e on e.id = r.event_id join event_sessions o on o.event_id = e.id
    where r.person_id = ${caller.personId} and r.state in ('confirmed', 'held') and r.event_id <> ${eventId}
      and e.state = 'published' and e.ends_at > ${now} and exists (select from event_sessions s
        where s.event_id = ${eventId} and s.starts_at < o.ends_at and o.starts_at < s.ends_at)
    order by o.starts_at, o.id limit 5`.execute(db);
  return rows;
}
