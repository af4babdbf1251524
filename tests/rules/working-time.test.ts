import fc from 'fast-check';
import { afterWorkingMinutes, endOfWorkingDay, type Hours } from '@/rules/working-time';

const at = (text: string) => new Date(`${text}:00+08:00`);
const office: Hours = {
  spans: [
    { from: 540, to: 720 },
    { from: 840, to: 1080 },
  ],
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && day !== '2026-12-02',
};

describe('afterWorkingMinutes', () => {
  it.each([
    ['within the morning', '2026-12-01T09:30', 60, '2026-12-01T10:30'],
    ['over lunch', '2026-12-01T11:30', 60, '2026-12-01T14:30'],
    ['over a holiday', '2026-12-01T17:30', 60, '2026-12-03T09:30'],
    ['over the weekend', '2026-12-04T18:30', 30, '2026-12-07T09:30'],
    ['from before opening', '2026-12-01T00:10', 0, '2026-12-01T09:00'],
    ['just to the close', '2026-12-01T17:00', 60, '2026-12-01T18:00'],
  ])('%s', (_, from, minutes, due) => {
    expect(afterWorkingMinutes(at(from), minutes, office)).toEqual(at(due));
  });

  it('promises nothing where nobody ever opens', () => {
    expect(afterWorkingMinutes(at('2026-12-01T10:00'), 5, { ...office, isWorkingDay: () => false })).toBeNull();
  });

  it('never comes before its start, and more minutes never earlier', () => {
    const moment = fc
      .integer({ min: 0, max: 500_000 })
      .map((minutes) => new Date(at('2026-01-01T00:00').getTime() + minutes * 60_000));
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 5_000 }), (from, a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)].map(
          (m) => afterWorkingMinutes(from, m, office)?.getTime() ?? 0,
        );
        expect(short).toBeGreaterThanOrEqual(from.getTime());
        expect(long).toBeGreaterThanOrEqual(short as number);
      }),
    );
  });
});

describe('endOfWorkingDay', () => {
  it.each([
    ['the next working day', '2026-12-03T10:00', 1, '2026-12-04T18:00'],
    ['a holiday is not counted', '2026-12-01T10:00', 1, '2026-12-03T18:00'],
    ['a weekend is not counted', '2026-12-03T23:59', 2, '2026-12-07T18:00'],
    ['asked on a Sunday', '2026-12-06T10:00', 1, '2026-12-07T18:00'],
  ])('%s', (_, from, days, due) => {
    expect(endOfWorkingDay(at(from), days, office)).toEqual(at(due));
  });
});
