import fc from 'fast-check';
import { addDays, addMonths, daysBetween, daysWithin, endOfMonths, isDay, wholeMonths } from '@/rules/calendar-days';

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2025-04-31', false],
    ['2025-00-10', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['20250101', false],
    ['2025-01-01T00:00:00Z', false],
    ['0001-01-01', false],
    ['1899-12-31', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

describe('months of service, both days counted (calculators.md §4.2)', () => {
  it.each([
    ['2023-08-31', 6, '2024-02-29'],
    ['2023-08-31', 7, '2024-03-30'],
    ['2025-01-01', 6, '2025-06-30'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-01', 18, '2026-08-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2024-10-31', 1, '2024-11-30'],
    ['2024-10-31', 12, '2025-10-30'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2024-01-29', 1, '2024-02-28'],
    ['2025-12-15', 1, '2026-01-14'],
  ])('from %s %i end on %s', (start, months, end) => {
    expect(endOfMonths(start, months)).toBe(end);
    expect(wholeMonths(start, end)).toBe(months);
    expect(wholeMonths(start, addDays(end, -1))).toBe(months - 1);
  });

  it('never begin before they begin, and grow with the days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 4_000 }), (start, months, days) => {
        expect(wholeMonths(start, endOfMonths(start, months))).toBe(months);
        const last = addDays(start, days);
        const count = wholeMonths(start, last);
        expect(endOfMonths(start, count) <= last).toBe(true);
        expect(endOfMonths(start, count + 1) > last).toBe(true);
        expect(wholeMonths(start, addDays(last, 1))).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

describe('a legal period (民法典 §201–202)', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-01', 12, '2026-03-01'],
    ['1995-03-05', 6, '1995-09-05'],
    ['2025-08-31', 6, '2026-02-28'],
  ])('from %s %i months end on %s', (from, months, until) => {
    expect(addMonths(from, months)).toBe(until);
  });

  it('counts days forth and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9_000, max: 9_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(isDay(addDays(from, days))).toBe(true);
      }),
    );
    expect(daysWithin('2025-07-01', '2025-12-31')).toBe(184);
  });
});
