import fc from 'fast-check';
import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const parameters = {
  regionalAverageMonthlyWageFen: 1_000_000,
  minimumMonthlyWageFen: 236_000,
  provincialAverageMonthlyWageFen: 900_000,
};
const of = (grade: number, averageWageFen: number, more: object = {}) =>
  answerOf('injury-benefits', { grade, averageWageFen, parameters, ...more } as never);

describe('工伤待遇 (calculators.md §4.6, regional average 10,000)', () => {
  it.each<[string, number, number, object, object]>([
    ['1', 10, 800_000, {}, { baseFen: 800_000, lumpFen: 5_600_000 }],
    ['2: C, the clamp', 9, 500_000, {}, { baseFen: 600_000, lumpFen: 5_400_000 }],
    ['3', 7, 800_000, {}, { lumpFen: 10_400_000 }],
    ['4', 1, 800_000, {}, { lumpFen: 21_600_000, monthlyFen: 720_000 }],
    ['6: the clamp above', 5, 4_000_000, {}, { baseFen: 3_000_000, lumpFen: 54_000_000 }],
    ['8', 6, 800_000, { noSuitableJob: true }, { lumpFen: 12_800_000, monthlyFen: 480_000 }],
    [
      'grade 4, never below the minimum wage',
      4,
      0,
      { parameters: { ...parameters, minimumMonthlyWageFen: 460_000 } },
      { monthlyFen: 460_000 },
    ],
    ['care, fully', 1, 800_000, { careLevel: 'full' }, { careFen: 500_000 }],
    ['care, mostly', 1, 800_000, { careLevel: 'mostly' }, { careFen: 400_000 }],
    ['care, partly', 1, 800_000, { careLevel: 'partly' }, { careFen: 300_000 }],
  ])('%s', (_, grade, wage, more, found) => {
    expect(of(grade, wage, more).result).toMatchObject(found);
  });

  it.each([
    [1, 27],
    [2, 25],
    [3, 23],
    [4, 21],
    [5, 18],
    [6, 16],
    [7, 13],
    [8, 11],
    [9, 9],
    [10, 7],
  ])('grade %i: a lump of %i months', (grade, months) => {
    expect(of(grade, 700_000).result.lumpFen).toBe(months * 700_000);
  });

  it.each([
    [2, 85],
    [3, 80],
    [4, 75],
    [5, 70],
    [6, 60],
  ])('grade %i: %i per cent a month', (grade, percent) => {
    expect(of(grade, 700_000, { noSuitableJob: true }).result.monthlyFen).toBe(7_000 * percent);
  });

  it('monthly money only for grades 1 to 4, and 5 and 6 without a suitable job', () => {
    expect(of(6, 800_000).result).not.toHaveProperty('monthlyFen');
    expect(of(7, 800_000, { noSuitableJob: true }).result).not.toHaveProperty('monthlyFen');
    expect(codesOf(of(7, 800_000, { noSuitableJob: true }))).toContain('NOT_APPLICABLE');
  });

  it.each([
    [5, 30],
    [6, 25],
    [7, 10],
    [8, 7],
    [9, 4],
    [10, 2],
  ])('浙江, grade %i: %i months of the province’s average for each of the two sums', (grade, months) => {
    const { result, parameters: used } = of(grade, 800_000, { region: '330100', fullYearsToRetirement: 5 });
    expect(result.medicalSubsidyFen).toBe(months * 900_000);
    expect(result.employmentSubsidyFen).toBe(months * 900_000);
    expect(used).toContainEqual({
      name: 'medicalSubsidyMonths',
      value: expect.any(Object),
      region: '330000',
      effectiveFrom: expect.any(String),
      source: expect.stringContaining('浙江'),
    });
  });

  it('浙江, less than five years to retirement: the employment part is for the agency, until its steps are known', () => {
    const near = of(7, 800_000, { region: '33', fullYearsToRetirement: 4 });
    expect(near.result).toMatchObject({ medicalSubsidyFen: 9_000_000 });
    expect(near.result).not.toHaveProperty('employmentSubsidyFen');
    expect(codesOf(near)).toContain('PARAMETER_MISSING');
    const employmentSubsidyDeductPercents = { 0: 90, 1: 80, 2: 60, 3: 40, 4: 20 };
    const known = {
      region: '33',
      fullYearsToRetirement: 4,
      parameters: { ...parameters, employmentSubsidyDeductPercents },
    };
    expect(of(7, 800_000, known).result.employmentSubsidyFen).toBe(7_200_000);
    expect(codesOf(of(7, 800_000, { region: '33' }))).toContain('RETIREMENT_NEAR');
  });

  it('leaves out what is marked ? where its number is not known, and says so', () => {
    const bare = { regionalAverageMonthlyWageFen: 1_000_000 };
    const first = of(1, 800_000, { parameters: bare });
    expect(first.result).toEqual({ baseFen: 800_000, lumpFen: 21_600_000 });
    expect(codesOf(first)).toContain('PARAMETER_MISSING');
    const seventh = of(7, 800_000, { region: '440300' });
    expect(Object.keys(seventh.result)).toEqual(['baseFen', 'lumpFen']);
    expect(codesOf(seventh)).toEqual(['WHEN_RELATION_ENDS', 'PARAMETER_MISSING', 'PARAMETER_MISSING']);
    expect(codesOf(of(7, 800_000, { region: '33', parameters: bare }))).toContain('PARAMETER_MISSING');
  });

  it('cannot do without the region’s average', () => {
    expect(refusalOf('injury-benefits', { grade: 1, averageWageFen: 1 })).toMatchObject({
      code: 'PARAMETER_MISSING',
      fields: { 'parameters.regionalAverageMonthlyWageFen': expect.any(String) },
    });
  });

  it.each<[object, string]>([
    [{ grade: 0 }, 'grade'],
    [{ grade: 11 }, 'grade'],
    [{ grade: 1.5 }, 'grade'],
    [{ grade: '1' }, 'grade'],
    [{ averageWageFen: -1 }, 'averageWageFen'],
    [{ careLevel: 'some' }, 'careLevel'],
    [{ fullYearsToRetirement: -1 }, 'fullYearsToRetirement'],
    [{ noSuitableJob: 'yes' }, 'noSuitableJob'],
  ])('refuses %j', (change, field) => {
    const refusal = refusalOf('injury-benefits', { grade: 1, averageWageFen: 1, parameters, ...change } as never);
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });

  it('a heavier grade is never less, the wage stays within 60 % and 300 %', () => {
    const wage = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(wage, wage, fc.integer({ min: 1, max: 9 }), (a, b, grade) => {
        const heavier = of(grade, a).result;
        expect(heavier.lumpFen).toBeGreaterThanOrEqual(of(grade + 1, a).result.lumpFen);
        expect(heavier.baseFen).toBeGreaterThanOrEqual(600_000);
        expect(heavier.baseFen).toBeLessThanOrEqual(3_000_000);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => of(grade, one).result.lumpFen);
        expect(high).toBeGreaterThanOrEqual(low as number);
      }),
    );
  });
});
