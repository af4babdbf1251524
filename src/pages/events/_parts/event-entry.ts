import { phoneText } from '@/components/phone-text';
import type { CalendarEntry } from '@/rules/ics';
import type { Detail } from './state';

type Session = Detail['sessions'][number];

/** One session of an event as a calendar keeps it; it reminds two hours ahead. */
export function entryOf(event: Detail, session: Session): CalendarEntry {
  return {
    uid: `${session.id}@union-home`,
    title: session.title ? `${event.title}：${session.title}` : event.title,
    when: { startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) },
    place: `${event.place}（${event.address}）`,
    note: `${event.bring.trim() ? `要带：${event.bring.trim()}\n` : ''}${event.organiser} ${phoneText(event.contactPhone)}`,
    remindMinutes: 120,
  };
}
