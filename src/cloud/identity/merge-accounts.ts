import { sql } from 'kysely';
import type { Context, Door } from '../act';
import type { Db } from '../db/open';
import { endJobFiles } from '../office/job-files';
import { endSessions } from '../office/sessions';
import { Refusal } from '../refusal';
import { personColumns } from './merge-tables';
import { officesOf, refuseGrants, refuseWechat } from './propose-merge';

/**
 * Empties one account into another: what services keep with rules of their own through their door's `merge`, everything else by
 * the table list. The emptied one becomes a tombstone; the WeChat that was chosen signs in to the other (never a new one where it holds an
 * office); sessions of both end, and what they scanned on PCs.
 */
export async function mergeAccounts(
  context: Context,
  { from, into, wechat }: { from: string; into: string; wechat: 'from' | 'into' },
  doors: readonly Door[],
): Promise<void> {
  const { db, now } = context;
  const people = await lockPeople(db, from, into);
  const [emptied, kept] = [from, into].map((id) => people.find((one) => one.id === id));
  if (!emptied || !kept || emptied.erased_at || kept.erased_at) throw new Refusal('mergeOver');
  await refuseGrants(context, from);
  await refuseWechat(context, { into, wechat });
  const hasOffice = (await officesOf(context, into)).length > 0;
  const [chosen, other] = wechat === 'from' ? [emptied, kept] : [kept, emptied];
  const openid = hasOffice ? kept.openid_index : (chosen.openid_index ?? other.openid_index);
  const silenced = silencedOf({ from, into, wechat }, openid, kept.openid_index);
  for (const id of [from, into]) await endSessions(db, id, now);
  // Before anything moves: what was written down for one's own eyes is for whoever could sign in then.
  await endJobFiles(db, silenced, now);
  for (const door of doors) await door.merge?.(context, from, into, silenced);
  for (const [place, how] of Object.entries(personColumns)) {
    const [table, column] = place.split('.') as [string, string];
    if (how === 'moves') await move(db, { table, column, unless: null }, from, into);
    else if (typeof how === 'object') await move(db, { table, column, ...how }, from, into);
  }
  await db
    .updateTable('people')
    .set({
      name: null,
      phone_sealed: null,
      phone_index: null,
      phone_confirmed: false,
      employment: null,
      openid_index: null,
      unit_id: null,
      status: 'unverified',
      erased_at: now,
      merged_into: into,
    })
    .where('id', '=', from)
    .execute();
  await db
    .updateTable('people')
    .set((eb) => ({ openid_index: openid, version: eb('version', '+', 1) }))
    .where('id', '=', into)
    .execute();
}

/** The account nobody signs in to any more as before: the other WeChat's, or, where neither has one, the one that was not chosen. */
function silencedOf(
  { from, into, wechat }: { from: string; into: string; wechat: 'from' | 'into' },
  openid: string | null,
  keptOpenid: string | null,
): string {
  const isKept = openid === null ? wechat === 'into' : openid === keptOpenid;
  return isKept ? from : into;
}

/** Holds two people, in the order of ids, so that two merges of the same people wait for each other and do not block. */
export function lockPeople(db: Db, from: string, into: string) {
  return db
    .selectFrom('people')
    .select(['id', 'openid_index', 'erased_at'])
    .where('id', 'in', [from, into])
    .orderBy('id')
    .forUpdate()
    .execute();
}

interface Place {
  readonly table: string;
  readonly column: string;
  readonly unless: readonly string[] | null;
}

async function move(db: Db, { table, column, unless }: Place, from: string, into: string): Promise<void> {
  const same = [
    sql`o.${sql.ref(column)} = ${into}`,
    ...(unless ?? []).map((one) => sql`o.${sql.ref(one)} is not distinct from t.${sql.ref(one)}`),
  ];
  const free =
    unless === null
      ? sql``
      : sql`and not exists (select from ${sql.table(table)} o where ${sql.join(same, sql` and `)})`;
  await sql`update ${sql.table(table)} t set ${sql.ref(column)} = ${into} where t.${sql.ref(column)} = ${from} ${free}`.execute(
    db,
  );
}
