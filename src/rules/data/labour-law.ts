import { NATION, type ParameterVersion } from '../parameters';

/** The day on which these numbers were last compared with calculators.md and the sources it names. */
const CHECKED_ON = '2026-11-28';

/**
 * `effectiveOn` is the first day from which a number is known to hold; where its own first day is not known to us it is a later
 * one, so that an older case is refused rather than guessed.
 */
const version = (region: string, effectiveOn: string, source: string, values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(
    ([name, value]): ParameterVersion => ({ name, region, effectiveOn, value, source, checkedOn: CHECKED_ON }),
  );

/** 全国城镇居民人均可支配收入 in fen, by its year; each version holds for injuries from the year after (人社部令第13号 §11). */
const income: Readonly<Record<string, number>> = { 2022: 4_928_300, 2023: 5_182_100, 2024: 5_418_800, 2025: 5_650_200 };
const publishedOn: Readonly<Record<string, string>> = {
  2022: '2023-01-17',
  2023: '2024-01-17',
  2024: '2025-01-17',
  2025: '2026-01-19',
};
const incomes = Object.keys(income).flatMap((year) =>
  version(NATION, `${Number(year) + 1}-01-01`, `国家统计局 ${publishedOn[year]} 公布`, {
    nationalUrbanIncomeFen: Object.fromEntries(Object.entries(income).filter(([other]) => other <= year)),
  }),
);

/** The numbers shipped with the program; versions published later stand in the table `parameters`. */
export const labourLawVersions: readonly ParameterVersion[] = [
  ...version(NATION, '2008-01-03', '劳社部发〔2008〕3号', { payDaysPerMonth: 21.75 }),
  ...version(NATION, '2025-01-01', '人社部发〔2025〕2号', { payDaysPerMonth: 21.75 }),
  ...incomes,
  ...version(NATION, '2012-04-28', '女职工劳动保护特别规定 第七条', {
    difficultBirthDays: 15,
    miscarriageDays: [
      [4, 15],
      [null, 42],
    ],
  }),
  ...version(NATION, '1995-01-01', '劳部发〔1994〕479号 第三条、第四条', {
    medicalPeriod: {
      longYears: 10,
      short: [
        [5, 3, 6],
        [null, 6, 12],
      ],
      long: [
        [5, 6, 12],
        [10, 9, 15],
        [15, 12, 18],
        [20, 18, 24],
        [null, 24, 30],
      ],
    },
  }),
  ...version('440000', '2021-12-01', '广东省人口与计划生育条例 第三十条', {
    maternityExtraDays: 80,
    paternityDays: 15,
    childcareDays: 10,
  }),
  ...version('440000', '2021-12-01', '广东省实施《女职工劳动保护特别规定》办法 第十一条', {
    difficultBirthDays: 30,
    miscarriageDays: [
      [4, 15],
      [7, 42],
      [null, 75],
    ],
    miscarriageDaysAtMost: [
      [4, 30],
      [7, 42],
      [null, 75],
    ],
  }),
  ...version('310000', '2022-01-01', '上海市人口与计划生育条例', {
    maternityExtraDays: 60,
    paternityDays: 10,
    childcareDays: 5,
  }),
  ...version('110000', '2022-01-01', '北京市人口与计划生育条例', {
    maternityExtraDays: 60,
    paternityDays: 15,
    childcareDays: 5,
  }),
  ...version('330000', '2022-01-01', '浙江省人口与计划生育条例', {
    maternityExtraDays: { 1: 60, 2: 90, 3: 90 },
    paternityDays: 15,
    childcareDays: 10,
  }),
  ...version('330000', '2021-01-01', '浙江省工伤保险条例 第二十七条', {
    medicalSubsidyMonths: { 5: 30, 6: 25, 7: 10, 8: 7, 9: 4, 10: 2 },
    employmentSubsidyMonths: { 5: 30, 6: 25, 7: 10, 8: 7, 9: 4, 10: 2 },
  }),
  ...version('310000', '2002-05-01', '上海市人民政府 2002-04-30 关于医疗期标准的规定（2015 年修订）', {
    medicalPeriod: { firstYearMonths: 3, perFullYearMonths: 1, mostMonths: 24 },
  }),
  ...version('310000', '2004-01-01', '劳动保险条例实施细则 第十六条；沪劳保综发〔2003〕2号（连续病假六个月以内）', {
    seniorityLadder: [
      [2, 60],
      [4, 70],
      [6, 80],
      [8, 90],
      [null, 100],
    ],
  }),
];
