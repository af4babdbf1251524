import { sql } from 'kysely';
import { type Database, SCHEMA } from '@/cloud/db/open';

/** Every table of the schema, by name. */
export async function tableNames({ db }: Database): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = ${SCHEMA} order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** What every request may write, whatever it is. */
const ofEveryRequest = ['requests', 'limits', 'audit', 'sessions'];

/** Everything a database holds, one hash a table, but for what every request may write: two that are equal say that nothing changed. */
export async function contentsOf(database: Database, besides: readonly string[] = []): Promise<Record<string, string>> {
  const names = (await tableNames(database)).filter((name) => ![...ofEveryRequest, ...besides].includes(name));
  const contents: Record<string, string> = {};
  for (const name of names) {
    const { rows } = await sql<{
      hash: string;
    }>`select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${sql.table(name)} t`.execute(
      database.db,
    );
    contents[name] = rows[0]?.hash ?? '';
  }
  return contents;
}

/** How many rows a table has. */
export async function countOf({ db }: Database, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Every `table.column` that has this text in it: of text, JSON and lists of texts. */
export async function textsWith(database: Database, text: string): Promise<string[]> {
  const { rows: columns } = await sql<{
    table: string;
    column: string;
  }>`select table_name as table, column_name as column from information_schema.columns
    where table_schema = ${SCHEMA} and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY') order by 1, 2`.execute(
    database.db,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } =
      await sql`select from ${sql.table(table)} where position(${text} in ${sql.ref(column)}::text) > 0 limit 1`.execute(
        database.db,
      );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}
