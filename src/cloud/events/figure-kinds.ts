import { type RawBuilder, sql } from 'kysely';
import { type Audience, audiences, type EventType, type Programme, programmes, types } from '@/contract/events-words';
import { doorRoles } from '@/contract/roles';
import type { Span } from '@/rules/period';
import type { ReadContext } from '../act';
import { type Counted, countOf, during, type Figure, type Scope, within } from '../office/figures';
import { eventRowsOf, registrationRowsOf } from './figure-rows';

export type Where = RawBuilder<unknown>;
export type WhereOf = (context: ReadContext, scope: Scope, span: Span) => Where;

/** Events that were not cancelled, began in the span and are over: what every figure of events counts in. */
export const over = ({ now }: ReadContext, span: Span): Where =>
  sql`e.state = 'published' and e.ends_at <= ${now} and ${during(span, 'e.starts_at')}`;

/** The same of the scope's own events. */
export const own = (context: ReadContext, scope: Scope, span: Span): Where =>
  sql`${over(context, span)} and ${within(scope, 'u.path')}`;

/** Whoever came to the scope's own events. */
export const cameTo: WhereOf = (context, scope, span) => sql`${own(context, scope, span)} and r.state = 'checked_in'`;
/** Whoever held a place in them to the end. */
export const seatedIn: WhereOf = (context, scope, span) =>
  sql`${own(context, scope, span)} and r.state in ('confirmed', 'checked_in', 'excused')`;

export const of = (programme: Programme): Where => sql`e.programme = ${programme}`;
export const events = sql`events e join units u on u.id = e.unit_id`;
export const registrations = sql`registrations r join events e on e.id = r.event_id join units u on u.id = e.unit_id`;
const attended = sql`exists (select from registrations c where c.event_id = e.id and c.state = 'checked_in')`;

/** What a figure is told apart by: the key of each part, and its word; without words the key is its own. */
export interface Dimension {
  readonly key: (scope: Scope) => Where;
  readonly words?: Readonly<Record<string, string>>;
}

export const byProgramme: Dimension = { key: () => sql`e.programme`, words: programmes };
export const byType: Dimension = { key: () => sql`e.type`, words: types satisfies Record<EventType, string> };
export const byAudience: Dimension = {
  key: () => sql`e.audience`,
  words: audiences satisfies Record<Audience, string>,
};
/** The unit that held it, or the one right below the scope that it belongs to. */
export const byOrganiser: Dimension = {
  key: ({ path }) => sql`coalesce((select b.name from units b
    where b.id::text = split_part(substr(u.path, ${path.length + 1}::int), '/', 1)), '本级')`,
};

/** How many, and how many of each part. */
const apart =
  (from: Where, where: WhereOf, { key, words }: Dimension) =>
  async (context: ReadContext, scope: Scope, span: Span): Promise<Counted> => {
    const { rows } = await sql<{ key: string; n: number }>`select q.key, count(*)::int as n
      from (select ${key(scope)} as key from ${from} where ${where(context, scope, span)}) q group by q.key order by q.key`.execute(
      context.db,
    );
    const keys = words ? Object.keys(words) : rows.map((row) => row.key);
    const parts = keys.flatMap((one) => {
      const found = rows.find((row) => row.key === one);
      return found ? [{ label: words?.[one] ?? one, value: found.n }] : [];
    });
    return { value: rows.reduce((sum, { n }) => sum + n, 0), parts };
  };

interface Said {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

/** 场: of one programme, or of all told apart. */
export function held(said: Said, kind: Programme | Dimension): Figure {
  const programme = typeof kind === 'string' ? kind : null;
  const where: WhereOf = (context, scope, span) =>
    sql`${own(context, scope, span)} and ${attended} ${programme ? sql`and ${of(programme)}` : sql``}`;
  return {
    ...said,
    unit: '场',
    value:
      typeof kind === 'string'
        ? (context, scope, span) =>
            countOf(context, sql`select count(*) as n from ${events} where ${where(context, scope, span)}`)
        : apart(events, where, kind),
    rows: {
      columns: ['活动', '类别', '主办单位', '开始时间', '报名人次', '签到人次'],
      roles: doorRoles,
      list: (context, scope, span, from) => eventRowsOf(context, where(context, scope, span), from),
    },
  };
}

/** 人次: in all, or told apart. */
export function visits(said: Said, where: WhereOf, dimension: Dimension | null = null): Figure {
  return {
    ...said,
    unit: '人次',
    value: dimension
      ? apart(registrations, where, dimension)
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
  };
}
