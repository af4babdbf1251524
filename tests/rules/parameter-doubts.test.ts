import { doubtsOf } from '@/rules/labour-law/parameter-doubts';

describe('a number of the law that looks absurd is asked about again', () => {
  it.each([
    ['as usual', 252_000, 268_000, 0],
    ['the same again', 252_000, 252_000, 0],
    ['ten times: a point lost, and outside the usual', 252_000, 2_520_000, 2],
    ['a tenth', 252_000, 25_200, 2],
    ['half as much again, exactly', 200_000, 300_000, 1],
    ['just below that', 200_000, 299_999, 0],
    ['lower than before', 252_000, 249_000, 1],
    ['the first one of a place', null, 252_000, 0],
    ['the first one, in yuan instead of fen', null, 2_520, 1],
  ])('minimum wage: %s', (_, before, value, count) => {
    expect(doubtsOf('minimumMonthlyWageFen', before, value)).toHaveLength(count);
  });

  it('says both numbers and how far they lie apart', () => {
    const [usual, leap] = doubtsOf('localAverageMonthlyWageFen', 940_000, 9_400_000);
    expect(usual).toBe('这类数一般在 3,000.00 元 到 30,000.00 元 之间，请核对单位和小数点');
    expect(leap).toBe('以前是 9,400.00 元，现在是 94,000.00 元，是原来的 10 倍，请对照原文再看一遍');
    expect(doubtsOf('paternityDays', 30, 10)).toEqual(['以前是 30，现在是 10，只有原来的 1/3，请对照原文再看一遍']);
  });

  it('compares tables part by part, and sees what is missing', () => {
    const before = { 2023: 5_182_100, 2024: 5_418_800 };
    expect(doubtsOf('nationalUrbanIncomeFen', before, { ...before, 2025: 5_650_200 })).toEqual([]);
    expect(doubtsOf('nationalUrbanIncomeFen', before, { 2024: 5_418_800, 2025: 5_650_200 })).toEqual([
      '比以前那个少了 1 项，请核对是不是漏写了',
    ]);
    const months = { 5: 30, 6: 25, 7: 10 };
    expect(doubtsOf('medicalSubsidyMonths', months, { 5: 30, 6: 25, 7: 100 })).toHaveLength(1);
    const ladder = [
      [4, 15],
      [null, 42],
    ];
    expect(
      doubtsOf('miscarriageDays', ladder, [
        [4, 15],
        [7, 42],
        [null, 75],
      ]),
    ).toHaveLength(1);
    const rule = { firstYearMonths: 3, perFullYearMonths: 1, mostMonths: 24 };
    expect(doubtsOf('medicalPeriod', rule, { ...rule, mostMonths: 240 })).toHaveLength(1);
    expect(doubtsOf('maternityExtraDays', 60, { 1: 60, 2: 90 })).toEqual(['比以前那个少了 1 项，请核对是不是漏写了']);
  });
});
