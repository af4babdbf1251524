import { sql } from 'kysely';
import type { ParameterVersion } from '@/rules/parameters';
import type { Db } from '../db/open';

/** Every published number that no later one puts right, the earliest first, for `pickVersion` to choose from before the base in `rules/data`; and when the last of them was published (null: none was). */
export async function allPublished(db: Db): Promise<{ versions: ParameterVersion[]; publishedAt: Date | null }> {
  const rows = await db
    .selectFrom('parameters')
    .selectAll()
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('parameters as later')
            .select(sql`1`.as('one'))
            .whereRef('later.corrects', '=', 'parameters.id'),
        ),
      ),
    )
    .orderBy('effective_on')
    .orderBy('id')
    .execute();
  const versions = rows.map((row) => ({
    name: row.name,
    region: row.region,
    ...(row.place === null ? {} : { place: row.place }),
    effectiveOn: row.effective_on,
    value: row.value,
    source: row.source,
    checkedOn: row.checked_on,
  }));
  const last = rows.reduce((latest, { published_at }) => Math.max(latest, published_at.getTime()), 0);
  return { versions, publishedAt: last === 0 ? null : new Date(last) };
}
