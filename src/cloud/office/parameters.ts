import { sql } from 'kysely';
import type { ParameterVersion } from '@/rules/parameters';
import type { Db } from '../db/open';

/** Published numbers that no later one puts right. */
const standing = (db: Db) =>
  db
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
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

const told = (row: Row): ParameterVersion => ({
  name: row.name,
  region: row.region,
  ...(row.place === null ? {} : { place: row.place }),
  effectiveOn: row.effective_on,
  value: row.value,
  source: row.source,
  checkedOn: row.checked_on,
});

/** Every published version of these names, for `pickVersion` to choose from before the base in `rules/data`; one that was put right is left out. */
export async function publishedVersions(db: Db, names: readonly string[]): Promise<ParameterVersion[]> {
  if (names.length === 0) return [];
  return (await standing(db).where('name', 'in', names).execute()).map(told);
}

/** The same of every name, and when the last of them was published (null: none was). */
export async function allPublished(db: Db): Promise<{ versions: ParameterVersion[]; publishedAt: Date | null }> {
  const rows = await standing(db).execute();
  const last = rows.reduce((latest, { published_at }) => Math.max(latest, published_at.getTime()), 0);
  return { versions: rows.map(told), publishedAt: last === 0 ? null : new Date(last) };
}
