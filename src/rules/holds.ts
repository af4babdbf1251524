import { quietUntil } from './quiet-hours';

/** The night, in which no hold runs: hours of Asia/Shanghai. */
const NIGHT = { from: 21, to: 8 } as const;
const HOUR_MS = 3_600_000;
const SHANGHAI = 8;
/** How long a seat waits for its person's yes; from 48 hours before the start on it is the shorter one (events.md 2.5). */
const LONG_MS = 24 * HOUR_MS;
const SHORT_MS = 2 * HOUR_MS;
const SOON_MS = 48 * HOUR_MS;
/** In the last three hours nobody is asked by a message any more: the door decides. */
const LAST_MS = 3 * HOUR_MS;

/**
 * Until when a seat waits for its person's yes, asked at `now`: 24 hours, 2 where the event starts within 48; the hours from 21:00
 * to 08:00 do not count, and it never lasts beyond three hours before the start. Null where no hour of daytime is left to answer in.
 */
export function holdUntil(now: Date, startsAt: Date): Date | null {
  const last = startsAt.getTime() - LAST_MS;
  let left = startsAt.getTime() - now.getTime() < SOON_MS ? SHORT_MS : LONG_MS;
  let at = afterNight(now.getTime());
  if (at >= last) return null;
  while (at + left > nightAfter(at)) {
    left -= nightAfter(at) - at;
    at = afterNight(nightAfter(at));
  }
  return new Date(Math.min(at + left, last));
}

/** This moment, or the end of the night it lies in. */
function afterNight(ms: number): number {
  return quietUntil(new Date(ms), NIGHT)?.getTime() ?? ms;
}

/** When the next night begins, from a moment of the day. */
function nightAfter(ms: number): number {
  const hours = ms / HOUR_MS + SHANGHAI;
  return (Math.floor(hours / 24) * 24 + NIGHT.from - SHANGHAI) * HOUR_MS;
}
