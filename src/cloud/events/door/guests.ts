import { sql } from 'kysely';
import type { Parsed } from '@/contract/action';
import type { events } from '@/contract/events';
import type { Method } from '@/contract/events-verdict';
import type { Presented, RosterEntry } from '@/rules/check-in';
import { parseCode } from '@/rules/presence-code';
import type { Context } from '../../act';
import { openField, registrationKey } from '../../office/seal';
import { Refusal } from '../../refusal';

/** Somebody on the list of an event, as its door knows them. */
export interface Guest extends RosterEntry {
  readonly name: string;
  readonly phone: string;
}

/** Whom an attempt means: as the rule takes it, who was found, and how it was made. */
export interface Found {
  readonly presented: Presented;
  readonly people: readonly Guest[];
  readonly method: Method;
}

/** Who a code, a name or an earlier scan means, their rows locked, so that two doors decide one after the other. */
export async function findGuests(context: Context, { eventId, by }: Parsed<typeof events.checkIn>): Promise<Found> {
  const rows = guestRows(context).where('r.event_id', '=', eventId).forUpdate('r');
  const guests = async (query: typeof rows) => (await query.execute()).map((row) => guestOf(context, row));
  if (by.kind === 'waiting') {
    const scan = await waitingScan(context, eventId, by.scanId);
    const matches = await guests(rows.where('r.id', '=', scan.registrationId));
    return { presented: { kind: 'name', matches }, people: matches, method: scan.method };
  }
  if (by.kind === 'name') {
    const named = await guests(rows.where(sql`replace(p.name, '·', '')`, '=', by.name.replaceAll('·', '')));
    const matches = named.filter(({ phone }) => phone.endsWith(by.phoneTail));
    return { presented: { kind: 'name', matches }, people: matches, method: 'name' };
  }
  const code = parseCode(by.text);
  const people = code ? await guests(rows.where('r.number', '=', code.number)) : [];
  return { presented: code, people, method: code?.kind ?? (/^[\d\s-]*$/.test(by.text) ? 'digits' : 'qr') };
}

/** The caller's own scan of this event that found somebody waiting; nothing else lets who waits be named without a code. */
async function waitingScan({ db, caller }: Context, eventId: string, scanId: string) {
  const scan = await db
    .selectFrom('scans')
    .select(['registration_id', 'method'])
    .where('id', '=', scanId)
    .where('event_id', '=', eventId)
    .where('cadre_id', '=', caller.personId)
    .where('outcome', '=', 'waitlisted')
    .executeTakeFirst();
  if (!scan?.registration_id) throw new Refusal('notFound');
  return { registrationId: scan.registration_id, method: scan.method };
}

/** Registrations with their people, for `guestOf`. */
export function guestRows({ db }: Context) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.event_id', 'r.number', 'r.state', 'r.key_version'])
    .select(['p.id as person_id', 'p.name', 'p.phone_sealed']);
}

/** A row of `guestRows` as the door knows them, with the key their codes come from. */
export function guestOf(
  { keys }: Context,
  row: Awaited<ReturnType<ReturnType<typeof guestRows>['execute']>>[number],
): Guest {
  const phone = row.phone_sealed
    ? openField(keys, { table: 'people', column: 'phone_sealed', row: row.person_id }, row.phone_sealed)
    : '';
  const key = registrationKey(keys, row.event_id, row.id, row.key_version);
  return { id: row.id, number: row.number, state: row.state, key, name: row.name ?? '', phone };
}

/** When and by whom somebody was let in to a session; null when they were not. Expects their row locked. */
export async function admissionOf({ db }: Context, registrationId: string, sessionId: string) {
  const row = await db
    .selectFrom('admissions as a')
    .innerJoin('scans as s', 's.id', 'a.scan_id')
    .innerJoin('people as c', 'c.id', 's.cadre_id')
    .select(['a.at', 'c.name as by', 'c.id as by_id'])
    .where('a.registration_id', '=', registrationId)
    .where('a.session_id', '=', sessionId)
    .where('a.direction', '=', 'in')
    .executeTakeFirst();
  return row ?? null;
}
