import { sql } from 'kysely';
import { ratings } from '@/contract/events-words';
import type { Question } from '@/rules/questions';
import type { PrivacyEntry, ReadContext } from '../act';
import { businessMinute } from '../office/time';
import { type Details, openDetails } from './details';

/** Emergency contacts and health are needed for the event, and for a while after it should something come up. */
const MONTH = 30;
const AT_ONCE = 500;

const ends = { keepDays: MONTH, keptFrom: '活动结束' } as const;

/** What people fill in when they sign up, and how they found it. Answers go with the erasing, the rest a month after the event. */
export const detailsPrivacy: readonly PrivacyEntry[] = [
  {
    table: 'registration_details',
    columns: ['answers_sealed'],
    what: '报名时对主办方问题的回答',
    why: '主办方安排活动要用，如尺码、忌口、班组',
    keepDays: 0,
    exportOf: (context, personId) =>
      filledIn(context, personId, ({ answers }, questions) =>
        Object.fromEntries(
          questions.flatMap(({ id, label }) => (answers[id] ? [[label, answers[id].join('、')] as const] : [])),
        ),
      ),
    erase: eraseDetails,
  },
  {
    table: 'registration_details',
    columns: ['emergency_sealed'],
    what: '报名时填的紧急联系人',
    why: '活动中你出了意外，现场知道该打电话给谁',
    ...ends,
    exportOf: (context, personId) =>
      filledIn(context, personId, ({ emergency }) =>
        emergency ? { 紧急联系人: emergency.name, 关系: emergency.relation, 电话: emergency.phone } : {},
      ),
    erase: eraseDetails,
    expire: expireDetails,
  },
  {
    table: 'registration_details',
    columns: ['health_sealed'],
    what: '报名时说明的健康情况',
    why: '活动里照顾好你，出意外时知道要注意什么',
    ...ends,
    exportOf: (context, personId) =>
      filledIn(context, personId, ({ health }) =>
        health ? { 健康情况: health.isWell ? '没有要说明的情况' : health.note } : {},
      ),
    erase: eraseDetails,
    expire: expireDetails,
  },
  {
    table: 'event_feedback',
    columns: ['rating', 'remark'],
    what: '活动结束后你给的评价',
    why: '主办方改进活动；统计满意度只用“满意、一般、不满意”',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const rows = await db
        .selectFrom('event_feedback as f')
        .innerJoin('registrations as r', 'r.id', 'f.registration_id')
        .innerJoin('events as e', 'e.id', 'r.event_id')
        .select(['e.title', 'f.rating', 'f.remark', 'f.at'])
        .where('r.person_id', '=', personId)
        .orderBy('f.at')
        .execute();
      return rows.map(({ title, rating, remark, at }) => ({
        活动: title,
        评价: ratings[rating],
        想说的: remark,
        时间: businessMinute(at),
      }));
    },
    // The word counts on, with a tombstone; what was written may say who wrote it.
    erase: async ({ db }, personId) => {
      await sql`update event_feedback set remark = '' where registration_id in
        (select id from registrations where person_id = ${personId})`.execute(db);
    },
  },
];

/** What one person filled in for each event, of what `of` finds there. */
async function filledIn(
  { db, keys }: ReadContext,
  personId: string,
  of: (details: Details, questions: readonly Question[]) => Record<string, string>,
): Promise<Record<string, string>[]> {
  const rows = await db
    .selectFrom('registration_details as d')
    .innerJoin('registrations as r', 'r.id', 'd.registration_id')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .selectAll('d')
    .select(['e.title', 'e.questions'])
    .where('r.person_id', '=', personId)
    .orderBy('r.created_at')
    .execute();
  return rows.flatMap((row) => {
    const found = of(openDetails(keys, row), row.questions as unknown as readonly Question[]);
    return Object.keys(found).length > 0 ? [{ 活动: row.title, ...found }] : [];
  });
}

async function eraseDetails({ db }: ReadContext, personId: string): Promise<void> {
  await sql`delete from registration_details where registration_id in
    (select id from registrations where person_id = ${personId})`.execute(db);
}

/** Takes emergency contacts and health of events that ended before a moment away; a row with nothing left goes with them. */
async function expireDetails({ db }: ReadContext, before: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`select d.registration_id as id from registration_details d
      join registrations r on r.id = d.registration_id join events e on e.id = r.event_id
    where num_nonnulls(d.emergency_sealed, d.health_sealed) > 0 and e.ends_at < ${before} limit ${AT_ONCE}`.execute(db);
  const ids = rows.map(({ id }) => id);
  await sql`update registration_details set emergency_sealed = null, health_sealed = null
    where registration_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from registration_details where registration_id = any(${ids}::uuid[]) and answers_sealed is null`.execute(
    db,
  );
  return ids.length;
}
