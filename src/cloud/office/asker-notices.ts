import type { Db } from '../db/open';
import { UNTOLD } from './deadline-reminders';
import { OWN_CASES } from './notices';

/** Forgets what a person was told as an anonymous asker, delivered or not: that they ask at all is told to nobody else. */
export async function forgetAskerNotices(db: Db, personId: string): Promise<void> {
  for (const table of ['outbox', 'inbox'] as const)
    await db
      .deleteFrom(table)
      .where('person_id', '=', personId)
      .where((eb) => eb.or([eb('route', '=', OWN_CASES), eb('body', '=', UNTOLD)]))
      .execute();
}
