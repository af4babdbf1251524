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
