import { sql } from 'kysely';
import type { Db } from '../db/open';

/**
 * Waits for whoever else is at a phone number, by its blind index, until their transaction is over: of two who look who has it and then
 * write it, the second sees what the first wrote. Looks after this, not before.
 */
export async function awaitPhoneTurn(db: Db, phoneIndex: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${phoneIndex}, 4))`.execute(db);
}
