import type { Database } from '../db/open';

const KEPT_MS = 10_000;

/** Which services are closed, asked of the database at most every ten seconds. */
export interface Switches {
  readonly isClosed: (service: string, now: Date) => Promise<boolean>;
  /** Something was switched here: the next question asks anew. */
  readonly forget: () => void;
}

/** The closed services of a house. What this instance switches it knows at once, another after ten seconds at most. */
export function openSwitches({ db }: Database): Switches {
  let kept: { closed: ReadonlySet<string>; until: number } | null = null;
  let age = 0;
  return {
    isClosed: async (service, now) => {
      if (kept && now.getTime() < kept.until) return kept.closed.has(service);
      const asked = age;
      const rows = await db.selectFrom('service_switches').select('service').where('is_open', '=', false).execute();
      const closed = new Set(rows.map((row) => row.service));
      // What was read before a switch was committed must not be kept after it.
      if (asked === age) kept = { closed, until: now.getTime() + KEPT_MS };
      return closed.has(service);
    },
    forget: () => {
      kept = null;
      age += 1;
    },
  };
}
