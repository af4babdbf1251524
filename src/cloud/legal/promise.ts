import { PROMISE } from '@/contract/legal-words';
import { afterWorkingMinutes, workingMinutesBetween } from '@/rules/working-time';
import type { Context } from '../act';
import { hoursOf, promiseWithin } from '../office/promises';
import type { ConsultRow } from './policy';

type Asked = Pick<Context, 'db' | 'now'>;

/** By when a question asked now is answered: the close of the next working day, or in two working hours where it is urgent. */
export async function promiseOf(context: Asked, unitPath: string, isUrgent: boolean): Promise<Date | null> {
  if (!isUrgent) return promiseWithin(context, unitPath, PROMISE.workingDays);
  return afterWorkingMinutes(context.now, PROMISE.urgentMinutes, await hoursOf(context, unitPath));
}

/** Minutes of opening time that are left of the promise now: what the clock is stopped at while its asker is waited for. */
export async function minutesLeft(context: Asked, row: ConsultRow): Promise<number> {
  if (row.promised_at === null) return PROMISE.urgentMinutes;
  return workingMinutesBetween(context.now, row.promised_at, await hoursOf(context, row.unit_path));
}

/** The promise when the clock runs on: what was left of it, two working hours at least. */
export async function promiseResumed(context: Asked, row: ConsultRow): Promise<Date | null> {
  const minutes = Math.max(row.minutes_left ?? 0, PROMISE.urgentMinutes);
  return afterWorkingMinutes(context.now, minutes, await hoursOf(context, row.unit_path));
}
