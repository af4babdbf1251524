import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import { preparing } from './preparing';
import type { Tables } from './tables';

/** Where acts read and write: the database, or the transaction they run in. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** An open database: queries, plain SQL scripts (migrations), and its end. */
export interface Database {
  readonly db: Kysely<Tables>;
  /**
   * The same, for what is asked all the time and finds its rows by their keys: each statement is planned once per connection, without
   * its values. What reads lists needs `db`: the best way through them depends on whose they are.
   */
  readonly prepared: Kysely<Tables>;
  readonly script: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const SCHEMA = 'union_home';

/** Parsers both drivers share: a `date` is `YYYY-MM-DD` text, a `bigint` a number. By type OID. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = { 1082: (text) => text, 20: Number };

/**
 * Opens a PostgreSQL ≥ 15 by its URL. `max` connections: 1 in a cloud function, 20 in `serve`.
 * Every connection lives in the schema union_home; a statement that takes over 30 s is ended. `prepares` is false where a pooler may
 * stand between that gives every transaction another connection: there a statement prepared in one is not known in the next.
 */
export function openPostgres(url: string, max: number, { prepares = true }: { prepares?: boolean } = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max,
    options: `-c search_path=${SCHEMA}`,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    // What a connection keeps prepared goes with it, and makes room for what is asked now.
    maxLifetimeSeconds: 600,
    types: { getTypeParser: (oid, format) => parsers[oid] ?? types.getTypeParser(oid, format) },
  });
  // Without a listener a connection lost would end the process, idle (the pool's) or in use (the client's own): what was asked
  // on it is refused, and the next query opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    prepared: prepares ? new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }) : db,
    script: async (sql) => {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}
