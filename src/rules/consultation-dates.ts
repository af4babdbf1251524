import { daysBetween } from './calendar-days';
import { deadlinesOf, type LegalDeadline } from './deadlines';

/** What a question's legal dates follow from; ISO days. */
export interface MatterDates {
  readonly category: string;
  readonly eventDate: string;
  readonly endDate?: string | undefined;
  readonly workers?: number | undefined;
}

/** Wages and overtime are claimed without a limit while the work goes on (调解仲裁法 §27). */
const ofPay: readonly string[] = ['wages', 'overtime'];
/** The dates that pass for the asker, and not for somebody who must do something for them. */
const askers: readonly string[] = ['arbitration', 'injury-worker'];

/** The legal dates that run for a question: of an injury those of its recognition, of everything else that of arbitration. */
export function matterDeadlines({ category, eventDate, endDate, workers }: MatterDates): LegalDeadline[] {
  if (category === 'injury') return deadlinesOf({ injury: { injuredOn: eventDate } });
  return deadlinesOf({
    dispute: {
      knewOn: eventDate,
      claim: ofPay.includes(category) ? 'wages' : 'other',
      employmentEndedOn: endDate,
      stillEmployed: endDate === undefined,
      workers,
    },
  });
}

/** The soonest day that passes for the asker and what is left of it on `today`: 0 on its day, negative when it has passed; null where no limit runs. */
export function matterLimitation(dates: MatterDates, today: string): { dueOn: string; daysLeft: number } | null {
  const first = matterDeadlines(dates).find(({ rule }) => askers.includes(rule));
  return first ? { dueOn: first.dueOn, daysLeft: daysBetween(today, first.dueOn) } : null;
}

/** Whether so little is left, or it has passed so lately, that a question about it is urgent: what is over may have been interrupted. */
export function isNearLimit(limitation: { readonly daysLeft: number } | null, days: number): boolean {
  return limitation !== null && Math.abs(limitation.daysLeft) <= days;
}
