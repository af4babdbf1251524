import { type ConsultState, categories, consult } from '@/contract/legal-words';
import type { Context, Hit } from '../act';
import { searchTokens } from '../office/search';
import { consultations } from './heads';
import { mineWhere } from './mine';
import { consultationRoutes } from './routes';

/** How many of one's own questions are looked through. */
const SEARCHED = 100;

/** One's own questions that have all these words in number, category or state; nobody else's. */
export async function searchable(context: Context, words: readonly string[]): Promise<Hit[]> {
  if (context.caller.personId === null) return [];
  const rows = await consultations(context)
    .where(mineWhere(context.keys, context.caller.personId))
    .orderBy('c.created_at', 'desc')
    .limit(SEARCHED)
    .execute();
  return rows
    .map((row) => ({
      ...row,
      label: `咨询 ${row.number} · ${categories[row.category]}`,
      word: consult.states[row.state as ConsultState],
    }))
    .filter(({ label, word }) => {
      const tokens = new Set(searchTokens(label, word));
      return words.every((one) => tokens.has(one));
    })
    .slice(0, 10)
    .map(({ id, label, word }) => ({ title: label, line: word, route: consultationRoutes(id).owner }));
}
