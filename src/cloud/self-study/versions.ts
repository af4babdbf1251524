import type { selfStudy } from '@/contract/self-study';
import { labourLawVersions } from '@/rules/data/labour-law';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { regionName } from '@/rules/regions';
import type { Act, Context } from '../act';
import { PAGE } from '../office/paging';

/** One version as the list tells it. */
async function everyVersion({ db }: Context) {
  const published = await db.selectFrom('parameters').selectAll().orderBy('published_at').orderBy('id').execute();
  const replaced = new Set(published.map(({ corrects }) => corrects));
  return [
    ...published.map((row) => ({
      id: row.id,
      name: row.name as ParameterName,
      region: row.region,
      place: row.place,
      effectiveOn: row.effective_on,
      value: row.value,
      source: row.source,
      checkedOn: row.checked_on,
      isBase: false,
      publishedAt: row.published_at as Date | null,
      isReplaced: replaced.has(row.id),
    })),
    ...labourLawVersions.map((one) => ({
      ...one,
      id: `base.${one.name}.${one.region}.${one.effectiveOn}`,
      name: one.name as ParameterName,
      place: null,
      isBase: true,
      publishedAt: null,
      // What was published of the same day stands before the base.
      isReplaced: published.some(
        ({ name, region, effective_on }) =>
          name === one.name && region === one.region && effective_on === one.effectiveOn,
      ),
    })),
  ].filter(({ name }) => name in parameterKinds);
}

type Version = Awaited<ReturnType<typeof everyVersion>>[number];

const names = Object.keys(parameterKinds);
const order = (a: Version, b: Version): number =>
  names.indexOf(a.name) - names.indexOf(b.name) ||
  a.region.localeCompare(b.region) ||
  b.effectiveOn.localeCompare(a.effectiveOn) ||
  Number(a.isReplaced) - Number(b.isReplaced) ||
  b.id.localeCompare(a.id);

const has = (version: Version, word: string): boolean =>
  [parameterKinds[version.name].label, version.region, regionName(version.region), version.place ?? '', version.source]
    .join(' ')
    .includes(word);

/** Every number of the law there ever was here: some hundred at most, so the list is made whole and shown in pages. */
export const versions: Act<typeof selfStudy.versions> = {
  run: async (context, { name, q, cursor }) => {
    const all = (await everyVersion(context))
      .filter((one) => (name === undefined || one.name === name) && (!q || has(one, q)))
      .sort(order);
    const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
    const items = all.slice(from, from + PAGE);
    const last = items.at(-1);
    return all.length > from + PAGE && last ? { items, next: last.id } : { items };
  },
};
