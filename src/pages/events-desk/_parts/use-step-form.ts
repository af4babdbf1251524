import { useEffect } from 'react';
import type { PlanStep } from '@/contract/events-plan-words';
import { useForm } from '@/parts/use-form';
import type { Plan } from './plan';
import { partOf } from './step-part';
import { type Values, valuesOf } from './step-values';

/**
 * One step of a plan as a form. It remembers what the cloud had when it began: what nobody typed into follows the cloud; where a
 * colleague saved this very step meanwhile, `isBehind` says so, and what was typed waits for a decision.
 */
export function useStepForm(plan: Plan, step: PlanStep) {
  const now = valuesOf(plan, step);
  const base = JSON.stringify(now);
  const form = useForm({
    action: 'events.savePlan',
    form: `events.savePlan:${plan.id}:${step}`,
    initial: { ...now, base, version: String(plan.version) },
    inputOf: (values) => ({ eventId: plan.id, version: Number(values.version), part: partOf(step, values) }),
  });
  const { values, set } = form;
  const began = JSON.parse(values.base ?? base) as Values;
  const isTouched = Object.keys(now).some((name) => values[name] !== began[name]);
  const isOther = values.base !== base;
  const isBehind = isOther && isTouched;
  const newest = String(plan.version);
  const adopt = () => {
    set('base', base);
    set('version', newest);
  };
  const follow = () => {
    for (const [name, value] of Object.entries(now)) set(name, value);
    adopt();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the cloud's plan is another
  useEffect(() => {
    if (isOther && !isTouched) follow();
    else if (!isOther && values.version !== newest) set('version', newest);
  }, [base, newest, isTouched]);
  return {
    ...form,
    isTouched,
    isBehind,
    /** What was typed is to be saved over what the colleague saved. */
    keepMine: adopt,
    /** What was typed is thrown away for what the colleague saved. */
    takeTheirs: follow,
  };
}

export type StepForm = ReturnType<typeof useStepForm>;
