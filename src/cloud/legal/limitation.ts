import type { Category } from '@/contract/legal-words';
import { keptDeadline } from '@/contract/self-study-deadlines';
import { deadlinesOf, type LegalDeadline } from '@/rules/deadlines';
import type { Context } from '../act';
import { setDeadlines } from '../office/deadlines';
import { businessDay } from '../office/time';

/** What a question's legal dates follow from; ISO days. */
export interface Dates {
  readonly category: Category;
  readonly eventDate: string;
  readonly endDate?: string | undefined;
  readonly workers?: number | undefined;
}

const DAY_MS = 86_400_000;
/** Wages and overtime are claimed without a limit while the work goes on. */
const ofPay: readonly Category[] = ['wages', 'overtime'];
/** The dates that pass for the asker, and not for somebody who must do something for them. */
const askers: readonly string[] = ['arbitration', 'injury-worker'];

/** The legal dates that run for a question: of an injury those of its recognition, of everything else that of arbitration. */
export function datesOf({ category, eventDate, endDate, workers }: Dates): LegalDeadline[] {
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

/** The soonest day that passes for the asker and what is left of it: 0 on its day, negative when it has passed; null where no limit runs. */
export function limitationOf(dates: Dates, now: Date): { dueOn: string; daysLeft: number } | null {
  const first = datesOf(dates).find(({ rule }) => askers.includes(rule));
  if (!first) return null;
  return { dueOn: first.dueOn, daysLeft: (Date.parse(first.dueOn) - Date.parse(businessDay(now))) / DAY_MS };
}

/** Makes the running deadlines of a case what follows from its facts. An anonymous asker's carry no person. */
export function writeDates(
  { db }: Pick<Context, 'db'>,
  caseId: string,
  personId: string | null,
  dates: Dates,
): Promise<void> {
  return setDeadlines(db, caseId, personId, datesOf(dates).map(keptDeadline));
}
