import { labourLawVersions } from '@/rules/data/labour-law';
import { lookupIn, NATION, type ParameterVersion } from '@/rules/parameters';
import type { Context } from '../act';
import type { DraftRow } from './publishing-policy';

type Asked = Pick<DraftRow, 'name' | 'region' | 'effective_on' | 'corrects' | 'parameter_id'>;

/**
 * What phones calculate with for that name, place and day without this one: the one it puts right, an earlier one of the place, or
 * where the place has none of its own a wider place's; null where a worker is asked. Of one that is in force: what held before it.
 */
export async function versionBefore({ db }: Pick<Context, 'db'>, draft: Asked) {
  const { name, region, effective_on: day, corrects, parameter_id: own } = draft;
  const all = await db.selectFrom('parameters').selectAll().where('name', '=', name).orderBy('id').execute();
  // Ids follow the order in which they were published.
  const earlier = own === null ? all : all.filter(({ id }) => id < own);
  const put = all.find(({ id }) => id === corrects);
  const standing = earlier.filter(({ id }) => !earlier.some((later) => later.corrects === id));
  const versions: ParameterVersion[] = standing.map((row) => ({
    ...{ name: row.name, region: row.region, place: row.place ?? undefined, effectiveOn: row.effective_on },
    ...{ value: row.value, source: row.source, checkedOn: row.checked_on },
  }));
  if (put) return { region, place: put.place, effectiveOn: put.effective_on, value: put.value, source: put.source };
  const found = lookupIn([...versions, ...labourLawVersions])(name, region === NATION ? null : region, day);
  if (found === null) return null;
  const { place = null, effectiveOn, value, source } = found;
  return { region: found.region, place, effectiveOn, value, source };
}
