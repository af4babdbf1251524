import { type CaseFacts, deadlinesOf, type LegalDeadline } from '@/rules/deadlines';
import type { CalculatorName, QuestionOf } from './self-study-calculators';

/** What a calculation says of a case, where a legal date follows from it. */
const facts: { readonly [N in CalculatorName]?: (input: QuestionOf<N>) => CaseFacts } = {
  severance: ({ lastDay }) => ({ dispute: { knewOn: lastDay, claim: 'other' } }),
  // Whether unpaid leave counts as wages differs by place; for who has left, the year runs from leaving either way.
  'annual-leave': ({ leftOn }) => (leftOn ? { dispute: { knewOn: leftOn, claim: 'other' } } : {}),
  'injury-deadlines': (injury) => ({ injury }),
  'injury-leave': ({ from, months, extensionMonths = 0, gradedOn }) => ({
    injury: { injuredOn: from, appraisedOn: gradedOn, leave: { from, months, extensionMonths } },
  }),
  'arbitration-deadline': (dispute) => ({
    dispute: { ...dispute, stillEmployed: dispute.stillEmployed ?? !dispute.employmentEndedOn },
  }),
};

/** Of what is not told whole, the one date that follows surely. */
const onlyOf: { readonly [N in CalculatorName]?: LegalDeadline['rule'] } = { 'injury-leave': 'injury-leave' };

/** The legal dates that follow from a question a calculator has taken, un-rolled, the earliest first; only last days. */
export function deadlinesOfCalculation(name: CalculatorName, input: unknown): LegalDeadline[] {
  const only = onlyOf[name];
  const factsOf = facts[name] as ((input: unknown) => CaseFacts) | undefined;
  if (!factsOf) return [];
  return deadlinesOf(factsOf(input)).filter(({ kind, rule }) => kind === 'until' && (!only || only === rule));
}

/** One of them as it is kept: by its rule, with what it is in words. */
export function keptDeadline({ rule, label, dueOn, whoMustAct, whatIsLost, basis }: LegalDeadline) {
  return { rule, label, dueOn, whoMustAct, whatIsLost, law: `${basis.law} ${basis.article}` };
}
