import { writeInCalendar } from '@/client/calendar';
import type { CalendarEntry } from '@/rules/ics';

/** What the button says. */
export const ADD_TO_CALENDAR = '加到手机日历';

/** What is said when it worked, and when it did not. */
export const calendarSaid = { done: '已加到日历', failed: '没有加上，请在微信设置里允许使用日历' } as const;

const DAY_MS = 86_400_000;

/** Puts an entry into the phone's calendar; a whole day counts in Asia/Shanghai. Answers whether it is there. */
export async function addToCalendar({ title, when, place, note, remindMinutes }: CalendarEntry): Promise<boolean> {
  const [first] = [remindMinutes ?? []].flat();
  const startsAtMs = 'day' in when ? Date.parse(`${when.day}T00:00:00+08:00`) : when.startsAt.getTime();
  return writeInCalendar({
    title,
    startsAtMs,
    endsAtMs: 'day' in when ? startsAtMs + DAY_MS : when.endsAt.getTime(),
    isAllDay: 'day' in when,
    place: place ?? '',
    note: note ?? '',
    remindMs: first === undefined ? null : first * 60_000,
  });
}
