/** From which hour until which nobody is told anything; over midnight where the first is the later. Hours of Asia/Shanghai. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const HOUR_MS = 3_600_000;
const SHANGHAI = 8;

/** The moment at which these quiet hours end, or null where it is not quiet now. Asia/Shanghai has no summer time. */
export function quietUntil(now: Date, { from, to }: QuietHours): Date | null {
  const hours = now.getTime() / HOUR_MS + SHANGHAI;
  const midnight = Math.floor(hours / 24) * 24;
  const hour = hours - midnight;
  const isQuiet = from < to ? hour >= from && hour < to : hour >= from || hour < to;
  if (!isQuiet) return null;
  const end = midnight + to + (hour >= to ? 24 : 0);
  return new Date((end - SHANGHAI) * HOUR_MS);
}
