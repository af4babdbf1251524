import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Purpose, purposes } from '@/contract/purposes';
import type { Db } from '../db/open';
import { Refusal } from '../refusal';
import type { Caller } from './sessions';

/** How somebody agreed: on their own phone, or before a cadre who entered it for them. */
export type ConsentWay = { readonly how: 'own_phone' } | { readonly how: 'assisted'; readonly by: string };

/** Writes the receipt that a person agreed to the purpose as it is worded now; agreed already, nothing changes. */
export async function giveConsent(
  db: Db,
  personId: string,
  purpose: Purpose,
  way: ConsentWay,
  now: Date,
): Promise<void> {
  await db
    .insertInto('consents')
    .values({
      id: uuid(),
      person_id: personId,
      purpose,
      version: purposes[purpose].version,
      how: way.how,
      assisted_by: way.how === 'assisted' ? way.by : null,
      given_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'purpose', 'version']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .execute();
}

/** Writes beside every receipt of the purpose that still holds when it was withdrawn. */
export async function withdrawConsent(db: Db, personId: string, purpose: Purpose, now: Date): Promise<void> {
  await db
    .updateTable('consents')
    .set({ withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Whether somebody withdrew the purpose and has not agreed to it since. */
export async function tookBack(db: Db, personId: string, purpose: Purpose): Promise<boolean> {
  const given = db.selectFrom('consents').select('withdrawn_at').where('person_id', '=', personId);
  const last = await given.where('purpose', '=', purpose).orderBy('given_at', 'desc').limit(1).executeTakeFirst();
  return last !== undefined && last.withdrawn_at !== null;
}

/** Refuses `consentNeeded` unless the caller agrees to the purpose; its name is what the page asks for next. */
export function needConsent(caller: Caller, purpose: Purpose): void {
  if (!caller.consents.has(purpose)) throw new Refusal('consentNeeded', { consent: purpose });
}

/**
 * Holds a sensitive purpose's consent until the transaction is over: a withdrawal waits for what was begun before it, and
 * nothing begins after it.
 */
export async function holdConsent(db: Db, caller: Caller, purpose: Purpose): Promise<void> {
  if (!purposes[purpose].isSensitive) return;
  const { rows } = await sql`select from consents where person_id = ${caller.personId} and purpose = ${purpose}
    and withdrawn_at is null for share`.execute(db);
  if (rows.length === 0) throw new Refusal('consentNeeded', { consent: purpose });
}
