import type { ParameterVersion } from '@/rules/parameters';
import type { Db } from '../db/open';

/** Every published version of these names, for `pickVersion` to choose from after the base in `rules/data`. */
export async function publishedVersions(db: Db, names: readonly string[]): Promise<ParameterVersion[]> {
  if (names.length === 0) return [];
  const rows = await db
    .selectFrom('parameters')
    .selectAll()
    .where('name', 'in', names)
    .orderBy('effective_on')
    .execute();
  return rows.map((row) => ({
    name: row.name,
    region: row.region,
    effectiveOn: row.effective_on,
    value: row.value,
    source: row.source,
    checkedOn: row.checked_on,
  }));
}
