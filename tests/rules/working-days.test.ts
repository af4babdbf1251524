import { getDayDetail } from 'chinese-days';
import { addDays } from '@/rules/calendar-days';
import { isWorkingDay, knowsWorkingDays, nextWorkingDay, workingDaysWithin } from '@/rules/working-days';

it('is the calendar that promises are counted with, on every day of 2004 to 2026', () => {
  const different: string[] = [];
  for (let day = '2004-01-01'; day < '2027-01-01'; day = addDays(day, 1))
    if (isWorkingDay(day) !== getDayDetail(day).work) different.push(day);
  expect(different).toEqual([]);
});

it('of a year whose arrangement is not known has weekends and the fixed holidays', () => {
  expect([knowsWorkingDays('2026-12-31'), knowsWorkingDays('2027-01-01')]).toEqual([true, false]);
  expect(['2027-01-01', '2027-01-04', '2027-01-02', '2027-10-01'].map(isWorkingDay)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

it.each([
  ['2026-03-01', '2026-03-02'],
  ['2024-03-30', '2024-04-01'],
  ['2025-10-01', '2025-10-09'],
  ['2026-01-14', '2026-01-14'],
  ['2025-01-26', '2025-01-26'],
])('a period that would end on %s ends on %s', (day, next) => {
  expect(nextWorkingDay(day)).toBe(next);
});

it('counts working days with both ends', () => {
  expect(workingDaysWithin('2025-02-10', '2025-02-19')).toBe(8);
  expect(workingDaysWithin('2025-02-10', '2025-02-09')).toBe(0);
});
