import dayjs from 'dayjs';
import { type Facts, faultsOf } from '@/contract/legal-form';
import { type Minor, URGENT_DAYS } from '@/contract/legal-words';
import { isNearLimit } from '@/rules/consultation-dates';
import type { Context } from '../act';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { openFacts } from './facts';
import { limitationOf } from './limitation';
import type { ConsultRow } from './policy';

/** Refuses facts that cannot be, each with a sentence beside its field. */
export function refuseImpossible(facts: Facts, now: Date): void {
  const faults = faultsOf(facts, businessDay(now));
  if (Object.keys(faults).length > 0) throw new Refusal('invalid', faults as Record<string, string>);
}

/** Whether somebody was not of age when it happened; null where the birth date was not given. Nothing else is asked for it. */
export function minorOf({ bornOn, eventDate }: Pick<Facts, 'bornOn' | 'eventDate'>): Minor | null {
  if (bornOn === undefined) return null;
  const age = dayjs(eventDate).diff(bornOn, 'year');
  if (age < 16) return 'child';
  return age < 18 ? 'juvenile' : null;
}

/** Urgent: the time limit is near (or just over, since interruptions may save it), or a child works. */
export function isUrgentNow(facts: Pick<Facts, 'category' | 'eventDate' | 'endDate'>, minor: Minor | null, now: Date) {
  return isNearLimit(limitationOf(facts, now), URGENT_DAYS) || minor === 'child';
}

/** The same of a question as it stands. */
export function isUrgentStill(context: Pick<Context, 'keys' | 'now'>, row: ConsultRow): boolean {
  const { endDate } = openFacts(context, row);
  return isUrgentNow({ category: row.category, eventDate: row.event_on, endDate }, row.minor, context.now);
}

/** The context's caller as rows are owned: by tag where they ask anonymously. */
export function ownerOfNew({ caller }: Pick<Context, 'caller'>) {
  return caller.anonymousAs ? { askerTag: caller.anonymousAs } : { personId: caller.personId as string };
}
