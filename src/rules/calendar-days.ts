/** Business days are ISO texts, `YYYY-MM-DD`, Asia/Shanghai; counting them needs no clock and no time zone. */
const DAY_MS = 86_400_000;

const parts = (day: string) => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))] as const;
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Whether a text names a day there is, of the years 1900 to 2199: 2025-02-29 is none. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = numberOf(text);
  return !Number.isNaN(at) && dayOf(at) === text;
}

/** The business day of a moment in milliseconds, on China's clock: phones may lack time zones. */
export function dayAt(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return dayOf(numberOf(day) + days);
}

/** How many days `to` lies after `from`: 0 for the same day, negative before it. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** How many days there are from the first to the last, both counted. */
export function daysWithin(first: string, last: string): number {
  return daysBetween(first, last) + 1;
}

/** 0 for a Sunday, 6 for a Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/**
 * The day on which a period of months, begun by an event on `day`, ends: the corresponding day, else the last of the month
 * (民法典 §202; the event's own day is not counted, §201).
 */
export function addMonths(day: string, months: number): string {
  const { lastDay, sameDay } = inMonth(day, months);
  return sameDay ?? lastDay;
}

/**
 * The last day of so many months of service that began on `start`, which counts itself: the day before the corresponding day,
 * and where the month has no such day the month’s own last (calculators.md §4.2).
 */
export function endOfMonths(start: string, months: number): string {
  const { lastDay, sameDay } = inMonth(start, months);
  return sameDay === null ? lastDay : addDays(sameDay, -1);
}

/** How many whole months a service from `start` to `last` has, both days counted. */
export function wholeMonths(start: string, last: string): number {
  const [fromYear, fromMonth] = parts(start);
  const [toYear, toMonth] = parts(last);
  const most = Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth + 1);
  let months = most;
  while (months > 0 && endOfMonths(start, months) > last) months -= 1;
  return months;
}

function inMonth(day: string, months: number): { lastDay: string; sameDay: string | null } {
  const [year, month, date] = parts(day);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
  const sameDay = date <= Number(lastDay.slice(8)) ? `${lastDay.slice(0, 8)}${day.slice(8)}` : null;
  return { lastDay, sameDay };
}
