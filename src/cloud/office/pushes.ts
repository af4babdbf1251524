import { sql } from 'kysely';
import type { PushTemplate } from '@/contract/members-notices';
import type { Database, Db } from '../db/open';
import type { Messages } from '../ports/messages';
import type { Keys } from './keys';
import { errorFacts, type Log } from './log';
import { openField } from './seal';

/** Tries before the inbox alone has to do. */
const ATTEMPTS = 5;

/** The template a notice goes out by. */
function templateOf(kind: string): PushTemplate {
  return kind.startsWith('remind.') ? 'remind' : 'progress';
}

/** Queues a subscribe message, for its time, for every new row of the inbox whose person still allows one, and takes it off their ledger. */
export async function queuePushes(
  db: Db,
  told: readonly { id: string; person_id: string; kind: string; at: Date }[],
): Promise<void> {
  if (told.length === 0) return;
  const ids = told.map(({ person_id }) => person_id);
  const { rows } = await sql<{ person_id: string; template: PushTemplate; allowed: number }>`
    select person_id, template, allowed from subscriptions where person_id = any(${ids}::uuid[]) and allowed > 0
    order by person_id, template for update`.execute(db);
  for (const { person_id, template, allowed } of rows) {
    const mine = told
      .filter((one) => one.person_id === person_id && templateOf(one.kind) === template)
      .slice(0, allowed);
    if (mine.length === 0) continue;
    await db
      .insertInto('pushes')
      .values(mine.map(({ id, at }) => ({ inbox_id: id, person_id, template, next_at: at })))
      .execute();
    await db
      .updateTable('subscriptions')
      .set({ allowed: allowed - mine.length })
      .where('person_id', '=', person_id)
      .where('template', '=', template)
      .execute();
  }
}

interface PushGround {
  readonly database: Database;
  readonly keys: Keys;
  readonly ports: { readonly messages: Messages };
  readonly log: Log;
}

/**
 * Sends one queued subscribe message: an attempt is counted before it is made, and made outside any transaction. One that fails is
 * tried again later, after five it is given up; the inbox has the notice all along. Answers whether there was one.
 */
export async function sendPush({ database, keys, ports, log }: PushGround, now: Date): Promise<boolean> {
  const { db } = database;
  const due = sql`select inbox_id from pushes where next_at <= ${now} order by next_at limit 1 for update skip locked`;
  const claimed = await sql<{ inbox_id: string; person_id: string; template: PushTemplate; attempts: number }>`
    update pushes set attempts = attempts + 1, next_at = ${now}::timestamptz + interval '30 seconds' * 2 ^ (attempts + 1)
    where inbox_id = (${due}) returning inbox_id, person_id, template, attempts`.execute(db);
  const push = claimed.rows[0];
  if (!push) return false;
  const row = await db
    .selectFrom('inbox as i')
    .innerJoin('subscriptions as s', 's.person_id', 'i.person_id')
    .select(['i.title', 'i.created_at', 'i.route', 's.openid_sealed'])
    .where('i.id', '=', push.inbox_id)
    .where('s.template', '=', push.template)
    .executeTakeFirst();
  let isOver = row === undefined || push.attempts >= ATTEMPTS;
  if (row) {
    const place = { table: 'subscriptions', column: 'openid_sealed', row: push.person_id };
    try {
      const openid = openField(keys, place, row.openid_sealed);
      const { title, created_at: at, route } = row;
      const answer = await ports.messages.send({ openid, template: push.template, title, at, route });
      isOver = true;
      if (answer === 'refused') await noMore(db, push);
    } catch (error) {
      log.error({ push: push.template, attempts: push.attempts, ...errorFacts(error) });
    }
  }
  if (isOver) await db.deleteFrom('pushes').where('inbox_id', '=', push.inbox_id).execute();
  return true;
}

/** The person takes none of these any more: nothing is left on the ledger. */
async function noMore(db: Db, { person_id, template }: { person_id: string; template: PushTemplate }): Promise<void> {
  const mine = db.updateTable('subscriptions').where('person_id', '=', person_id).where('template', '=', template);
  await mine.set({ allowed: 0 }).execute();
}
