import type { PlanStep } from '@/contract/events-plan-words';
import { listIn, type SessionValue } from '../../_parts/lists';
import type { Plan } from '../../_parts/plan';
import { type Values, valuesOf } from '../../_parts/step-values';

/** Whether saving this step would ask people again: other hours, or another place, of an event that somebody is confirmed for. */
export function asksAgain(plan: Plan, step: PlanStep, values: Values): boolean {
  if (plan.state !== 'published' || plan.counts.confirmed === 0) return false;
  const was = valuesOf(plan, step);
  if (step === 'sessions') return hoursOf(was) !== hoursOf(values);
  const isOther = ['part.place', 'part.address'].some((name) => was[name] !== values[name]?.trim());
  return step === 'place' && values['part.isSamePlace'] !== 'yes' && isOther;
}

function hoursOf(values: Values): string {
  return listIn<SessionValue>(values['part.sessions'])
    .map(({ start, end }) => `${start}–${end}`)
    .sort()
    .join(' ');
}
