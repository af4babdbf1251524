import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { sql } from 'kysely';
import { deadlineWord } from '@/rules/deadline-words';
import type { DueWork, ReadContext } from '../act';
import { notify, notifyOwner } from './notices';
import { businessDay } from './time';

dayjs.extend(utc);

/** How many days before a legal date its person is reminded. */
const REMINDED_DAYS = [30, 14, 7, 3, 1];

/** Limitations wake people; a reminder need not: from this hour on, Asia/Shanghai. */
const FROM_HOUR = 9;

/** How many are dealt with at a time. */
const SOME = 300;

const ROUTE = '/pages/self-study/deadlines/index';

interface Coming {
  readonly id: string;
  readonly person_id: string | null;
  readonly case_id: string | null;
  readonly rule: string;
  readonly due_on: string;
  readonly who_must_act: string;
  readonly what_is_lost: string;
  readonly days: number;
  readonly stage: number;
}

/**
 * Reminds people of legal dates 30, 14, 7, 3 and 1 days before, each once for one due day; of several that were missed only the
 * last. What was met or has passed, and whoever was erased, is left alone.
 */
export const remindOfDeadlines: DueWork = async (context) => {
  const { db, now } = context;
  if (dayjs(now).utcOffset(8).hour() < FROM_HOUR) return 0;
  const coming = await takeComing(context);
  await notify(
    db,
    coming.flatMap((one) => (one.person_id === null ? [] : [{ personId: one.person_id, ...noticeOf(one) }])),
    now,
  );
  // Without a person it is an anonymous asker's, whom only delivery finds: neither the date nor what it is for is told beside their name.
  for (const { person_id, case_id } of coming)
    if (person_id === null && case_id !== null)
      await notifyOwner(db, { id: case_id, person_id }, { ...reminder, body: UNTOLD }, now);
  const ids = coming.map(({ id }) => id);
  const stages = coming.map(({ stage }) => stage);
  await sql`update deadlines set reminded_days = told.stage
    from unnest(${ids}::uuid[], ${stages}::int[]) as told (id, stage) where deadlines.id = told.id`.execute(db);
  return coming.length;
};

const reminder = { kind: 'limitation.due', title: '有一个法定期限快到了，请打开看看', route: ROUTE };
/** What an anonymous asker is told of a legal date. */
export const UNTOLD = '你匿名问的一件事，有一个法定期限快到了。点开看是哪一天、该办什么。';

function noticeOf({ rule, due_on, days, who_must_act, what_is_lost }: Coming) {
  const left = days === 0 ? '今天到期' : `还有 ${days} 天`;
  const body = `${deadlineWord(rule)}：${due_on} 为止，${left}。由${who_must_act}办。${what_is_lost}`.slice(0, 500);
  return { ...reminder, body };
}

async function takeComing({ db, now }: ReadContext): Promise<readonly Coming[]> {
  const days = sql`(d.due_on - ${businessDay(now)}::date)`;
  const { rows } =
    await sql<Coming>`select d.id, d.person_id, d.case_id, d.rule, d.due_on, d.who_must_act, d.what_is_lost,
      ${days} as days, s.stage
    from deadlines d left join people p on p.id = d.person_id
      cross join lateral (select min(stage) as stage from unnest(${REMINDED_DAYS}::int[]) stage where stage >= ${days}) s
    where (p.id is not null and p.erased_at is null or d.person_id is null and exists (select from legal_askers a where a.case_id = d.case_id))
      and d.met_at is null and d.due_on between ${businessDay(now)}::date and ${businessDay(now)}::date + 30
      and coalesce(d.reminded_days, 31) > s.stage
    order by d.due_on, d.id limit ${SOME} for update of d skip locked`.execute(db);
  return rows;
}
