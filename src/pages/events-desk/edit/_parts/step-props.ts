import type { PlanField } from '@/contract/events-plan-words';
import type { Plan } from '../../_parts/plan';
import type { StepForm } from '../../_parts/use-step-form';

/** What every step's fields are drawn from. */
export interface StepProps {
  readonly plan: Plan;
  readonly form: StepForm;
}

/** Whether a field stays as it was announced. */
export function isFixed({ fixed }: Plan, field: PlanField): boolean {
  return fixed.includes(field);
}
