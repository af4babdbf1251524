import type { Context } from '../act';
import { hashToken } from '../office/sessions';

/** Where-clause: the ticket this browser began; a ticket read off a screen is good for nothing elsewhere. */
export function begunHere({ db, caller: { browser } }: Context, ticket: string) {
  const mine = db.selectFrom('sign_in_tickets').where('ticket_hash', '=', hashToken(ticket));
  return mine.where('browser_hash', '=', browser?.secret ? hashToken(browser.secret) : '');
}

/** The ticket this person scanned, locked; undefined for anybody else's. */
export function scannedByCaller({ db, caller }: Context, id: string) {
  const scanned = db.selectFrom('sign_in_tickets').where('id', '=', id).where('person_id', '=', caller.personId);
  return scanned.select(['id', 'state', 'expires_at']).forUpdate().executeTakeFirst();
}

/** Whether this caller may sign in a PC: a phone WeChat knows, or a session that no phone had to confirm (the demo's). */
export async function mayVouch({ db, caller }: Context): Promise<boolean> {
  if (caller.sessionId === null) return true;
  const session = db.selectFrom('sessions').select('is_confirmed').where('id', '=', caller.sessionId);
  return (await session.executeTakeFirst())?.is_confirmed === false;
}
