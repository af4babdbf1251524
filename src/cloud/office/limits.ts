import { CompiledQuery } from 'kysely';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Action } from '@/contract/action';
import { type Database, SCHEMA } from '../db/open';
import { Refusal } from '../refusal';
import type { Caller } from './sessions';

/** How often a minute one person may ask, where the contract says nothing; an address shared by guests counts tenfold. */
const USUAL = { write: 30, read: 240 };

export type Limits = (caller: Caller, name: string, action: Action) => Promise<void>;

/**
 * Counts what each asker asks and refuses `tooMany`. Writes are counted in the database, so that all instances agree; reads in
 * this process, where an exact count is not worth a statement.
 */
export function openLimits({ prepared }: Database): Limits {
  const storeClient = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows } = await prepared.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: rows.length };
    },
  };
  const limiters = new Map<string, RateLimiterAbstract>();
  const limiterOf = (points: number, writes: boolean) => {
    const id = `${points}:${writes}`;
    const known = limiters.get(id);
    if (known) return known;
    const usual = { points, duration: 60, keyPrefix: '' };
    const made = writes
      ? new RateLimiterPostgres({
          ...usual,
          storeClient,
          storeType: 'client',
          tableName: 'limits',
          schemaName: SCHEMA,
          tableCreated: true,
          clearExpiredByTimeout: false,
        })
      : new RateLimiterMemory(usual);
    limiters.set(id, made);
    return made;
  };
  return async (caller, name, action) => {
    const points =
      (action.limit ?? (action.writes ? USUAL.write : USUAL.read)) * (caller.asker.startsWith('a:') ? 10 : 1);
    try {
      await limiterOf(points, action.writes === true).consume(`${caller.asker}|${name}`);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new Refusal('tooMany');
      throw refused;
    }
  };
}
