import { deadlinesOfCalculation, keptDeadline } from '@/contract/self-study-deadlines';
import { daysBetween } from '@/rules/calendar-days';
import { rolledDay } from '@/rules/deadline-words';
import type { OwnDeadline } from '@/stores/calculations';
import type { ToldDeadline } from './deadline-card';
import type { Form } from './form';
import type { Worked } from './work-out';

/** The legal dates that follow from what was worked out, as they are kept. */
export function deadlinesFrom(form: Form, { answer, input }: Worked): OwnDeadline[] {
  return answer === null ? [] : deadlinesOfCalculation(form.name, input).map(keptDeadline);
}

/** One of them as it is told on a day. */
export function tellOwn(id: string, deadline: OwnDeadline, today: string): ToldDeadline {
  return {
    ...deadline,
    id: `${id}-${deadline.rule}`,
    rule: deadline.label,
    rollsTo: rolledDay(deadline.rule, deadline.dueOn),
    daysLeft: daysBetween(today, deadline.dueOn),
  };
}
