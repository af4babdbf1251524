import fc from 'fast-check';
import { answerOf, codesOf, fenOf, refusalOf } from '../../support/calculators';

const parameters = { minimumMonthlyWageFen: 236_000 };
const month = (monthlyWageFen: number, weekday: number, restDay: number, holiday: number, more: object = {}) =>
  answerOf('overtime', { monthlyWageFen, hours: { weekday, restDay, holiday }, parameters, ...more });

describe('加班费 (calculators.md §4.3)', () => {
  it.each<[string, number, [number, number, number], object, number[]]>([
    ['1: C, the total rounded once', 500_000, [2, 4, 3], {}, [8_621, 22_989, 25_862, 57_471]],
    ['2', 870_000, [10, 0, 0], {}, [75_000, 0, 0, 75_000]],
    ['3', 870_000, [0, 8, 0], {}, [0, 80_000, 0, 80_000]],
    ['3 with rest given instead', 870_000, [0, 8, 0], { restDayCompensated: true }, [0, 0, 0, 0]],
    ['4', 870_000, [0, 0, 8], {}, [0, 0, 120_000, 120_000]],
    ['4: rest is no substitute', 870_000, [0, 0, 8], { restDayCompensated: true }, [0, 0, 120_000, 120_000]],
    ['half hours', 870_000, [0.5, 0, 0], {}, [3_750, 0, 0, 3_750]],
    ['below the minimum wage', 100_000, [174, 0, 0], {}, [354_000, 0, 0, 354_000]],
    ['half a fen is rounded up', 236_176, [1, 0, 0], {}, [2_036, 0, 0, 2_036]],
  ])('%s', (_, wage, hours, more, [weekdayFen, restDayFen, holidayFen, totalFen]) => {
    expect(month(wage, ...hours, more).result).toEqual({ weekdayFen, restDayFen, holidayFen, totalFen });
  });

  it('8: piece work at 2.00, 100 pieces on a rest day', () => {
    const asked = { pieceRateFen: 200, units: { weekday: 0, restDay: 100, holiday: 0 } };
    expect(answerOf('overtime', asked).result.totalFen).toBe(40_000);
    expect(answerOf('overtime', { ...asked, units: { weekday: 3, restDay: 0, holiday: 1 } }).result).toEqual({
      weekdayFen: 900,
      restDayFen: 0,
      holidayFen: 600,
      totalFen: 1_500,
    });
  });

  it('warns of more than 36 hours, of more than three a day, and that a waiver is void', () => {
    expect(codesOf(month(870_000, 20, 8, 8))).toEqual(['WAIVER_VOID']);
    expect(codesOf(month(870_000, 20, 8, 8.5))).toEqual(['OVER_36_HOURS', 'WAIVER_VOID']);
    expect(codesOf(month(870_000, 70, 0, 0))).toEqual(['OVER_36_HOURS', 'OVER_3_HOURS_A_DAY', 'WAIVER_VOID']);
    expect(codesOf(month(870_000, 0, 8, 8, { restDayCompensated: true }))).toContain('HOLIDAY_NOT_EXCHANGED');
    expect(codesOf(month(100_000, 1, 0, 0))).toContain('RAISED_TO_MINIMUM');
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['monthlyWageFen']],
    ['hours alone', { hours: { weekday: 1, restDay: 0, holiday: 0 } }, ['monthlyWageFen']],
    ['a wage alone', { monthlyWageFen: 1 }, ['hours']],
    ['pieces alone', { units: { weekday: 1, restDay: 0, holiday: 0 } }, ['pieceRateFen']],
    ['a rate alone', { pieceRateFen: 1 }, ['units']],
    ['both', { monthlyWageFen: 1, hours: { weekday: 1, restDay: 0, holiday: 0 }, pieceRateFen: 1 }, ['pieceRateFen']],
    ['negative hours', { monthlyWageFen: 1, hours: { weekday: -1, restDay: 0, holiday: 0 } }, ['hours.weekday']],
    [
      'more hours than a month has',
      { monthlyWageFen: 1, hours: { weekday: 745, restDay: 0, holiday: 0 } },
      ['hours.weekday'],
    ],
    ['a third of an hour', { monthlyWageFen: 1, hours: { weekday: 1 / 3, restDay: 0, holiday: 0 } }, ['hours.weekday']],
    ['a kind of day too few', { monthlyWageFen: 1, hours: { weekday: 1, restDay: 0 } }, ['hours.holiday']],
    [
      'a kind of day too many',
      { monthlyWageFen: 1, hours: { weekday: 1, restDay: 0, holiday: 0, night: 1 } },
      ['hours.night'],
    ],
    ['half a piece', { pieceRateFen: 1, units: { weekday: 0.5, restDay: 0, holiday: 0 } }, ['units.weekday']],
  ])('refuses %s', (_, asked, fields) => {
    const refusal = refusalOf('overtime', asked as never);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(Object.keys(refusal.fields)).toEqual(fields);
  });

  it('asks for the minimum wage where a monthly wage is to be raised to it', () => {
    const asked = { monthlyWageFen: 500_000, hours: { weekday: 2, restDay: 4, holiday: 3 } };
    expect(refusalOf('overtime', asked)).toMatchObject({
      code: 'PARAMETER_MISSING',
      fields: { 'parameters.minimumMonthlyWageFen': expect.stringContaining('最低工资') },
    });
  });

  it('the lines, 尾差 included, add up to the total; more hours are never less', () => {
    const hour = fc.integer({ min: 0, max: 1_488 }).map((halves) => halves / 2);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), hour, hour, hour, (wage, weekday, restDay, holiday) => {
        const { lines, result } = month(wage, weekday, restDay, holiday);
        expect(lines.reduce((sum, { value }) => sum + fenOf(value), 0)).toBe(result.totalFen);
        if (weekday < 744)
          expect(month(wage, weekday + 0.5, restDay, holiday).result.totalFen).toBeGreaterThanOrEqual(result.totalFen);
      }),
    );
  });
});
