import { type RawBuilder, sql } from 'kysely';
import type { Role } from '@/contract/roles';
import type { FigureUnit } from '@/contract/statistics';
import type { Span } from '@/rules/period';
import type { Cell } from '@/rules/small-cells';
import type { ReadContext } from '../act';
import type { Key } from './paging';

/** Over which unit, with everything below it, a figure is asked. */
export interface Scope {
  readonly path: string;
}

/** What a figure comes to, and what it is the sum of where it is told apart. */
export interface Counted {
  readonly value: Cell;
  readonly parts?: readonly { readonly label: string; readonly value: number }[];
  /** How many persons or cases stand behind a value that is no count: under three it is not told. */
  readonly behind?: number;
}

/** One row behind a figure: its place in the list, and the cells in the order of the columns; names masked. */
export interface FigureRow extends Key {
  readonly cells: readonly (string | number | Date)[];
}

/** The rows behind a figure, for those who may see them anyway. */
export interface FigureRows {
  readonly columns: readonly string[];
  readonly roles: readonly Role[];
  /** Newest first, at most `limit`, from after a row. */
  readonly list: (
    context: ReadContext,
    scope: Scope,
    span: Span,
    from: { readonly after: Key | null; readonly limit: number },
  ) => Promise<FigureRow[]>;
}

/** One figure of a service (statistics.md): S-number or a name of its own, what it counts in one sentence, by occurrence date. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly definition: string;
  /** A count, or the share of one figure of the same door among another. */
  readonly value:
    | ((context: ReadContext, scope: Scope, span: Span) => Promise<Counted>)
    | { readonly of: string; readonly among: string };
  /** The figure of the same door of which this counts some: what it leaves of a small group is covered as well. */
  readonly someOf?: string;
  /** The figure of the same door that this one could tell, where that is hidden. */
  readonly hiddenWith?: string;
  readonly rows?: FigureRows;
}

/** Where-clause: a unit's path in the column lies in the scope. */
export function within({ path }: Scope, column: string) {
  return sql<boolean>`${sql.ref(column)} like ${`${path}%`}`;
}

/** Where-clause: a person whose unit's path is in the column belongs to the scope; who has no unit belongs to the district. */
export function belongs(scope: Scope, column: string) {
  const isDistrict = scope.path.split('/').length === 3;
  return isDistrict
    ? sql<boolean>`(${within(scope, column)} or ${sql.ref(column)} is null)`
    : sql<boolean>`coalesce(${within(scope, column)}, false)`;
}

/** Where-clause: the moment in the column lies in the span. */
export function during({ from, to }: Span, column: string) {
  return sql<boolean>`(${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to})`;
}

/** The one number a query answers. */
export async function countOf({ db }: ReadContext, query: RawBuilder<{ n: number }>): Promise<Counted> {
  return { value: Number((await query.execute(db)).rows[0]?.n ?? 0) };
}

/** One page of a query that answers `at` and `id` beside its cells. */
export async function pageRows<R extends Key>(
  { db }: ReadContext,
  query: RawBuilder<R>,
  { after, limit }: { readonly after: Key | null; readonly limit: number },
  cells: (row: R) => FigureRow['cells'],
): Promise<FigureRow[]> {
  // A cursor knows milliseconds.
  const at = sql`date_trunc('milliseconds', q.at)`;
  const further = after ? sql`where (${at}, q.id) < (${after.at}, ${after.id}::uuid)` : sql``;
  const page = sql<R>`select * from (${query}) q ${further} order by ${at} desc, q.id desc limit ${limit}`;
  return (await page.execute(db)).rows.map((row) => ({ at: row.at, id: row.id, cells: cells(row) }));
}
