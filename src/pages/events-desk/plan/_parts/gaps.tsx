import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { planSteps } from '@/contract/events-plan-words';
import type { Plan } from '../../_parts/plan';

/** What stands in the way of publishing, each the way to its field. */
export function Gaps({ plan: { id, gaps } }: { plan: Plan }) {
  if (gaps.length === 0) return null;
  return (
    <Card title={`还差 ${gaps.length} 项`}>
      {gaps.map(({ key, step, text }) => (
        <Cell
          key={key}
          icon='warn'
          title={text}
          note={planSteps[step]}
          onTap={() => open(routeTo('/pages/events-desk/edit/index', { id, step }))}
        />
      ))}
    </Card>
  );
}
