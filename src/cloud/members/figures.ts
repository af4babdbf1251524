import { type RawBuilder, sql } from 'kysely';
import { memberStatuses } from '@/contract/members';
import { maskName } from '@/rules/masking';
import type { Span } from '@/rules/period';
import type { ReadContext } from '../act';
import type { Db } from '../db/open';
import { belongs, type Counted, during, type Figure, pageRows, type Scope } from '../office/figures';

type Where = RawBuilder<unknown>;
type WhereOf = (scope: Scope, span: Span) => Where;

const people = sql`people p left join units u on u.id = p.unit_id`;

/** Who was there at the end of the span: registered by then, and not erased. */
const there: WhereOf = (scope, { to }) =>
  sql`${belongs(scope, 'u.path')} and p.created_at < ${to} and (p.erased_at is null or p.erased_at >= ${to})`;

/** How many, and how many of them the cut names. */
async function split(db: Db, where: Where, { is }: Cut) {
  const { rows } = await sql<{ n: number; named: number }>`select count(*)::int as n,
    count(*) filter (where ${is})::int as named from ${people} where ${where}`.execute(db);
  return rows[0] ?? { n: 0, named: 0 };
}

interface Row {
  readonly at: Date;
  readonly id: string;
  readonly name: string | null;
  readonly unit: string | null;
  readonly status: keyof typeof memberStatuses;
}

/** What a number is told apart by: those the condition names, and the rest. */
interface Cut {
  readonly rest: string;
  readonly named: string;
  readonly is: Where;
}
const byUnion: Cut = { rest: '有工会组织', named: '还没有工会组织', is: sql`p.unit_id is null` };
const byWork: Cut = {
  rest: '其他职工',
  named: '新就业形态劳动者',
  is: sql`coalesce(p.employment = 'platform', false)`,
};

/** 人: everybody the condition names; `at` is the day a row stands under. */
function persons(
  id: string,
  label: string,
  definition: string,
  at: string,
  where: WhereOf,
  cut: Cut = byUnion,
): Figure {
  return {
    id,
    label,
    unit: '人',
    definition,
    value: async (context, scope, span): Promise<Counted> => {
      const { n, named } = await split(context.db, where(scope, span), cut);
      const parts = [
        { label: cut.rest, value: n - named },
        { label: cut.named, value: named },
      ];
      return named > 0 ? { value: n, parts } : { value: n };
    },
    rows: {
      columns: ['姓名', '单位', '现在的状态', '日期'],
      roles: ['grassroots', 'street', 'officer', 'lead'],
      list: (context, scope, span, from) =>
        pageRows(
          context,
          sql<Row>`select ${sql.ref(at)} as at, p.id, p.name, u.name as unit, p.status from ${people} where ${where(scope, span)}`,
          from,
          (row) => [maskName(row.name ?? ''), row.unit ?? '还没有工会组织', memberStatuses[row.status], row.at],
        ),
    },
  };
}

/** The share without a union, in percent to a tenth; it stands on both halves. */
async function withoutUnit({ db }: ReadContext, scope: Scope, span: Span): Promise<Counted> {
  const { n, named } = await split(db, there(scope, span), byUnion);
  const value = n === 0 ? null : Math.round((named / n) * 1000) / 10;
  return { value, behind: Math.min(named, n - named) };
}

/** The figures of people: who registered, who is known, who is a member. A person belongs to the unit they are in now. */
export const figures: readonly Figure[] = [
  persons('members.all', '注册人数', '期末时已注册、没有注销的人，按现在的单位计。', 'p.created_at', there),
  persons(
    'members.registered',
    '新注册人数',
    '期内第一次注册的人，后来注销的也算。',
    'p.created_at',
    (scope, span) => sql`${belongs(scope, 'u.path')} and ${during(span, 'p.created_at')}`,
  ),
  persons(
    'members.verified',
    '实名人数',
    '期末前已经实名、现在仍为实名或工会会员、没有注销的人。',
    'p.verified_since',
    (scope, span) =>
      sql`${there(scope, span)} and p.verified_since < ${span.to} and p.status in ('verified', 'member')`,
  ),
  persons(
    'members.members',
    '会员数',
    '期末前已经入会、现在仍是工会会员、没有注销的人。',
    'p.member_since',
    (scope, span) => sql`${there(scope, span)} and p.member_since < ${span.to} and p.status = 'member'`,
  ),
  persons(
    'S31',
    '新发展会员',
    '期内第一次成为工会会员的人；转入的、重新入会的不算。',
    'p.member_since',
    (scope, span) => sql`${belongs(scope, 'u.path')} and ${during(span, 'p.member_since')}`,
    byWork,
  ),
  {
    id: 'members.withoutUnitShare',
    label: '还没有工会组织的占比',
    unit: '%',
    definition: '期末时已注册、还没有加入任何工会组织的人 ÷ 注册人数；这些人在选定街道之前归区总。',
    value: withoutUnit,
  },
];
