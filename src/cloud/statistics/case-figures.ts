import { type RawBuilder, sql } from 'kysely';
import type { Span } from '@/rules/period';
import type { Door, ReadContext } from '../act';
import {
  type Counted,
  countOf,
  during,
  type Figure,
  type FigureRows,
  pageRows,
  type Scope,
  within,
} from '../office/figures';

type WhereOf = (scope: Scope, span: Span) => RawBuilder<unknown>;

/** The figures every service with cases has, from the spine: taken on, settled, in time, and how long until the first step. */
export function caseFigures(service: string, { kinds = {} }: Door): Figure[] {
  if (Object.keys(kinds).length === 0) return [];
  const mine = (scope: Scope) => sql`c.service = ${service} and ${within(scope, 'c.unit_path')}`;
  const opened: WhereOf = (scope, span) => sql`${mine(scope)} and ${during(span, 'c.created_at')}`;
  const closed: WhereOf = (scope, span) => sql`${mine(scope)} and ${during(span, 'c.closed_at')}`;
  const inTime: WhereOf = (scope, span) => sql`${closed(scope, span)} and not c.was_late`;
  const rows = (where: WhereOf): FigureRows => ({
    columns: ['编号', '事项', '状态', '受理时间', '办结时间', '按时'],
    roles: ['officer', 'lead'],
    list: (context, scope, span, from) =>
      pageRows(
        context,
        sql<Row>`select c.created_at as at, c.* from cases c where ${where(scope, span)}`,
        from,
        (row) => [
          row.number,
          kinds[row.kind]?.label ?? row.kind,
          kinds[row.kind]?.flow.states[row.state] ?? row.state,
          row.at,
          row.closed_at ?? '',
          row.was_late ? '超过承诺' : '按时',
        ],
      ),
  });
  const count = (id: string, label: string, definition: string, where: WhereOf): Figure => ({
    id: `${service}.${id}`,
    label,
    unit: '件',
    definition,
    value: (context, scope, span) =>
      countOf(context, sql`select count(*) as n from cases c where ${where(scope, span)}`),
    rows: rows(where),
  });
  const waited = (id: string, label: string, share: number, definition: string): Figure => ({
    id: `${service}.${id}`,
    label,
    unit: '小时',
    definition,
    value: (context, scope, span) => hours(context, opened(scope, span), share),
  });
  return [
    count('cases', '办件量', '期内受理的事项，一件算一次，撤回的也算。', opened),
    count('closed', '办结量', '期内办结的事项，不论何时受理；重开的只在最后一次办结时算。', closed),
    count('inTime', '按时办结量', '期内办结、每一步都没有超过承诺时间的事项；没有承诺时间的步骤不算超过。', inTime),
    {
      id: `${service}.inTimeShare`,
      label: '按时率',
      unit: '%',
      definition: '按时办结量 ÷ 办结量。',
      value: { of: `${service}.inTime`, among: `${service}.closed` },
    },
    waited(
      'median',
      '首次办理用时（中位数）',
      0.5,
      '期内受理、已经有人办理的事项，从受理到工会第一次办理的自然时间，一半的事项不超过它。',
    ),
    waited('p90', '首次办理用时（九成）', 0.9, '同上，十件里有九件不超过它。'),
  ];
}

interface Row {
  at: Date;
  id: string;
  number: string;
  kind: string;
  state: string;
  closed_at: Date | null;
  was_late: boolean;
}

/** The hours below which a share of the cases had their first step, to a tenth. */
async function hours({ db }: ReadContext, where: RawBuilder<unknown>, share: number): Promise<Counted> {
  const { rows } = await sql<{ n: number; hours: number | null }>`select count(*)::int as n,
      percentile_cont(${sql.lit(share)}) within group (order by extract(epoch from c.handled_at - c.created_at) / 3600) as hours
    from cases c where ${where} and c.handled_at is not null`.execute(db);
  const { n, hours: found } = rows[0] ?? { n: 0, hours: null };
  return { value: found === null ? null : Math.round(Number(found) * 10) / 10, behind: n };
}
