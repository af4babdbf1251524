/** When an office is open: minutes of the day from midnight, Asia/Shanghai, in order, not overlapping. */
export interface Hours {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** Whether the office works on a day, an ISO date. */
  readonly isWorkingDay: (day: string) => boolean;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const SHANGHAI_MINUTES = 8 * 60;
/** Longer than any run of holidays: an office that never opens promises nothing rather than looking for ever. */
const FARTHEST_DAYS = 400;

const isoOf = (day: number) => new Date(day * DAY_MINUTES * MINUTE_MS).toISOString().slice(0, 10);

/**
 * The moment when `minutes` of opening time have passed since `from`; null when the office does not open that much within 400
 * days. Business days are those of Asia/Shanghai, which has no summer time.
 */
export function afterWorkingMinutes(from: Date, minutes: number, { spans, isWorkingDay }: Hours): Date | null {
  const start = Math.floor(from.getTime() / MINUTE_MS) + SHANGHAI_MINUTES;
  const first = Math.floor(start / DAY_MINUTES);
  let left = minutes;
  for (let day = first; day < first + FARTHEST_DAYS; day += 1) {
    if (!isWorkingDay(isoOf(day))) continue;
    for (const span of spans) {
      const opens = Math.max(day * DAY_MINUTES + span.from, start);
      const open = day * DAY_MINUTES + span.to - opens;
      if (open <= 0) continue;
      if (left <= open) return new Date((opens + left - SHANGHAI_MINUTES) * MINUTE_MS);
      left -= open;
    }
  }
  return null;
}

/** Minutes of opening time from one moment to a later one; 0 where it is not later. */
export function workingMinutesBetween(from: Date, until: Date, { spans, isWorkingDay }: Hours): number {
  const start = Math.floor(from.getTime() / MINUTE_MS) + SHANGHAI_MINUTES;
  const end = Math.floor(until.getTime() / MINUTE_MS) + SHANGHAI_MINUTES;
  let minutes = 0;
  for (let day = Math.floor(start / DAY_MINUTES); day * DAY_MINUTES < end; day += 1) {
    if (!isWorkingDay(isoOf(day))) continue;
    for (const span of spans) {
      const opens = Math.max(day * DAY_MINUTES + span.from, start);
      const closes = Math.min(day * DAY_MINUTES + span.to, end);
      minutes += Math.max(0, closes - opens);
    }
  }
  return minutes;
}

/** The end of opening time on the `days`-th working day after `from`'s own day: what “N 个工作日内” promises. */
export function endOfWorkingDay(from: Date, days: number, { spans, isWorkingDay }: Hours): Date | null {
  const closes = spans.at(-1)?.to;
  if (closes === undefined) return null;
  const first = Math.floor((from.getTime() / MINUTE_MS + SHANGHAI_MINUTES) / DAY_MINUTES);
  let left = days;
  for (let day = first + 1; day < first + FARTHEST_DAYS; day += 1) {
    if (!isWorkingDay(isoOf(day))) continue;
    left -= 1;
    if (left <= 0) return new Date((day * DAY_MINUTES + closes - SHANGHAI_MINUTES) * MINUTE_MS);
  }
  return null;
}
