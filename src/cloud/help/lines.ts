import { feedbackCategories } from '@/contract/help';
import type { CaseLine, Context } from '../act';
import { messagesOf } from './messages';

/** How much of a feedback a list shows. */
const FIRST_WORDS = 20;

/** What a list says of a feedback: what it is about, and whether its person wants to be rung. */
export async function lines({ db, keys }: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('feedback')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .execute();
  const said = await messagesOf(db, keys, caseIds);
  const firstWords = (id: string) => {
    const text = said.get(id)?.[0]?.text ?? '';
    return text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text;
  };
  return new Map(
    rows.map(({ case_id: id, category, wants_call }) => [
      id,
      {
        title: `使用反馈 · ${feedbackCategories[category]}`,
        ownerTitle: `使用反馈：${firstWords(id)}`,
        ...(wants_call ? { ownerLine: '会给你回电' } : {}),
        line: wants_call ? '打电话回复' : '书面回复',
        ownerRoute: `/pages/help/story/index?id=${id}`,
        holderRoute: `/pages/help-desk/story/index?id=${id}`,
      },
    ]),
  );
}
