import fc from 'fast-check';
import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const period = (totalYears: number, unitYears: number, more: object = {}) =>
  answerOf('medical-period', { totalYears, unitYears, ...more });
const parameters = { minimumMonthlyWageFen: 236_000 };

describe('医疗期 (calculators.md §4.7)', () => {
  it.each([
    [3, 2, 3, 6],
    [8, 6, 6, 12],
    [9, 5, 6, 12],
    [9.99, 4.99, 3, 6],
    [10, 4, 6, 12],
    [10, 5, 9, 15],
    [10, 9.99, 9, 15],
    [10, 10, 12, 18],
    [18, 12, 12, 18],
    [18, 15, 18, 24],
    [25, 20, 24, 30],
    [25, 21, 24, 30],
    [0, 0, 3, 6],
  ])('%d years of work, %d in the unit: %i months within %i', (total, unit, months, withinMonths) => {
    expect(period(total, unit).result).toEqual({ months, withinMonths });
  });

  it.each([
    ['1995-03-05', '1995-09-05'],
    ['2025-08-31', '2026-02-28'],
    ['2024-08-29', '2025-02-28'],
  ])('S [236号]: the window from %s ends on %s, the corresponding day', (from, windowUntil) => {
    expect(period(3, 2, { from }).result).toEqual({ months: 3, withinMonths: 6, windowUntil });
  });

  it.each([
    [0.5, 3],
    [1, 4],
    [1.9, 4],
    [5, 8],
    [21, 24],
    [30, 24],
  ])('上海, %d years in the unit: %i months, no window', (unit, months) => {
    const shanghai = period(40, unit, { region: '310115', from: '2025-03-05' });
    expect(shanghai.result).toEqual({ months, withinMonths: null });
    expect(codesOf(shanghai)).toContain('NO_WINDOW');
    expect(shanghai.parameters.map(({ region }) => region)).toEqual(['310000']);
  });

  it('上海 before its own rule is not answered with the nation’s', () => {
    expect(period(40, 5, { region: '310000', from: '2026-01-01' }).result.months).toBe(8);
    expect(period(40, 5, { region: '440000' }).result.months).toBe(9);
    expect(refusalOf('medical-period', { totalYears: 40, unitYears: 5, region: '31', from: '2001-01-01' }).code).toBe(
      'PARAMETER_MISSING',
    );
  });

  it.each<[object, string]>([
    [{ totalYears: 3, unitYears: 4 }, 'unitYears'],
    [{ totalYears: -1, unitYears: 0 }, 'totalYears'],
    [{ totalYears: 3, unitYears: 2, from: '2027-12-01' }, 'from'],
    [{ totalYears: 3, unitYears: 2, from: '2025-06-31' }, 'from'],
    [{ totalYears: 3 }, 'unitYears'],
  ])('refuses %j', (question, field) => {
    expect(Object.keys(refusalOf('medical-period', question as never).fields)).toEqual([field]);
  });

  it('more years are never fewer months', () => {
    const years = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(years, years, fc.nat(30), (a, b, before) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((unit) => period(unit + before, unit).result.months);
        expect(more).toBeGreaterThanOrEqual(less as number);
      }),
    );
  });
});

describe('病假工资 (calculators.md §4.7)', () => {
  it('is never below 80 % of the minimum wage', () => {
    expect(answerOf('sick-pay', { monthlyWageFen: 800_000, parameters }).result).toEqual({ floorFen: 188_800 });
    const odd = { minimumMonthlyWageFen: 236_001 };
    expect(answerOf('sick-pay', { monthlyWageFen: 0, parameters: odd }).result.floorFen).toBe(188_801);
  });

  it.each([
    [1, 480_000],
    [2, 560_000],
    [5, 640_000],
    [7, 720_000],
    [8, 800_000],
  ])('上海, 8,000, %i years: %i fen', (unitYears, localFen) => {
    const asked = { monthlyWageFen: 800_000, unitYears, parameters };
    expect(answerOf('sick-pay', { ...asked, region: '310000' }).result.localFen).toBe(localFen);
    const seniorityLadder = [
      [2, 60],
      [4, 70],
      [6, 80],
      [8, 90],
      [null, 100],
    ] as [number | null, number][];
    expect(answerOf('sick-pay', { ...asked, parameters: { ...parameters, seniorityLadder } }).result.localFen).toBe(
      localFen,
    );
  });

  it('raises the ladder to the floor, and says what it cannot know', () => {
    const low = answerOf('sick-pay', { monthlyWageFen: 250_000, unitYears: 1, region: '31', parameters });
    expect(low.result).toEqual({ floorFen: 188_800, localFen: 188_800 });
    expect(codesOf(low)).toContain('RAISED_TO_FLOOR');
    const elsewhere = answerOf('sick-pay', { monthlyWageFen: 800_000, unitYears: 1, region: '44', parameters });
    expect(elsewhere.result).toEqual({ floorFen: 188_800 });
    expect(codesOf(elsewhere)).toEqual(['PARAMETER_MISSING']);
    expect(refusalOf('sick-pay', { monthlyWageFen: 800_000 }).code).toBe('PARAMETER_MISSING');
  });

  it.each([
    [
      [
        [2, 60],
        [4, 70],
      ],
    ],
    [
      [
        [4, 60],
        [2, 70],
        [null, 100],
      ],
    ],
    [
      [
        [2, 160],
        [null, 100],
      ],
    ],
    [[]],
    ['60'],
  ])('refuses the ladder %j', (seniorityLadder) => {
    const asked = { monthlyWageFen: 1, unitYears: 1, parameters: { ...parameters, seniorityLadder } };
    expect(Object.keys(refusalOf('sick-pay', asked as never).fields)).toEqual(['parameters.seniorityLadder']);
  });
});
