import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import type { Tables } from './tables';

/** Where acts read and write: the database, or the transaction they run in. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** An open database: queries, plain SQL scripts (migrations), and its end. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly script: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const SCHEMA = 'union_home';

/** Parsers both drivers share: a `date` is `YYYY-MM-DD` text, a `bigint` a number. By type OID. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = { 1082: (text) => text, 20: Number };

/**
 * Opens a PostgreSQL ≥ 15 by its URL. `max` connections: 1 in a cloud function, 20 in `serve`.
 * Every connection lives in the schema union_home; a statement that takes over 30 s is ended.
 */
export function openPostgres(url: string, max: number): Database {
  const pool = new Pool({
    connectionString: url,
    max,
    options: `-c search_path=${SCHEMA}`,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    types: { getTypeParser: (oid, format) => parsers[oid] ?? types.getTypeParser(oid, format) },
  });
  // Without a listener a connection lost would end the process, idle (the pool's) or in use (the client's own): what was asked
  // on it is refused, and the next query opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    script: async (sql) => {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}
