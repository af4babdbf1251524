import type { Category } from '@/contract/legal-words';
import { keptDeadline } from '@/contract/self-study-deadlines';
import { type MatterDates, matterDeadlines, matterLimitation } from '@/rules/consultation-dates';
import type { Context } from '../act';
import { setDeadlines } from '../office/deadlines';
import { businessDay } from '../office/time';

/** What a question's legal dates follow from; ISO days. */
export interface Dates extends MatterDates {
  readonly category: Category;
}

/** The soonest day that passes for the asker and what is left of it: 0 on its day, negative when it has passed; null where no limit runs. */
export function limitationOf(dates: Dates, now: Date): { dueOn: string; daysLeft: number } | null {
  return matterLimitation(dates, businessDay(now));
}

/** Makes the running deadlines of a case what follows from its facts. An anonymous asker's carry no person. */
export function writeDates(
  { db }: Pick<Context, 'db'>,
  caseId: string,
  personId: string | null,
  dates: Dates,
): Promise<void> {
  return setDeadlines(db, caseId, personId, matterDeadlines(dates).map(keptDeadline));
}
