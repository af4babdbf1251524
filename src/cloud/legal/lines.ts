import { type ConsultState, categories, consult } from '@/contract/legal-words';
import type { CaseLine, Context } from '../act';
import { consultations } from './heads';
import { consultationRoutes } from './routes';

/** What is next, to whoever works on it. */
const work: Partial<Record<ConsultState, string>> = {
  submitted: '受理并派给律师',
  accepted: '派给律师',
  returned: '等提问人补充',
  assigned: '答复',
  following_up: '答复追问',
  answered: '等提问人评价',
};

/** What is next, to whoever asked. */
const own: Partial<Record<ConsultState, string>> = {
  submitted: '等工会受理',
  accepted: '正在派给律师',
  returned: '需要你补充，点开看看',
  assigned: '律师正在答复',
  following_up: '律师正在答复追问',
  answered: '已答复，请看过后评价或追问',
};

/** What lists say of questions: the category and what is next, never a word of them nor whose they are. */
export async function lines(context: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
  if (caseIds.length === 0) return new Map();
  const rows = await consultations(context)
    .where('c.id', 'in', [...caseIds])
    .execute();
  return new Map(
    rows.map((row) => {
      const state = row.state as ConsultState;
      const label = row.kind === 'collective' ? '集体咨询' : '咨询';
      const urgent = row.is_urgent && state in work ? ' · 紧急' : '';
      const routes = consultationRoutes(row.id);
      return [
        row.id,
        {
          title: `${label} · ${categories[row.category]}${urgent}`,
          line: work[state] ?? consult.states[state],
          ownerTitle: `劳动法${label} · ${categories[row.category]}`,
          ownerLine: own[state] ?? consult.states[state],
          ownerRoute: routes.owner,
          holderRoute: row.lawyer_id === context.caller.personId ? routes.lawyer : routes.desk,
        },
      ];
    }),
  );
}
