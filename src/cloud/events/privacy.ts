import { type SqlBool, sql } from 'kysely';
import { methods } from '@/contract/events-verdict';
import { registration } from '@/contract/events-words';
import type { AuditedRow, Blocker, PrivacyEntry, ReadContext } from '../act';
import type { Db } from '../db/open';
import { businessMinute } from '../office/time';
import { detailsPrivacy } from './details-privacy';

const YEAR = 365;

/** What this service keeps of people: their places, and that they came. With a tombstone it counts on, and names nobody. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'registrations',
    columns: ['person_id', 'number', 'state'],
    what: '报名的活动、报名号、候补和取消',
    why: '给你留位子、通知变动、到场签到；年底统计人次',
    keepDays: YEAR,
    keptFrom: '注销并活动结束',
    exportOf: async ({ db }, personId) => {
      const rows = await db
        .selectFrom('registrations as r')
        .innerJoin('events as e', 'e.id', 'r.event_id')
        .select(['e.title', 'e.starts_at', 'r.number', 'r.state', 'r.created_at'])
        .where('r.person_id', '=', personId)
        .orderBy('r.created_at')
        .execute();
      return rows.map((row) => ({
        活动: row.title,
        开始: businessMinute(row.starts_at),
        报名号: String(row.number),
        状态: registration.states[row.state],
        报名时间: businessMinute(row.created_at),
      }));
    },
    erase: async () => {},
    // After what hangs on it: admissions and scans stand below and are taken away first, by `expireDoor`.
    expire: async ({ db }, before) => {
      await expireDoor(db, before);
      await db.deleteFrom('case_history').where('subject_id', 'in', longOver(db, before)).execute();
      const gone = await db.deleteFrom('registrations').where('id', 'in', longOver(db, before)).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  },
  {
    table: 'admissions',
    columns: ['at'],
    what: '到场签到的时间、用的哪种方式',
    why: '证明你到过场；年底统计到场人次',
    keepDays: YEAR,
    keptFrom: '注销并活动结束',
    exportOf: async ({ db }, personId) => {
      const rows = await db
        .selectFrom('admissions as a')
        .innerJoin('registrations as r', 'r.id', 'a.registration_id')
        .innerJoin('events as e', 'e.id', 'r.event_id')
        .innerJoin('scans as s', 's.id', 'a.scan_id')
        .select(['e.title', 'a.at', 's.method'])
        .where('r.person_id', '=', personId)
        .orderBy('a.at')
        .execute();
      return rows.map((row) => ({ 活动: row.title, 签到时间: businessMinute(row.at), 方式: methods[row.method] }));
    },
    erase: async () => {},
    expire: ({ db }, before) => expireDoor(db, before),
  },
  ...detailsPrivacy,
];

/** Registrations of people who were erased before that moment, of events that ended before it. */
function longOver(db: Db, before: Date) {
  return db
    .selectFrom('registrations')
    .innerJoin('people', 'people.id', 'registrations.person_id')
    .innerJoin('events', 'events.id', 'registrations.event_id')
    .select('registrations.id')
    .where('people.erased_at', 'is not', null)
    .where(sql<SqlBool>`greatest(people.erased_at, events.ends_at) < ${before}`);
}

async function expireDoor(db: Db, before: Date): Promise<number> {
  const admitted = await db
    .deleteFrom('admissions')
    .where('registration_id', 'in', longOver(db, before))
    .executeTakeFirst();
  await db.deleteFrom('scans').where('registration_id', 'in', longOver(db, before)).execute();
  return Number(admitted.numDeletedRows);
}

/** Places in events that are not over: cancelled or gone to first, so that a seat is not kept for nobody. */
export async function placesToCome({ db, now }: ReadContext, personId: string): Promise<Blocker[]> {
  const rows = await db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .select(['r.number', 'e.id', 'e.title', 'e.cancel_by'])
    .where('r.person_id', '=', personId)
    .where('r.state', 'in', ['confirmed', 'waitlisted', 'held'])
    .where('e.state', '=', 'published')
    .where('e.ends_at', '>', now)
    .orderBy('e.starts_at')
    .execute();
  return rows.map(({ number, id, title, cancel_by }) => ({
    kind: `活动报名“${title}”`,
    number: `报名号 ${number}`,
    hint: now < cancel_by ? '取消报名后可以注销' : '已过取消时间，活动结束后可以注销',
    route: `/pages/events/detail/index?id=${id}`,
  }));
}

/** The audit speaks of people who signed up by their registration, and by the event whose roster was opened. */
export async function auditedRows({ db }: ReadContext, personId: string): Promise<AuditedRow[]> {
  const rows = await db
    .selectFrom('registrations')
    .select(['id', 'event_id', 'created_at as since'])
    .where('person_id', '=', personId)
    .execute();
  return rows.flatMap(({ id, event_id, since }) => [
    { id, since },
    { id: event_id, since },
  ]);
}
