import { sql } from 'kysely';
import type { ReadContext } from '../act';
import { type Counted, countOf, type Figure } from '../office/figures';
import { consultationRows, from, type Where, type WhereOf } from './figure-rows';

/** How many, told apart by a column where one is named. */
export const count = (
  id: string,
  label: string,
  definition: string,
  where: WhereOf,
  by?: { readonly column: Where; readonly words: Readonly<Record<string, string>> },
): Figure => ({
  id,
  label,
  unit: '件',
  definition,
  value: (context, scope, span) =>
    by
      ? apart(context, where(scope, span, context.now), by)
      : countOf(context, sql`select count(*) as n from ${from} where ${where(scope, span, context.now)}`),
  rows: consultationRows(where),
});

async function apart(
  { db }: ReadContext,
  where: Where,
  { column, words }: { readonly column: Where; readonly words: Readonly<Record<string, string>> },
): Promise<Counted> {
  const { rows } = await sql<{ key: string; n: number }>`select ${column} as key, count(*)::int as n from ${from}
    where ${where} group by 1`.execute(db);
  const parts = Object.entries(words).flatMap(([key, label]) => {
    const found = rows.find((row) => row.key === key);
    return found ? [{ label, value: found.n }] : [];
  });
  return { value: rows.reduce((sum, { n }) => sum + n, 0), parts };
}
