import { sql } from 'kysely';
import { doorRoles } from '@/contract/roles';
import { countOf, type Figure, within } from '../office/figures';
import {
  byAudience,
  byOrganiser,
  byProgramme,
  byType,
  cameTo,
  held,
  of,
  over,
  registrations,
  seatedIn,
  visits,
} from './figure-kinds';
import { personRowsOf } from './figure-rows';
import { afterFigures } from './figures-after';

/** Held a cadre's role on the day of the event. */
const asCadre = sql`exists (select from grants g where g.person_id = r.person_id and g.role = any(${[...doorRoles]}::text[])
  and g.created_at <= e.starts_at and (g.ended_at is null or g.ended_at > e.starts_at)
  and g.ends_on >= (e.starts_at at time zone 'Asia/Shanghai')::date)`;

/** Distinct persons among check-ins. */
const people = (id: string, label: string, definition: string, where: typeof cameTo, hiddenWith?: string): Figure => ({
  id,
  label,
  unit: '人',
  definition,
  ...(hiddenWith ? { hiddenWith } : {}),
  value: (context, scope, span) =>
    countOf(
      context,
      sql`select count(distinct r.person_id) as n from ${registrations} where ${where(context, scope, span)}`,
    ),
  rows: {
    columns: ['姓名', '单位', '签到次数', '最近一次'],
    roles: doorRoles,
    list: (context, scope, span, from) => personRowsOf(context, where(context, scope, span), from),
  },
});

/**
 * The figures of events: statistics.md S21–S34. An event belongs to the day it began, and to the unit that held it. S25 (children of
 * camps) comes with the camps; S27 counts goods that are handed out, which nothing records yet.
 */
export const figures: readonly Figure[] = [
  held(
    {
      id: 'events.held',
      label: '活动场次',
      definition: '期内开始、已经结束、没有取消、至少一人签到的活动，一场算一次，按主类别只计一处。',
    },
    byProgramme,
  ),
  held({ id: 'events.heldByType', label: '活动场次（按类型）', definition: '活动场次，按活动类型分。' }, byType),
  held(
    {
      id: 'events.heldByOrganiser',
      label: '活动场次（按主办）',
      definition: '活动场次，按主办单位分；下级的归到本级往下一级。',
    },
    byOrganiser,
  ),
  held(
    { id: 'events.heldByAudience', label: '活动场次（按面向的人）', definition: '活动场次，按面向的人分。' },
    byAudience,
  ),
  visits(
    {
      id: 'events.signUps',
      label: '报名人次',
      definition:
        '上述期内已结束且没有取消的活动中，报到名额的人次；取消报名的、到结束还在候补的不算，没有人到场的活动也算在内。',
    },
    seatedIn,
    byProgramme,
  ),
  {
    ...visits(
      {
        id: 'events.checkIns',
        label: '签到人次',
        definition: '期内已结束的活动中签到的人次，一人一场算一次；一场分几次签到的也只算一次。',
      },
      cameTo,
      byProgramme,
    ),
    someOf: 'events.signUps',
  },
  {
    id: 'events.attendance',
    label: '到场率',
    unit: '%',
    definition: '签到人次 ÷ 报名人次。',
    value: { of: 'events.checkIns', among: 'events.signUps' },
  },
  people('events.people', '服务人数', '期内签到过的不同的人，参加几场都算一人。', cameTo, 'events.checkIns'),
  ...afterFigures,
  held(
    { id: 'S21', label: '心理培训场次', definition: '主类别为心理培训、已结束且至少一人签到的活动。' },
    'psychology',
  ),
  visits(
    { id: 'S21.visits', label: '心理培训人次', definition: '心理培训（S21）的签到人次。' },
    (context, scope, span) => sql`${cameTo(context, scope, span)} and ${of('psychology')}`,
  ),
  held(
    {
      id: 'S23',
      label: '文化活动场次',
      definition: '主类别为文化活动、已结束且至少一人签到的活动，不含心灵驿站；一个文化节算一场，分场见“分场次数”。',
    },
    'culture',
  ),
  held(
    {
      id: 'S24',
      label: '心灵驿站活动场次',
      definition: '主类别为心灵驿站、已结束且至少一人签到的活动，不与文化活动重复。',
    },
    'station',
  ),
  held(
    { id: 'S26', label: '送万福进万家场次', definition: '主类别为送万福、已结束且至少一人签到的活动。' },
    'blessings',
  ),
  people(
    'S28',
    '劳模参观到场人数',
    '主类别为劳模参观的活动中签到过的不同的人。还没有劳模名册，不能核对称号，报送前请对照名册。',
    (context, scope, span) => sql`${cameTo(context, scope, span)} and ${of('models')}`,
  ),
  held(
    { id: 'S32', label: '干部培训班期数', definition: '主类别为干部培训、已结束且至少一人签到的培训班，一期算一场。' },
    'cadre_training',
  ),
  visits(
    {
      id: 'S33',
      label: '培训主席、干部人次',
      definition: '干部培训（S32）的签到中，开班当天持有基层、街道园区或区总经办、负责人身份的人次。',
    },
    (context, scope, span) => sql`${cameTo(context, scope, span)} and ${of('cadre_training')} and ${asCadre}`,
  ),
  visits(
    {
      id: 'S34',
      label: '参加区总培训人次',
      definition: '区总主办的干部培训的签到中，本范围内区总以下单位的人次；按参训人的单位计。',
    },
    (context, scope, span) =>
      sql`${over(context, span)} and r.state = 'checked_in' and ${of('cadre_training')} and u.level = 'district'
        and pu.level <> 'district' and ${within(scope, 'pu.path')}`,
  ),
];
