import type { SensitiveClass } from '@/contract/action';
import type { Db } from '../db/open';
import type { Caller } from './sessions';

/** Writes who asked for what, of which row, for how many at once, and which class of personal data it showed. Kept three years. */
export async function writeAudit(
  db: Db,
  caller: Caller,
  entry: { action: string; reads: SensitiveClass | undefined; rowId: string | null; items?: number; now: Date },
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      actor_id: caller.anonymousAs ? null : (caller.assistedBy?.personId ?? caller.personId),
      on_behalf_of: caller.assistedBy ? caller.personId : null,
      roles: caller.assistedBy ? [caller.assistedBy.role] : [...caller.roles],
      action: entry.action,
      reads: entry.reads ?? null,
      row_id: entry.rowId,
      items: entry.items ?? null,
      at: entry.now,
    })
    .execute();
}
