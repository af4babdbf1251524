import { addDays, weekdayOf } from './calendar-days';
import { workingDayChanges } from './data/working-days';

/** Holidays on a fixed day by law (全国年节及纪念日放假办法, from 2025): all that is known of a year before its arrangement is out. */
const FIXED_OFF = '0101 0501 0502 1001 1002 1003';

/** How far the next working day may be: longer than any run of days off. */
const LONGEST_REST_DAYS = 20;

/** Whether the arrangement of holidays is known for the year of a day; without it only weekends and fixed holidays are known to be off. */
export function knowsWorkingDays(day: string): boolean {
  return workingDayChanges[day.slice(0, 4)] !== undefined;
}

/** Whether a day (ISO) is a working day: no weekend and no holiday, or a weekend that is worked in exchange. */
export function isWorkingDay(day: string): boolean {
  const changes = workingDayChanges[day.slice(0, 4)];
  const named = day.slice(5, 7) + day.slice(8, 10);
  const isWeekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
  if (isWeekend) return changes?.worked.split(' ').includes(named) ?? false;
  return !(changes?.off ?? FIXED_OFF).split(' ').includes(named);
}

/** The day itself when it is a working day, else the next that is: where a period whose last day is off really ends (民法典 §203). */
export function nextWorkingDay(day: string): string {
  let at = day;
  for (let tried = 0; tried < LONGEST_REST_DAYS && !isWorkingDay(at); tried += 1) at = addDays(at, 1);
  return at;
}

/** How many working days there are from the first to the last, both counted. */
export function workingDaysWithin(first: string, last: string): number {
  let count = 0;
  for (let at = first; at <= last; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}
