import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** A moment on China's clock; phones may lack time zones, so the eight hours are added by hand. */
function inChina(iso: string | number): dayjs.Dayjs {
  return dayjs(iso).utcOffset(8);
}

/** The day of a moment on China's clock, YYYY-MM-DD. */
export function isoDay(ms: number): string {
  return inChina(ms).format('YYYY-MM-DD');
}

/** The day in words: 12月6日（周日）; with the year where it is not this one's. */
export function dayText(iso: string): string {
  const at = inChina(iso);
  const year = at.year() === inChina(Date.now()).year() ? '' : `${at.year()}年`;
  return `${year}${at.month() + 1}月${at.date()}日（周${weekdays[at.day()] ?? ''}）`;
}

/** The day so many days from now, or ago for a negative number, as an ISO date. */
export function dayFromNow(days: number): string {
  return inChina(Date.now()).add(days, 'day').format('YYYY-MM-DD');
}

/** The time of day: 14:00. */
export function clockText(iso: string | number): string {
  return inChina(iso).format('HH:mm');
}

/** Day and time: 12月6日（周日）14:00. */
export function momentText(iso: string): string {
  return `${dayText(iso)}${clockText(iso)}`;
}

/** From when until when, each day with its hours: 12月6日（周日） with 14:00–16:30, or two days with 09:00 至 and 17:00. */
export function spanParts(start: string, end: string): { day: string; hours: string }[] {
  const isSameDay = inChina(start).format('YYYYMMDD') === inChina(end).format('YYYYMMDD');
  if (isSameDay) return [{ day: dayText(start), hours: `${clockText(start)}–${clockText(end)}` }];
  return [
    { day: dayText(start), hours: `${clockText(start)} 至` },
    { day: dayText(end), hours: clockText(end) },
  ];
}

/** The same as one text. */
export function spanText(start: string, end: string): string {
  return spanParts(start, end)
    .map(({ day, hours }) => day + hours)
    .join(' ');
}
