import { sql } from 'kysely';
import { doorRoles } from '@/contract/roles';
import { FEWEST, SMALL_GROUP } from '@/rules/small-cells';
import { countOf, type Figure } from '../office/figures';
import { byProgramme, cameTo, events, own, registrations, seatedIn, visits, type WhereOf } from './figure-kinds';
import { costRowsOf, sessionRowsOf } from './figure-rows';

const stayedAway: WhereOf = (context, scope, span) => sql`${own(context, scope, span)} and r.state = 'confirmed'`;
const rated: WhereOf = (context, scope, span) =>
  sql`${cameTo(context, scope, span)} and exists (select from event_feedback f where f.registration_id = r.id)`;
const satisfied: WhereOf = (context, scope, span) => sql`${cameTo(context, scope, span)}
  and exists (select from event_feedback f where f.registration_id = r.id and f.rating = 'satisfied')`;
/** Sessions somebody came to, of the scope's own events. */
const sessions = sql`event_sessions t join ${events} on e.id = t.event_id`;
const cameToSession: WhereOf = (context, scope, span) => sql`${own(context, scope, span)}
  and exists (select from admissions a where a.session_id = t.id and a.direction = 'in')`;
/** Events whose organiser wrote down what they cost. */
const costed = sql`event_reports x join ${events} on e.id = x.event_id`;
const hasCost: WhereOf = (context, scope, span) => sql`${own(context, scope, span)} and x.cost_fen is not null`;

const costRows: Figure['rows'] = {
  columns: ['活动', '主办单位', '开始时间', '花费（元）', '签到人次'],
  roles: doorRoles,
  list: (context, scope, span, from) => costRowsOf(context, hasCost(context, scope, span), from),
};

const noShows = visits(
  { id: 'events.noShows', label: '未到人次', definition: '报名人次中，没有签到也没有请假的人次。' },
  stayedAway,
  byProgramme,
);
const countNoShows = noShows.value as Exclude<Figure['value'], { of: string }>;

/** What is known of events when they are over: hours, who stayed away, who came from the line, how it was, what it cost. */
export const afterFigures: readonly Figure[] = [
  {
    id: 'events.sessions',
    label: '分场次数',
    unit: '场',
    definition: '活动里分开签到的场次，至少一人签到的才算；没有分场的活动算一场。',
    value: (context, scope, span) =>
      countOf(context, sql`select count(*) as n from ${sessions} where ${cameToSession(context, scope, span)}`),
    rows: {
      columns: ['活动', '场次', '主办单位', '开始时间', '签到人次'],
      roles: doorRoles,
      list: (context, scope, span, from) => sessionRowsOf(context, cameToSession(context, scope, span), from),
    },
  },
  {
    id: 'events.hours',
    label: '服务时长',
    unit: '小时',
    definition: '每次签到所在场次的时长之和，一人一场一小时算一小时。',
    hiddenWith: 'events.checkIns',
    value: async (context, scope, span) => {
      const { rows } = await sql<{ hours: number; people: number }>`select
          coalesce(round(sum(extract(epoch from t.ends_at - t.starts_at)) / 3600, 1), 0)::float as hours,
          count(distinct a.registration_id)::int as people
        from admissions a join ${sessions} on t.id = a.session_id
        where a.direction = 'in' and ${own(context, scope, span)}`.execute(context.db);
      return { value: rows[0]?.hours ?? 0, behind: rows[0]?.people ?? 0 };
    },
  },
  {
    ...visits(
      {
        id: 'events.promoted',
        label: '候补转正人次',
        definition: '报名人次中，先候补、后来有了名额的人次。',
      },
      (context, scope, span) => sql`${seatedIn(context, scope, span)} and r.waiting_number is not null`,
      byProgramme,
    ),
    someOf: 'events.signUps',
  },
  {
    ...noShows,
    someOf: 'events.signUps',
    hiddenWith: 'events.checkIns',
    value: async (context, scope, span) => {
      const counted = await countNoShows(context, scope, span);
      // With the check-ins beside it, what is missing of a small group would be those few who said that they could not come.
      const { rows } = await sql<{ excused: number; all: number }>`select count(*)::int as all,
          (count(*) filter (where r.state = 'excused'))::int as excused
        from ${registrations} where ${seatedIn(context, scope, span)}`.execute(context.db);
      const { excused = 0, all = 0 } = rows[0] ?? {};
      return all < SMALL_GROUP && excused > 0 && excused < FEWEST ? { value: null, behind: excused } : counted;
    },
  },
  {
    id: 'events.noShowRate',
    label: '未到率',
    unit: '%',
    definition: '未到人次 ÷ 报名人次；请假的不算未到。',
    value: { of: 'events.noShows', among: 'events.signUps' },
  },
  {
    ...visits({ id: 'events.rated', label: '评价人次', definition: '签到的人活动后评价的人次。' }, rated),
    someOf: 'events.checkIns',
  },
  {
    ...visits({ id: 'events.satisfied', label: '满意人次', definition: '评价为满意的人次。' }, satisfied),
    someOf: 'events.rated',
  },
  {
    id: 'events.satisfaction',
    label: '满意率',
    unit: '%',
    definition: '满意人次 ÷ 评价人次。',
    value: { of: 'events.satisfied', among: 'events.rated' },
  },
  {
    id: 'events.ratedShare',
    label: '评价率',
    unit: '%',
    definition: '评价人次 ÷ 签到人次；评价率低时，满意率只供参考。',
    value: { of: 'events.rated', among: 'events.checkIns' },
  },
  {
    id: 'events.cost',
    label: '活动花费',
    unit: '元',
    definition: '主办单位在活动总结里写的花费之和；没有写的不算。',
    value: async (context, scope, span) => {
      const { rows } = await sql<{ yuan: number | null }>`select round(sum(x.cost_fen) / 100.0, 2)::float as yuan
        from ${costed} where ${hasCost(context, scope, span)}`.execute(context.db);
      return { value: rows[0]?.yuan ?? null };
    },
    rows: costRows,
  },
  {
    id: 'events.costPerHead',
    label: '人均花费',
    unit: '元',
    definition: '写了花费的活动，花费之和 ÷ 这些活动的签到人次。',
    value: async (context, scope, span) => {
      const { rows } = await sql<{ fen: number; came: number }>`select coalesce(sum(x.cost_fen), 0)::float as fen,
          coalesce(sum((select count(*) from registrations r where r.event_id = e.id and r.state = 'checked_in')), 0)::int as came
        from ${costed} where ${hasCost(context, scope, span)}`.execute(context.db);
      const { fen = 0, came = 0 } = rows[0] ?? {};
      return { value: came === 0 ? null : Math.round(fen / came) / 100, behind: came };
    },
    rows: costRows,
  },
];
