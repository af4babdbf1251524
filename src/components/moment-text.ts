import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** A moment on China's clock; phones may lack time zones, so the eight hours are added by hand. */
function inChina(iso: string | number): dayjs.Dayjs {
  return dayjs(iso).utcOffset(8);
}

/** The day in words: 12月6日（周日）; with the year where it is not `now`'s. */
export function dayText(iso: string, now: number = Date.now()): string {
  const at = inChina(iso);
  const year = at.year() === inChina(now).year() ? '' : `${at.year()}年`;
  return `${year}${at.month() + 1}月${at.date()}日（周${weekdays[at.day()] ?? ''}）`;
}

/** The time of day: 14:00. */
export function clockText(iso: string | number): string {
  return inChina(iso).format('HH:mm');
}

/** Day and time: 12月6日（周日）14:00. */
export function momentText(iso: string): string {
  return `${dayText(iso)}${clockText(iso)}`;
}

/** From when until when: 12月6日（周日）14:00–16:30; both days where they differ. */
export function spanText(start: string, end: string): string {
  const isSameDay = inChina(start).format('YYYYMMDD') === inChina(end).format('YYYYMMDD');
  return `${momentText(start)}–${isSameDay ? clockText(end) : ` ${momentText(end)}`}`;
}
