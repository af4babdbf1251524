import { saveText } from '@/client/text-file.h5';
import { type CalendarEntry, icsText } from '@/rules/ics';

/** What the button says. */
export const ADD_TO_CALENDAR = '下载日历文件';

/** What is said when it worked, and when it did not. */
export const calendarSaid = { done: '已下载，点开就能加到日历', failed: '没有下载成' } as const;

/** Has the browser download a calendar file with the entry. */
export async function addToCalendar(entry: CalendarEntry): Promise<boolean> {
  saveText(`${fileName(entry.title)}.ics`, 'text/calendar', icsText([entry], new Date()));
  return true;
}

/** The title without what a file's name may not hold. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 40) || '日历'
  );
}
