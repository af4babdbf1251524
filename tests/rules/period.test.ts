import fc from 'fast-check';
import { daysText, lengthOf, type Period, periodText, spanBefore, spanOf } from '@/rules/period';

const at = (text: string) => new Date(`${text}+08:00`);
const month = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ calendar: fc.constantFrom('year', 'toNovember', 'survey'), year: fc.integer({ min: 2000, max: 2100 }) }),
  fc
    .tuple(fc.integer({ min: 2000 * 12, max: 2100 * 12 }), fc.integer({ min: 0, max: 35 }))
    .map(([from, more]) => ({ calendar: 'months' as const, from: month(from), to: month(from + more) })),
) as fc.Arbitrary<Period>;
const moments = fc.date({ min: at('1999-01-01T00:00:00'), max: at('2104-01-01T00:00:00'), noInvalidDate: true });

describe('a period', () => {
  it.each<[Period, string, string, string]>([
    [{ calendar: 'year', year: 2026 }, '2026-01-01T00:00:00', '2027-01-01T00:00:00', '2026年'],
    [{ calendar: 'toNovember', year: 2026 }, '2026-01-01T00:00:00', '2026-12-01T00:00:00', '2026年1–11月'],
    [
      { calendar: 'survey', year: 2026 },
      '2025-10-01T00:00:00',
      '2026-10-01T00:00:00',
      '2026统计年度（2025年10月–2026年9月）',
    ],
    [
      { calendar: 'months', from: '2025-11', to: '2026-02' },
      '2025-11-01T00:00:00',
      '2026-03-01T00:00:00',
      '2025年11月–2026年2月',
    ],
  ])('%j begins at 00:00 of its first day and ends at 24:00 of its last, in Shanghai', (period, from, to, text) => {
    expect(spanOf(period)).toEqual({ from: at(from), to: at(to) });
    expect(periodText(period)).toBe(text);
  });

  it('says its days, the last one included', () => {
    expect(daysText(spanOf({ calendar: 'toNovember', year: 2026 }))).toBe('2026-01-01 至 2026-11-30');
    expect(daysText({ from: at('2026-01-01T00:00:00'), to: at('2026-01-01T00:00:00') })).toBe('还没有开始');
  });

  it('is compared with the same one before; one that still runs up to the same day', () => {
    const year: Period = { calendar: 'year', year: 2026 };
    const from = at('2025-01-01T00:00:00');
    expect(spanBefore(year, at('2027-03-01T00:00:00'))).toEqual({ from, to: at('2026-01-01T00:00:00') });
    expect(spanBefore(year, at('2026-12-01T10:00:00'))).toEqual({ from, to: at('2025-12-02T00:00:00') });
    expect(spanBefore(year, at('2025-12-31T10:00:00'))).toEqual({ from, to: from });
    const leap: Period = { calendar: 'months', from: '2024-02', to: '2024-02' };
    expect(spanBefore(leap, at('2024-02-29T10:00:00')).to).toEqual(at('2023-03-01T00:00:00'));
  });

  it('runs: years follow each other without gap or overlap, and a year is its twelve months', () => {
    fc.assert(
      fc.property(fc.constantFrom('year', 'survey'), fc.integer({ min: 2000, max: 2099 }), (calendar, year) => {
        const first = { calendar, year } as Period;
        expect(spanOf(first).to).toEqual(spanOf({ calendar, year: year + 1 } as Period).from);
        const begins = (year - (calendar === 'survey' ? 1 : 0)) * 12 + (calendar === 'survey' ? 9 : 0);
        let sum = 0;
        for (let n = begins; n < begins + 12; n += 1) {
          const { from, to } = spanOf({ calendar: 'months', from: month(n), to: month(n) });
          sum += to.getTime() - from.getTime();
        }
        expect(sum).toBe(spanOf(first).to.getTime() - spanOf(first).from.getTime());
      }),
    );
  });

  it('before it lies one that never reaches into it, begins on the same day of the year and is at most as many months', () => {
    fc.assert(
      fc.property(periods, moments, (period, now) => {
        const { from } = spanOf(period);
        const before = spanBefore(period, now);
        expect(before.to.getTime()).toBeLessThanOrEqual(from.getTime());
        expect(before.from.getTime()).toBeLessThanOrEqual(before.to.getTime());
        const shanghai = (moment: Date) => new Date(moment.getTime() + 8 * 3_600_000).toISOString();
        expect(shanghai(before.from).slice(4)).toBe(shanghai(from).slice(4));
        expect(before.to.getTime() - before.from.getTime()).toBeLessThanOrEqual(lengthOf(period) * 31 * 86_400_000);
      }),
    );
  });
});
