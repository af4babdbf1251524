import fc from 'fast-check';
import { type CalendarEntry, deadlineReminders, icsText } from '@/rules/ics';

const writtenAt = new Date('2026-11-28T02:03:04.567Z');
const entry: CalendarEntry = {
  uid: 'event-1@union-home',
  title: '青工读书沙龙',
  when: { startsAt: new Date('2026-12-05T02:00:00Z'), endsAt: new Date('2026-12-05T04:30:00Z') },
  place: '网谷职工书屋',
  note: '带手机',
  remindMinutes: 120,
};
/** As a calendar reads it: folds undone, then one property a line. */
const read = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const textOf = (text: string, name: string) => {
  const line = read(text).find((one) => one.startsWith(`${name}:`)) ?? '';
  return line.slice(name.length + 1).replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
};

it('writes one event with its reminder, in UTC', () => {
  expect(read(icsText([entry], writtenAt))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//union-home//zh-CN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:event-1@union-home',
    'DTSTAMP:20261128T020304Z',
    'DTSTART:20261205T020000Z',
    'DTEND:20261205T043000Z',
    'SUMMARY:青工读书沙龙',
    'LOCATION:网谷职工书屋',
    'DESCRIPTION:带手机',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:青工读书沙龙',
    'TRIGGER:-PT120M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('writes a whole day until the next, over the end of a year, reminding in its morning', () => {
  const text = icsText([{ uid: 'd', title: '仲裁时效', when: { day: '2026-12-31' }, remindMinutes: -540 }], writtenAt);
  expect(read(text)).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'TRIGGER:PT540M']),
  );
});

it('reminds of a legal date at nine on the days that are still ahead, a week before first, and always on the day', () => {
  const triggers = (daysLeft: number) =>
    read(
      icsText(
        [{ uid: 'd', title: 't', when: { day: '2026-12-31' }, remindMinutes: deadlineReminders(daysLeft) }],
        writtenAt,
      ),
    ).filter((line) => line.startsWith('TRIGGER'));
  const week = 'TRIGGER:-PT9540M';
  expect(triggers(364)).toEqual([
    week,
    'TRIGGER:-PT42660M',
    'TRIGGER:-PT19620M',
    'TRIGGER:-PT3780M',
    'TRIGGER:-PT900M',
    'TRIGGER:PT540M',
  ]);
  expect(triggers(7)).toEqual(['TRIGGER:-PT3780M', 'TRIGGER:-PT900M', 'TRIGGER:PT540M']);
  expect(triggers(0)).toEqual(['TRIGGER:PT540M']);
});

it('writes as many as there are, and leaves out what is not said', () => {
  const two = [entry, { ...entry, uid: 'b', place: '', note: '' }].map(({ remindMinutes: _, ...rest }) => rest);
  const lines = read(icsText(two, writtenAt));
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('LOCATION'))).toHaveLength(1);
  expect(lines).not.toContain('BEGIN:VALARM');
});

it('escapes what has a meaning of its own', () => {
  const text = icsText([{ ...entry, title: 'a,b;c\\n', note: '一\r\n二\n三\u0007' }], writtenAt);
  expect(read(text)).toEqual(expect.arrayContaining(['SUMMARY:a\\,b\\;c\\\\n', 'DESCRIPTION:一\\n二\\n三']));
});

it('whatever is written: comes back as it was, no line over 75 octets, no line break but CRLF, no property added', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab,;\\:\n 名\u{20bb7}é🎉'), maxLength: 120 });
  fc.assert(
    fc.property(text, text, (title, note) => {
      const file = icsText([{ ...entry, title, note: `x${note}` }], writtenAt);
      expect(textOf(file, 'SUMMARY')).toBe(title);
      expect(textOf(file, 'DESCRIPTION')).toBe(`x${note}`);
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line).not.toContain('\ufffd');
      }
      expect(read(file)).toHaveLength(21);
    }),
  );
});
