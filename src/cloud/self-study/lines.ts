import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { NATION } from '@/rules/parameters';
import { regionName } from '@/rules/regions';
import type { CaseLine, Context } from '../act';

/** What lists say of numbers of the law on their way: which, where, from when. */
export async function lines({ db }: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db.selectFrom('parameter_drafts').selectAll().where('case_id', 'in', caseIds).execute();
  return new Map(
    rows.map(({ case_id, name, region, place, effective_on, published_by }) => {
      const where = region === NATION ? '全国' : (place ?? regionName(region));
      const title = `${parameterKinds[name as ParameterName].label} · ${where}`;
      const route = `/pages/self-study-desk/draft/index?id=${case_id}`;
      const line = `${effective_on} 起，${published_by === null ? '等负责人发布' : '等第二位负责人确认'}`;
      return [case_id, { title, ownerTitle: title, line, ownerLine: line, ownerRoute: route, holderRoute: route }];
    }),
  );
}
