import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { sql } from 'kysely';
import type { DueWork, ReadContext } from '../act';
import { notify } from './notices';
import { businessDay } from './time';

dayjs.extend(utc);

/** How many days before a legal date its person is reminded. */
export const REMINDED_DAYS = [30, 14, 7, 3, 1];

/** Limitations wake people; a reminder need not: from this hour on, Asia/Shanghai. */
const FROM_HOUR = 9;

/** How many are dealt with at a time. */
const SOME = 300;

const ROUTE = '/pages/self-study/deadlines/index';

interface Coming {
  readonly id: string;
  readonly person_id: string;
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
    coming.map((one) => ({
      personId: one.person_id,
      kind: 'limitation.due',
      title: '有一个法定期限快到了，请打开看看',
      body: `${one.rule}：${one.due_on} 为止，${one.days === 0 ? '今天到期' : `还有 ${one.days} 天`}。由${one.who_must_act}办，过期${one.what_is_lost}`.slice(
        0,
        500,
      ),
      route: ROUTE,
    })),
    now,
  );
  const ids = coming.map(({ id }) => id);
  const stages = coming.map(({ stage }) => stage);
  await sql`update deadlines set reminded_days = told.stage
    from unnest(${ids}::uuid[], ${stages}::int[]) as told (id, stage) where deadlines.id = told.id`.execute(db);
  return coming.length;
};

async function takeComing({ db, now }: ReadContext): Promise<readonly Coming[]> {
  const days = sql`(d.due_on - ${businessDay(now)}::date)`;
  const { rows } = await sql<Coming>`select d.id, d.person_id, d.rule, d.due_on, d.who_must_act, d.what_is_lost,
      ${days} as days, s.stage
    from deadlines d join people p on p.id = d.person_id and p.erased_at is null
      cross join lateral (select min(stage) as stage from unnest(${REMINDED_DAYS}::int[]) stage where stage >= ${days}) s
    where d.met_at is null and d.due_on between ${businessDay(now)}::date and ${businessDay(now)}::date + 30
      and coalesce(d.reminded_days, 31) > s.stage
    order by d.due_on, d.id limit ${SOME} for update of d skip locked`.execute(db);
  return rows;
}
