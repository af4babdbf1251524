import { type NotNull, type RawBuilder, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { noticeGroups, silentKinds, urgentKinds, usualQuiet } from '@/contract/members-notices';
import { quietUntil } from '@/rules/quiet-hours';
import type { Database, Db } from '../db/open';
import { queuePushes } from './pushes';

/**
 * A notice: its title stands on a lock screen and says nothing of the matter; the body is read in the program. The first word of
 * its kind says how it is told (`contract/members-notices.ts`): some may be switched off, some wake people, the rest is told by day.
 */
export interface Notice {
  readonly personId: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly route?: string;
}

/** A notice to whose case it is, by name or anonymous. */
export type CaseNotice = Omit<Notice, 'personId'>;

/** Where an anonymous asker is sent instead of to a case: to all their own, so that no row of the inbox names one. */
export const OWN_CASES = '/pages/cases/list/index';

/** Tells the person whose case it is. To an anonymous asker the notice waits by its case until it is delivered (`office/askers.ts`). */
export async function notifyOwner(
  db: Db,
  { id, person_id }: { readonly id: string; readonly person_id: string | null },
  notice: CaseNotice,
  now: Date,
): Promise<void> {
  if (person_id !== null) return notify(db, [{ ...notice, personId: person_id }], now);
  const { kind, title, body, route } = notice;
  const isNeutral = route !== undefined && !route.includes('?');
  await db
    .insertInto('outbox')
    .values({
      case_id: id,
      kind,
      title,
      body,
      route: isNeutral ? route : OWN_CASES,
      created_at: now,
      next_at: now,
    })
    .execute();
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

/** One notice for everybody a query names (`person_id`, `route`), in one statement however many they are; in the transaction of what it tells. */
export async function notifyAll(
  db: Db,
  people: RawBuilder<unknown>,
  { kind, title, body }: Pick<Notice, 'kind' | 'title' | 'body'>,
  now: Date,
): Promise<void> {
  await sql`insert into outbox (person_id, kind, title, body, route, created_at, next_at)
    select person_id, ${kind}, ${title}, ${body}, route, ${now}::timestamptz, ${now}::timestamptz from (${people}) people`.execute(
    db,
  );
}

/**
 * Takes up to 200 due notices out of the outbox into the inbox, exactly once each however many deliver at a time or die in between;
 * what comes in somebody's quiet hours waits for their end, what they switched off is dropped. Answers how many it dealt with.
 */
export async function deliver({ db }: Database, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('outbox')
      .selectAll()
      .where('next_at', '<=', now)
      // Without a person it waits to be addressed.
      .where('person_id', 'is not', null)
      .orderBy('next_at')
      .orderBy('id')
      .limit(200)
      .forUpdate()
      .skipLocked()
      .$narrowType<{ person_id: NotNull }>()
      .execute();
    if (due.length === 0) return 0;
    const settings = await settingsOf(
      tx,
      due.map((row) => row.person_id),
    );
    const fates = due.map((row) => ({ row, fate: fateOf(row.kind, settings.get(row.person_id), now) }));
    for (const { row, fate } of fates)
      if (fate instanceof Date)
        await tx.updateTable('outbox').set({ next_at: fate }).where('id', '=', row.id).execute();
    await intoInbox(
      tx,
      fates
        .filter(({ fate }) => fate === 'tell')
        .map(({ row }) => ({ ...row, pushAt: pushAt(row.kind, settings.get(row.person_id), now) })),
      now,
    );
    const gone = fates.filter(({ fate }) => !(fate instanceof Date)).map(({ row }) => row.id);
    await sql`delete from outbox where id = any(${gone}::bigint[])`.execute(tx);
    return due.length;
  });
}

interface Settings {
  readonly person_id: string;
  readonly switched_off: string[];
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
}

async function settingsOf(db: Db, ids: readonly string[]): Promise<Map<string, Settings>> {
  const { rows } = await sql<Settings>`select person_id, switched_off, quiet_from, quiet_to from notice_settings
    where person_id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** Whether a notice is told now, dropped, or waits until a moment. */
function fateOf(kind: string, settings: Settings | undefined, now: Date): 'tell' | 'drop' | Date {
  const [first = ''] = kind.split('.');
  if (([...urgentKinds, ...silentKinds] as readonly string[]).includes(first)) return 'tell';
  if ((noticeGroups as readonly string[]).includes(first) && settings?.switched_off.includes(first)) return 'drop';
  return quietEnd(settings, now) ?? 'tell';
}

/** When a notice that is told now may light up a phone. */
function pushAt(kind: string, settings: Settings | undefined, now: Date): Date {
  const isSilent = (silentKinds as readonly string[]).includes(kind.split('.')[0] ?? '');
  return (isSilent ? quietEnd(settings, now) : null) ?? now;
}

function quietEnd(settings: Settings | undefined, now: Date): Date | null {
  const { quiet_from: from = null, quiet_to: to = null } = settings ?? {};
  return quietUntil(now, from === null || to === null ? usualQuiet : { from, to });
}

interface Told {
  readonly id: number;
  readonly person_id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly route: string | null;
  readonly pushAt: Date;
}

async function intoInbox(db: Db, rows: readonly Told[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const told = await db
    .insertInto('inbox')
    .values(
      rows.map((row) => ({
        id: uuid(),
        outbox_id: row.id,
        person_id: row.person_id,
        kind: row.kind,
        title: row.title,
        body: row.body,
        route: row.route,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column('outbox_id').doNothing())
    .returning(['id', 'outbox_id', 'person_id', 'kind'])
    .execute();
  const times = new Map(rows.map(({ id, pushAt }) => [id, pushAt]));
  await queuePushes(
    db,
    told.map((one) => ({ ...one, at: times.get(one.outbox_id) ?? now })),
  );
}
