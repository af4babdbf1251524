/** One entry of a calendar: from a moment to another, or a whole day (`YYYY-MM-DD`). */
export interface CalendarEntry {
  /** Stays the same when it changes, so that a calendar replaces what it has. */
  readonly uid: string;
  readonly title: string;
  readonly when: { readonly startsAt: Date; readonly endsAt: Date } | { readonly day: string };
  readonly place?: string;
  readonly note?: string;
  /** Minutes before the start (or before 00:00 of the day; negative: after it) at which the calendar reminds; a phone that reminds once takes the first. */
  readonly remindMinutes?: number | readonly number[];
}

const DAY = 24 * 60;
const NINE = 9 * 60;
/** A week before is the one that counts, early enough to do something. */
const DAYS_BEFORE = [7, 30, 14, 3, 1, 0];

/** When a calendar reminds of a legal date that is so many days off: at nine, on each of the days the program itself reminds on that are still ahead, and on the day. */
export function deadlineReminders(daysLeft: number): number[] {
  return DAYS_BEFORE.filter((days) => days === 0 || days < daysLeft).map((days) => days * DAY - NINE);
}

/** The text of an iCalendar file (RFC 5545): lines end with CRLF and are folded at 75 octets; moments in UTC, written down at `writtenAt`. */
export function icsText(entries: readonly CalendarEntry[], writtenAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//union-home//zh-CN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => linesOf(entry, writtenAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function linesOf(entry: CalendarEntry, writtenAt: Date): string[] {
  const { uid, title, when, place, note, remindMinutes } = entry;
  const times =
    'day' in when
      ? [`DTSTART;VALUE=DATE:${dayText(when.day)}`, `DTEND;VALUE=DATE:${dayText(nextDay(when.day))}`]
      : [`DTSTART:${momentText(when.startsAt)}`, `DTEND:${momentText(when.endsAt)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${momentText(writtenAt)}`,
    ...times,
    `SUMMARY:${escapeText(title)}`,
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(note ? [`DESCRIPTION:${escapeText(note)}`] : []),
    ...[remindMinutes ?? []].flat().flatMap((minutes) => alarmOf(title, minutes)),
    'END:VEVENT',
  ];
}

function alarmOf(title: string, minutes: number): string[] {
  const trigger = minutes < 0 ? `PT${-minutes}M` : `-PT${minutes}M`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title)}`, `TRIGGER:${trigger}`, 'END:VALARM'];
}

/** Text as a value: backslash, semicolon and comma are escaped, line breaks written as `\n`, other control characters left out. */
function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what no value may hold
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\n/g, '\\n')
  );
}

const OCTETS = 75;

/** One line in pieces of at most 75 octets of UTF-8, no character torn; each further piece begins with a space. */
function foldLine(line: string): string {
  let out = '';
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char.codePointAt(0) ?? 0);
    if (octets + size > OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += char;
    octets += size;
  }
  return out;
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function momentText(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

function dayText(day: string): string {
  return day.replace(/-/g, '');
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
