import { sql } from 'kysely';
import type { Method } from '@/contract/events-verdict';
import type { Outcome } from '@/contract/events-words';
import type { Context } from '../../act';

/** One attempt as the device made it, and what came of it. */
export interface Scan {
  readonly scanId: string;
  readonly eventId: string;
  readonly deviceTime: string;
  readonly outcome: Outcome;
  readonly sessionId: string;
  readonly registrationId: string | null;
  readonly method: Method;
  /** The scan it takes back, and why. */
  readonly undoes?: string;
  readonly reason?: string;
}

/** Writes one attempt down; false when one with this id is there already, be it this device's or another's. */
export async function writeScan({ db, caller, now }: Context, scan: Scan): Promise<boolean> {
  const written = await db
    .insertInto('scans')
    .values({
      id: scan.scanId,
      event_id: scan.eventId,
      session_id: scan.sessionId,
      registration_id: scan.registrationId,
      outcome: scan.outcome,
      method: scan.method,
      cadre_id: caller.personId as string,
      device_id: caller.sessionId,
      device_time: scan.deviceTime,
      received_at: now,
      undoes: scan.undoes ?? null,
      reason: scan.reason ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

/** Writes that somebody was let in to a session, by a scan that is written; expects their row locked. */
export async function writeAdmission(
  context: Context,
  { registrationId, sessionId, scanId }: { registrationId: string; sessionId: string; scanId: string },
): Promise<void> {
  await context.db
    .insertInto('admissions')
    .values({
      registration_id: registrationId,
      session_id: sessionId,
      direction: 'in',
      scan_id: scanId,
      at: context.now,
    })
    .execute();
  await count(context, sessionId, 1);
}

/** Takes the admission of a scan away; false when it is gone already. Expects the registration locked. */
export async function dropAdmission(context: Context, scanId: string, sessionId: string): Promise<boolean> {
  const gone = await context.db.deleteFrom('admissions').where('scan_id', '=', scanId).executeTakeFirst();
  if (gone.numDeletedRows !== 1n) return false;
  await count(context, sessionId, -1);
  return true;
}

/** Counts in the lane of who is at the door: the last row a transaction takes, and as good as nobody else's. */
async function count({ db, caller }: Context, sessionId: string, by: 1 | -1): Promise<void> {
  const lane = Number.parseInt(caller.personId?.slice(-2) ?? '0', 16) % 64;
  await sql`insert into door_counts as c (session_id, lane, admitted) values (${sessionId}, ${lane}, ${by})
    on conflict (session_id, lane) do update set admitted = c.admitted + ${by}`.execute(db);
}

const WRONG_ALLOWED = 5;

/** Five wrong typed codes in a minute: thirty seconds of rest from the last one (security.md §1). One cadre's tries are judged in turn. */
export async function isPaused({ db, caller, now }: Context): Promise<boolean> {
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
