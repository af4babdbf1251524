import { sql } from 'kysely';
import { during, type Figure, within } from '../office/figures';
import { count } from './figure-count';
import type { WhereOf } from './figure-rows';

const orders: WhereOf = (scope, span) =>
  sql`${within(scope, 'c.unit_path')} and t.order_number is not null and ${during(span, 't.created_at')}`;
const settled: WhereOf = (scope, span) => sql`${orders(scope, span)} and t.settled_at is not null`;
const rated: WhereOf = (scope, span) => sql`${orders(scope, span)} and t.satisfaction is not null`;
const satisfied: WhereOf = (scope, span) => sql`${orders(scope, span)} and t.satisfaction = 'satisfied'`;

/** Statistics S41: work orders to 12351. Its handling limits are not published, so whether one was in time is not told. */
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
