import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** How many statements one connection keeps prepared; the server holds some 35 KB for each. What comes after them is sent as ever. */
const KEPT = 100;

/** What PostgreSQL says of a statement prepared before a migration changed what it answers. */
const OUTDATED = '0A000';

/** Names the index of a conflict by a parameter: PostgreSQL finds none once it plans for any value, so this is planned every time. */
const BY_VALUE = / on conflict (?:(?! do ).)*\$\d/is;

/**
 * A pool whose statements are prepared once per connection, so that PostgreSQL need not read and plan them every time they are
 * asked. One that a migration made outdated fails once; from there on all are prepared anew.
 */
export function preparing(pool: Pool): PostgresPool {
  let kept = new WeakMap<PoolClient, Map<string, string>>();
  let age = 0;
  const nameOf = (client: PoolClient, text: string): string | undefined => {
    const names = kept.get(client) ?? new Map<string, string>();
    kept.set(client, names);
    if (!names.has(text) && names.size < KEPT) names.set(text, `s${age}_${names.size}`);
    return names.get(text);
  };
  const ask = async (client: PoolClient, text: string, values: readonly unknown[]) => {
    // `begin` and its like have nothing to plan.
    const name = values.length > 0 && !BY_VALUE.test(text) ? nameOf(client, text) : undefined;
    try {
      return await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    } catch (error) {
      if (name !== undefined && (error as { code?: string }).code === OUTDATED) {
        kept = new WeakMap();
        age += 1;
      }
      throw error;
    }
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      const query = (text: string, values: readonly unknown[]) => ask(client, text, values);
      // Kysely's other way of asking, by cursor, is for streams, and nothing here streams.
      return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
    },
    end: () => pool.end(),
  };
}
