import { sql } from 'kysely';
import { categories, channels, ratings, targets } from '@/contract/legal-words';
import { countOf, during, type Figure, type Scope, within } from '../office/figures';
import { count } from './figure-count';
import { consultationRows, from, type Where, type WhereOf } from './figure-rows';
import { orderFigures } from './order-figures';

const here = (scope: Scope): Where => within(scope, 'c.unit_path');
const asked: WhereOf = (scope, span) =>
  sql`${here(scope)} and c.state <> 'withdrawn' and ${during(span, 'c.created_at')}`;
const answered: WhereOf = (scope, span) => sql`${here(scope)} and ${during(span, 'k.first_answered_at')}`;
const online: WhereOf = (scope, span, now) => sql`${answered(scope, span, now)} and k.channel = 'online'`;
const ended: WhereOf = (scope, span) => sql`${here(scope)} and c.state = 'closed' and ${during(span, 'c.closed_at')}`;
const rated: WhereOf = (scope, span, now) => sql`${ended(scope, span, now)} and k.rating <> 'no_reply'`;
const satisfied: WhereOf = (scope, span, now) => sql`${ended(scope, span, now)} and k.rating = 'satisfied'`;
const passedOn: WhereOf = (scope, span) => sql`${here(scope)} and ${during(span, 't.created_at')}`;
const newWork: WhereOf = (scope, span, now) =>
  sql`${asked(scope, span, now)} and (k.employ_type = 'platform' or k.category = 'new_employment')`;

/** How askers are counted: said on the figure itself, for a reader adds it up with others. */
const COUNTED = '实名的一个人只算一次，匿名的一件算一人：按人去重的话，从数字的变化就能看出哪几件是同一个人问的。';

/**
 * Distinct askers by name, and every anonymous question as one: counted once for each tag or person, the figure would move, when
 * somebody asks again or says who they are, by whether they had asked before.
 */
const people = (id: string, label: string, definition: string, where: WhereOf): Figure => ({
  id,
  label,
  unit: '人',
  definition: `${definition}${COUNTED}`,
  value: async ({ db, now }, scope, span) => {
    const { rows } = await sql<{ named: number; hidden: number }>`select count(distinct c.person_id)::int as named,
        count(*) filter (where c.person_id is null)::int as hidden
      from ${from} where ${where(scope, span, now)}`.execute(db);
    const { named, hidden } = rows[0] ?? { named: 0, hidden: 0 };
    const parts = [
      { label: '实名（按人）', value: named },
      { label: '匿名（按件）', value: hidden },
    ];
    return { value: named + hidden, ...(hidden > 0 ? { parts } : {}) };
  },
});

/** The natural hours from question to first answer below which a share of them lies. */
const waited = (id: string, label: string, share: number, definition: string): Figure => ({
  id,
  label,
  unit: '小时',
  definition,
  value: async ({ db, now }, scope, span) => {
    const { rows } = await sql<{ n: number; hours: number | null }>`select count(*)::int as n,
        percentile_cont(${sql.lit(share)}) within group (order by extract(epoch from k.first_answered_at - c.created_at) / 3600) as hours
      from ${from} where ${answered(scope, span, now)}`.execute(db);
    const { n, hours } = rows[0] ?? { n: 0, hours: null };
    return { value: hours === null ? null : Math.round(Number(hours) * 10) / 10, behind: n };
  },
  rows: consultationRows(answered),
});

const share = (id: string, label: string, definition: string, of: string, among: string): Figure => ({
  id,
  label,
  unit: '%',
  definition,
  value: { of, among },
});

/** The figures of consultations: legal.md and statistics.md S4, S41. All are the district's. */
export const figures: readonly Figure[] = [
  count('legal.asked', '咨询件数（按类别）', '期内提出、没有撤回的咨询，一件算一次，追问不另算。', asked, {
    column: sql`k.category`,
    words: categories,
  }),
  count('legal.channels', '咨询件数（按渠道）', '同上，按网上、来电、来访分；来电、来访由工会代办登记。', asked, {
    column: sql`k.channel`,
    words: channels,
  }),
  people('legal.people', '咨询人数', '上述咨询的不同提问人。', asked),
  {
    id: 'legal.served',
    label: '咨询服务人次',
    unit: '人次',
    definition: '期内第一次得到律师答复的咨询：个人咨询算一人次，集体咨询按名单人数算。',
    value: (context, scope, span) =>
      countOf(
        context,
        sql`select coalesce(sum(greatest(k.members_count, 1)), 0) as n from ${from} where ${answered(scope, span, context.now)}`,
      ),
    rows: consultationRows(answered),
  },
  count('S4', '网上法律咨询次数', '期内第一次得到律师答复的网上咨询，一件里的追问不另算。', online),
  people('S4.people', '网上法律咨询人数', '上述网上咨询（S4）的不同提问人。', online),
  waited(
    'legal.replyMedian',
    '首次答复用时（中位数）',
    0.5,
    '期内第一次得到答复的咨询，从提出到第一次答复的自然时间，一半的咨询不超过它。',
  ),
  waited('legal.replyP90', '首次答复用时（九成）', 0.9, '同上，十件里有九件不超过它。'),
  count('legal.ended', '咨询办结件数（按评价）', '期内办结的咨询，按提问人的评价分。', ended, {
    column: sql`coalesce(k.rating, 'no_reply')`,
    words: ratings,
  }),
  count('legal.rated', '已评价件数', '期内办结、提问人评价了的咨询。', rated),
  count('legal.satisfied', '满意件数', '期内办结、评价为满意的咨询。', satisfied),
  share('legal.satisfiedShare', '满意率', '满意件数 ÷ 已评价件数。', 'legal.satisfied', 'legal.rated'),
  share('legal.ratedShare', '评价率', '已评价件数 ÷ 办结件数。', 'legal.rated', 'legal.ended'),
  count('legal.transferred', '转交件数（按去向）', '期内转到 12351、劳动监察、12348 或其他区的咨询。', passedOn, {
    column: sql`t.target`,
    words: targets,
  }),
  count(
    'legal.collective',
    '集体咨询件数',
    '期内提出、没有撤回的集体咨询（十人及以上）。',
    (scope, span, now) => sql`${asked(scope, span, now)} and c.kind = 'collective'`,
  ),
  count('legal.newWork', '新就业形态咨询件数', '期内提出的咨询中，平台、众包用工或新就业形态类的。', newWork),
  share('legal.newWorkShare', '新就业形态占比', '新就业形态咨询件数 ÷ 咨询件数。', 'legal.newWork', 'legal.asked'),
  ...orderFigures(),
];
