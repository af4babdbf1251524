import { quietUntil } from './quiet-hours';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Nobody is told anything between these hours of Asia/Shanghai. */
const NIGHT = { from: 21, to: 8 } as const;
/** When what would fall into the night is told the evening before it. */
const EVENING = 20;

/** When people are reminded a day ahead: 24 hours before the start; where that is night, at eight in the evening of the day before. */
export function dayReminderAt(startsAt: Date): Date {
  const at = new Date(startsAt.getTime() - DAY_MS);
  return quietUntil(at, NIGHT) ? eveningOf(startsAt, -1) : at;
}

/**
 * When people are reminded two hours ahead; where that is late in the evening, at eight; where it is early in the morning, when the
 * night ends. Null where that would be after the start: the evening before has told them.
 */
export function hoursReminderAt(startsAt: Date): Date | null {
  const at = new Date(startsAt.getTime() - 2 * HOUR_MS);
  const morning = quietUntil(at, NIGHT);
  if (!morning) return at;
  if (morning < startsAt) return morning;
  const evening = eveningOf(at, 0);
  return evening < at ? evening : null;
}

/** Eight in the evening of the day a moment lies in, or of a day so many days later. */
function eveningOf(moment: Date, days: number): Date {
  const midnight = Math.floor((moment.getTime() + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS;
  return new Date(midnight + days * DAY_MS + EVENING * HOUR_MS);
}
