const SHANGHAI_MS = 8 * 3_600_000;

/** A moment as a form holds it, `2026-12-06 14:00` in Asia/Shanghai: a day and a time, each chosen by itself. */
export function momentParts(iso: string): string {
  return new Date(Date.parse(iso) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The moment that a day and a time of a form mean, as ISO text; empty while one of them is missing or none there is. */
export function momentOf(parts: string): string {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(parts)) return '';
  const ms = Date.parse(`${parts.replace(' ', 'T')}:00.000Z`);
  return Number.isNaN(ms) ? '' : new Date(ms - SHANGHAI_MS).toISOString();
}

/** A day and a time put together as a form holds them; either may still be missing. */
export function joined(day: string, time: string): string {
  return `${day} ${time}`;
}

/** The day and the time of such a text. */
export function parted(parts: string): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = parts.split(' ');
  return { day, time };
}
