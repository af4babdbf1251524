import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database, Db } from '../db/open';

/** A notice: its title stands on a lock screen and says nothing of the matter; the body is read in the program. */
export interface Notice {
  readonly personId: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly route?: string;
}

/** Puts notices into the outbox, in the transaction of what they tell. */
export async function notify(db: Db, notices: readonly Notice[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  await db
    .insertInto('outbox')
    .values(
      notices.map(({ personId, kind, title, body, route }) => ({
        person_id: personId,
        kind,
        title,
        body,
        route: route ?? null,
        created_at: now,
        next_at: now,
      })),
    )
    .execute();
}

/**
 * Moves up to 200 due notices from outbox to inbox, exactly once each however many deliver at a time or die in between.
 * Answers how many.
 */
export async function deliver({ db }: Database, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('outbox')
      .selectAll()
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .orderBy('id')
      .limit(200)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return 0;
    await tx
      .insertInto('inbox')
      .values(
        due.map((row) => ({
          id: uuid(),
          outbox_id: row.id,
          person_id: row.person_id,
          kind: row.kind,
          title: row.title,
          body: row.body,
          route: row.route,
          created_at: row.created_at,
        })),
      )
      .onConflict((conflict) => conflict.column('outbox_id').doNothing())
      .execute();
    await sql`delete from outbox where id = any(${due.map((row) => row.id)}::bigint[])`.execute(tx);
    return due.length;
  });
}
