import { type RawBuilder, sql } from 'kysely';
import { type Programme, programmes } from '@/contract/events-words';
import { doorRoles } from '@/contract/roles';
import type { Span } from '@/rules/period';
import type { ReadContext } from '../act';
import { type Counted, countOf, during, type Figure, type Scope, within } from '../office/figures';
import { eventRowsOf, personRowsOf, registrationRowsOf } from './figure-rows';

type Where = RawBuilder<unknown>;

/** Events that were not cancelled, began in the span and are over: what every figure of events counts in. */
const over = ({ now }: ReadContext, span: Span): Where =>
  sql`e.state = 'published' and e.ends_at <= ${now} and ${during(span, 'e.starts_at')}`;

/** The same of the scope's own events. */
const own = (context: ReadContext, scope: Scope, span: Span): Where =>
  sql`${over(context, span)} and ${within(scope, 'u.path')}`;

const attended = sql`exists (select from registrations c where c.event_id = e.id and c.state = 'checked_in')`;
const events = sql`events e join units u on u.id = e.unit_id`;
const registrations = sql`registrations r join events e on e.id = r.event_id join units u on u.id = e.unit_id`;
const of = (programme: Programme): Where => sql`e.programme = ${programme}`;

type WhereOf = (context: ReadContext, scope: Scope, span: Span) => Where;

/** How many, and how many of each programme. */
const byProgramme =
  (from: Where, where: WhereOf) =>
  async (context: ReadContext, scope: Scope, span: Span): Promise<Counted> => {
    const { rows } = await sql<{ programme: Programme; n: number }>`select e.programme, count(*)::int as n
      from ${from} where ${where(context, scope, span)} group by e.programme`.execute(context.db);
    const parts = Object.entries(programmes).flatMap(([key, label]) => {
      const found = rows.find(({ programme }) => programme === key);
      return found ? [{ label, value: found.n }] : [];
    });
    return { value: rows.reduce((sum, { n }) => sum + n, 0), parts };
  };

/** 场: of one programme, or of all. */
const held = (id: string, label: string, programme: Programme | null, definition: string): Figure => {
  const where: WhereOf = (context, scope, span) =>
    sql`${own(context, scope, span)} and ${attended} ${programme ? sql`and ${of(programme)}` : sql``}`;
  return {
    id,
    label,
    unit: '场',
    definition,
    value: programme
      ? (context, scope, span) =>
          countOf(context, sql`select count(*) as n from ${events} where ${where(context, scope, span)}`)
      : byProgramme(events, where),
    rows: {
      columns: ['活动', '类别', '主办单位', '开始时间', '报名人次', '签到人次'],
      roles: doorRoles,
      list: (context, scope, span, from) => eventRowsOf(context, where(context, scope, span), from),
    },
  };
};

const visits = (id: string, label: string, definition: string, where: WhereOf, isTold: boolean): Figure => ({
  id,
  label,
  unit: '人次',
  definition,
  value: isTold
    ? byProgramme(registrations, where)
    : (context, scope, span) =>
        countOf(
          context,
          sql`select count(*) as n from ${registrations} join people p on p.id = r.person_id
            left join units pu on pu.id = p.unit_id where ${where(context, scope, span)}`,
        ),
  rows: {
    columns: ['活动', '开始时间', '姓名', '单位', '状态'],
    roles: doorRoles,
    list: (context, scope, span, from) => registrationRowsOf(context, where(context, scope, span), from),
  },
});

const cameTo: WhereOf = (context, scope, span) => sql`${own(context, scope, span)} and r.state = 'checked_in'`;

/** Held a cadre's role on the day of the event. */
const asCadre = sql`exists (select from grants g where g.person_id = r.person_id and g.role = any(${[...doorRoles]}::text[])
  and g.created_at <= e.starts_at and (g.ended_at is null or g.ended_at > e.starts_at)
  and g.ends_on >= (e.starts_at at time zone 'Asia/Shanghai')::date)`;

/** The figures of events: statistics.md S21–S34. An event belongs to the day it began, and to the unit that held it. */
export const figures: readonly Figure[] = [
  held(
    'events.held',
    '活动场次',
    null,
    '期内开始、已经结束、没有取消、至少一人签到的活动，一场算一次，按主类别只计一处。',
  ),
  visits(
    'events.signUps',
    '报名人次',
    '上述期内已结束且没有取消的活动中，报到名额的人次；取消报名的、到结束还在候补的不算，没有人到场的活动也算在内。',
    (context, scope, span) => sql`${own(context, scope, span)} and r.state in ('confirmed', 'checked_in', 'excused')`,
    true,
  ),
  {
    ...visits('events.checkIns', '签到人次', '期内已结束的活动中签到的人次，一人一场算一次。', cameTo, true),
    someOf: 'events.signUps',
  },
  {
    id: 'events.attendance',
    label: '到场率',
    unit: '%',
    definition: '签到人次 ÷ 报名人次。',
    value: { of: 'events.checkIns', among: 'events.signUps' },
  },
  {
    id: 'events.people',
    label: '服务人数',
    unit: '人',
    definition: '期内签到过的不同的人，参加几场都算一人。',
    hiddenWith: 'events.checkIns',
    value: (context, scope, span) =>
      countOf(
        context,
        sql`select count(distinct r.person_id) as n from ${registrations} where ${cameTo(context, scope, span)}`,
      ),
    rows: {
      columns: ['姓名', '单位', '签到次数', '最近一次'],
      roles: doorRoles,
      list: (context, scope, span, from) => personRowsOf(context, cameTo(context, scope, span), from),
    },
  },
  held('S21', '心理培训场次', 'psychology', '主类别为心理培训、已结束且至少一人签到的活动。'),
  held('S23', '文化活动场次', 'culture', '主类别为文化活动、已结束且至少一人签到的活动，不含心灵驿站。'),
  held('S24', '心灵驿站活动场次', 'station', '主类别为心灵驿站、已结束且至少一人签到的活动，不与文化活动重复。'),
  held('S26', '送万福进万家场次', 'blessings', '主类别为送万福、已结束且至少一人签到的活动。'),
  held('S32', '干部培训班期数', 'cadre_training', '主类别为干部培训、已结束且至少一人签到的培训班，一期算一场。'),
  visits(
    'S33',
    '培训主席、干部人次',
    '干部培训（S32）的签到中，开班当天持有基层、街道园区或区总经办、负责人身份的人次。',
    (context, scope, span) => sql`${cameTo(context, scope, span)} and ${of('cadre_training')} and ${asCadre}`,
    false,
  ),
  visits(
    'S34',
    '参加区总培训人次',
    '区总主办的干部培训的签到中，本范围内区总以下单位的人次；按参训人的单位计。',
    (context, scope, span) =>
      sql`${over(context, span)} and r.state = 'checked_in' and ${of('cadre_training')} and u.level = 'district'
        and pu.level <> 'district' and ${within(scope, 'pu.path')}`,
    false,
  ),
];
