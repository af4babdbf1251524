import type { ComponentType } from 'react';
import { Card } from '@/components/card';
import { type PlanStep, planSteps } from '@/contract/events-plan-words';
import { AskedStep } from './asked-step';
import { PlaceStep } from './place-step';
import { SafetyStep } from './safety-step';
import { SessionsStep } from './sessions-step';
import { SignUpStep } from './sign-up-step';
import type { StepProps } from './step-props';
import { WhatStep } from './what-step';
import { WhoStep } from './who-step';

/** Steps of single fields stand in one card; those with lists bring a card for each. */
const single: Readonly<Partial<Record<PlanStep, ComponentType<StepProps>>>> = {
  what: WhatStep,
  signUp: SignUpStep,
  who: WhoStep,
  place: PlaceStep,
  safety: SafetyStep,
};

/** The fields of one step. */
export function StepFields({ step, ...props }: StepProps & { readonly step: PlanStep }) {
  if (step === 'sessions') return <SessionsStep {...props} />;
  if (step === 'asked') return <AskedStep {...props} />;
  const Fields = single[step];
  // A draft's steps are named above the form.
  const title = props.plan.state === 'draft' ? {} : { title: planSteps[step] };
  return <Card {...title}>{Fields ? <Fields {...props} /> : null}</Card>;
}
