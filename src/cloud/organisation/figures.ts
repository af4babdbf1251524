import { sql } from 'kysely';
import type { Role } from '@/contract/roles';
import type { Span } from '@/rules/period';
import { countOf, during, type Figure, pageRows, type Scope, within } from '../office/figures';

const readers: readonly Role[] = ['grassroots', 'street', 'officer', 'lead', 'auditor'];

const unions = (
  id: string,
  label: string,
  definition: string,
  which: (span: Span) => ReturnType<typeof sql>,
): Figure => {
  const where = (scope: Scope, span: Span) =>
    sql`u.level = 'grassroots' and ${within(scope, 'u.path')} and ${which(span)}`;
  return {
    id,
    label,
    unit: '个',
    definition,
    value: (context, scope, span) =>
      countOf(context, sql`select count(*) as n from units u where ${where(scope, span)}`),
    rows: {
      columns: ['工会组织', '上级', '建会日期'],
      roles: readers,
      list: (context, scope, span, from) =>
        pageRows(
          context,
          sql<{ at: Date; id: string; name: string; above: string | null }>`select u.created_at as at, u.id, u.name,
            a.name as above from units u left join units a on a.id = u.parent_id where ${where(scope, span)}`,
          from,
          (row) => [row.name, row.above ?? '', row.at],
        ),
    },
  };
};

/** The figures of the organisation: unions there are and new ones; groups of a union are not counted. */
export const figures: readonly Figure[] = [
  unions(
    'organisation.unions',
    '基层工会组织数',
    '期末时存在的基层、联合、行业工会，不含工会小组。',
    ({ to }) => sql`u.created_at < ${to} and (u.ended_at is null or u.ended_at >= ${to})`,
  ),
  unions(
    'S30',
    '新建工会组织',
    '期内批准成立的基层、联合、行业工会，不含工会小组；期内又撤并的也算。',
    (span) => sql`${during(span, 'u.created_at')}`,
  ),
];
