import { sql } from 'kysely';
import { during, type Figure, within } from '../office/figures';
import { businessDay } from '../office/time';
import { count } from './figure-count';
import type { WhereOf } from './figure-rows';

const orders: WhereOf = (scope, span) =>
  sql`${within(scope, 'c.unit_path')} and t.order_number is not null and ${during(span, 't.created_at')}`;
const settled: WhereOf = (scope, span, now) => sql`${orders(scope, span, now)} and t.settled_at is not null`;
const due: WhereOf = (scope, span, now) =>
  sql`${orders(scope, span, now)} and t.due_on is not null and (t.settled_at is not null or t.due_on < ${businessDay(now)})`;
const inTime: WhereOf = (scope, span, now) =>
  sql`${settled(scope, span, now)} and (t.settled_at at time zone 'Asia/Shanghai')::date <= t.due_on`;
const rated: WhereOf = (scope, span, now) => sql`${orders(scope, span, now)} and t.satisfaction is not null`;
const satisfied: WhereOf = (scope, span, now) => sql`${orders(scope, span, now)} and t.satisfaction = 'satisfied'`;

/** Statistics S41: work orders to 12351. Its handling limits are not published: in time is by the day that was promised for each. */
export function orderFigures(): Figure[] {
  return [
    count('S41', '12351 工单受理件数', '期内转到 12351 的工单，编号和咨询相同。', orders),
    count('S41.settled', '12351 工单办结件数', '上述工单中已登记办理结果的。', settled),
    {
      id: 'S41.settledShare',
      label: '12351 办结率',
      unit: '%',
      definition: '办结件数 ÷ 受理件数。',
      value: { of: 'S41.settled', among: 'S41' },
    },
    count('S41.due', '12351 应办结件数', '上述工单中写了办结日期，并且已办结或日期已过的。', due),
    count('S41.inTime', '12351 按时办结件数', '应办结的工单中，在写明的日期当天或以前登记了结果的。', inTime),
    {
      id: 'S41.inTimeShare',
      label: '12351 按时办结率',
      unit: '%',
      definition: '按时办结件数 ÷ 应办结件数；没有写办结日期的工单不算在内。',
      value: { of: 'S41.inTime', among: 'S41.due' },
    },
    count('S41.rated', '12351 已评价件数', '上述工单中职工评价了的。', rated),
    count('S41.satisfied', '12351 满意件数', '上述工单中评价为满意的。', satisfied),
    {
      id: 'S41.satisfiedShare',
      label: '12351 满意率',
      unit: '%',
      definition: '满意件数 ÷ 已评价件数。',
      value: { of: 'S41.satisfied', among: 'S41.rated' },
    },
    {
      id: 'S41.ratedShare',
      label: '12351 评价率',
      unit: '%',
      definition: '已评价件数 ÷ 办结件数。',
      value: { of: 'S41.rated', among: 'S41.settled' },
    },
  ];
}
