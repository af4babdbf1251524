import { sql } from 'kysely';
import type { Db } from '../db/open';

/** What stands before everything else on a tab page: which services are closed, and the announcement of the moment. One statement. */
export async function frontOf(db: Db, now: Date): Promise<{ closed: readonly string[]; banner: string | null }> {
  const { rows } = await sql<{ closed: string[]; banner: string | null }>`select
      coalesce((select array_agg(service) from service_switches where not is_open), '{}') as closed,
      (select text from banners where ended_at is null and starts_at <= ${now} and ends_at > ${now}
        order by starts_at desc, id desc limit 1) as banner`.execute(db);
  return rows[0] ?? { closed: [], banner: null };
}
