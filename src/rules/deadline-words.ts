import { deadlineRules } from './data/deadline-rules';
import { nextWorkingDay } from './working-days';

const known = (rule: string) =>
  (deadlineRules as Readonly<Record<string, { readonly label: string; readonly rolls: boolean }>>)[rule];

/** What a legal date is called, by the rule it follows from; a rule that is not known keeps its name. */
export function deadlineWord(rule: string): string {
  return known(rule)?.label ?? rule;
}

/** The working day on which a period really ends whose last day (ISO) is off; null where it ends on its own day (民法典 §203). */
export function rolledDay(rule: string, dueOn: string): string | null {
  const rolled = known(rule)?.rolls ? nextWorkingDay(dueOn) : dueOn;
  return rolled === dueOn ? null : rolled;
}
