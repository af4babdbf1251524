import { feedbackCategories } from '@/contract/help';
import type { CaseLine, Context } from '../act';

/** What a list says of a feedback: what it is about, and whether its person wants to be rung. */
export async function lines({ db }: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('feedback')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .execute();
  return new Map(
    rows.map(({ case_id: id, category, wants_call }) => [
      id,
      {
        title: `使用反馈 · ${feedbackCategories[category]}`,
        line: wants_call ? '打电话回复' : '书面回复',
        ownerRoute: `/pages/help/story/index?id=${id}`,
        holderRoute: `/pages/help-desk/story/index?id=${id}`,
      },
    ]),
  );
}
