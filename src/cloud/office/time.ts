import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** The business date of a moment, `YYYY-MM-DD` in Asia/Shanghai. */
export function businessDay(moment: Date): string {
  return dayjs(moment).utcOffset(8).format('YYYY-MM-DD');
}

/** A moment as people read it, `12月6日 14:00`, in Asia/Shanghai. */
export function readableTime(moment: Date): string {
  return dayjs(moment).utcOffset(8).format('M月D日 HH:mm');
}

/** A moment to the minute as tables write it, `2026-12-06 14:00`, in Asia/Shanghai. */
export function businessMinute(moment: Date): string {
  return dayjs(moment).utcOffset(8).format('YYYY-MM-DD HH:mm');
}
