import fc from 'fast-check';
import { quietUntil } from '@/rules/quiet-hours';
import { dayReminderAt, hoursReminderAt } from '@/rules/reminders';

const at = (local: string) => new Date(`${local}+08:00`);
const told = (moment: Date | null) =>
  moment && new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

it.each([
  ['2026-12-06T14:00', '12-05 14:00', '12-06 12:00'],
  ['2026-12-06T08:00', '12-05 08:00', null],
  ['2026-12-06T08:30', '12-05 08:30', '12-06 08:00'],
  ['2026-12-06T09:59', '12-05 09:59', '12-06 08:00'],
  ['2026-12-06T10:00', '12-05 10:00', '12-06 08:00'],
  ['2026-12-06T06:00', '12-05 20:00', null],
  ['2026-12-06T20:59', '12-05 20:59', '12-06 18:59'],
  ['2026-12-06T21:30', '12-05 20:00', '12-06 19:30'],
  ['2026-12-06T23:30', '12-05 20:00', '12-06 20:00'],
  ['2026-12-06T00:30', '12-05 20:00', '12-05 20:00'],
  ['2026-12-06T01:30', '12-05 20:00', '12-05 20:00'],
  ['2026-12-06T02:30', '12-05 20:00', null],
])('a start at %s is reminded of at %s and at %s', (starts, day, hours) => {
  expect([told(dayReminderAt(at(starts))), told(hoursReminderAt(at(starts)))]).toEqual([day, hours]);
});

it('never at night, always before the start, the day first', () => {
  const start = fc
    .integer({ min: 0, max: 60 * 24 * 30 })
    .map((n) => new Date(at('2026-12-01T00:00').getTime() + n * 60_000));
  fc.assert(
    fc.property(start, (starts) => {
      const [day, hours] = [dayReminderAt(starts), hoursReminderAt(starts)];
      for (const moment of [day, hours]) {
        if (!moment) continue;
        expect(quietUntil(moment, { from: 21, to: 8 })).toBeNull();
        expect(moment.getTime()).toBeLessThan(starts.getTime());
        expect(starts.getTime() - moment.getTime()).toBeLessThanOrEqual(28 * 3_600_000);
      }
      if (hours) expect(day.getTime()).toBeLessThanOrEqual(hours.getTime());
    }),
  );
});
