import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { type ConsultState, categories, consult } from '@/contract/legal-words';
import type { CaseTold } from './told';

/** Whether a lawyer has it or has answered it, as far as its state tells. */
const isWithLawyer = (state: ConsultState) => ['assigned', 'answered', 'following_up', 'closed'].includes(state);

/** Other questions of the same person, by name; those the caller answered can be opened. */
export function Earlier({ earlier }: Pick<CaseTold, 'earlier'>) {
  if (earlier.length === 0) return null;
  return (
    <Card title='这位职工以前问过'>
      {earlier.map(({ number, category, state, askedAt, caseId }) => (
        <Cell
          key={number}
          title={`${categories[category]} · ${consult.states[state]}`}
          note={`${number}，${momentText(askedAt)}${caseId || !isWithLawyer(state) ? '' : '，由别的律师答复'}`}
          {...(caseId ? { onTap: () => open(routeTo('/pages/legal-lawyer/case/index', { id: caseId })) } : {})}
        />
      ))}
    </Card>
  );
}
