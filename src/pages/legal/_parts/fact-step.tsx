import type { FormLike } from '@/parts/text-field';
import { DatesStep } from './dates-step';
import { EmployerStep } from './employer-step';
import { ListStep } from './list-step';
import { MatterStep } from './matter-step';
import type { StepKey } from './steps';

interface Props {
  readonly step: StepKey;
  readonly form: FormLike;
  readonly now: number;
  /** Who asks can no longer be changed. */
  readonly isFixed?: boolean;
  readonly isAssisted?: boolean;
}

/** The steps that ask for facts, in asking and in handing in again. */
export function FactStep({ step, form, now, isFixed = false, isAssisted = false }: Props) {
  if (step === 'matter') return <MatterStep form={form} isFixed={isFixed} isAssisted={isAssisted} />;
  if (step === 'list') return <ListStep form={form} />;
  if (step === 'employer') return <EmployerStep form={form} />;
  return step === 'dates' ? <DatesStep form={form} now={now} /> : null;
}
