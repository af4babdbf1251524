import { labourLawVersions } from '@/rules/data/labour-law';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { exampleOf, parameterText, readParameter, writtenParameter } from '@/rules/labour-law/parameter-text';

test.each(labourLawVersions.map((one) => [one.name as ParameterName, one] as const))(
  '%s as it is shipped can be written down and read back as it was',
  (name, { value }) => {
    expect(readParameter(name, writtenParameter(name, value))).toEqual(value);
    expect(parameterText(name, value)).not.toBe('');
  },
);

test.each<[ParameterName, string, unknown]>([
  ['minimumMonthlyWageFen', '2520', 252_000],
  ['minimumMonthlyWageFen', ' 2,520.50 元 ', 252_050],
  ['payDaysPerMonth', '21.75', 21.75],
  ['maternityExtraDays', '80', 80],
  ['maternityExtraDays', '1：60\n2:90', { 1: 60, 2: 90 }],
  ['nationalUrbanIncomeFen', '2024：54188\n2025：56,502.00', { 2024: 5_418_800, 2025: 5_650_200 }],
  [
    'seniorityLadder',
    '2：60\n\n以上：100',
    [
      [2, 60],
      [null, 100],
    ],
  ],
  ['medicalSubsidyMonths', '5：30\n10：2', { 5: 30, 10: 2 }],
])('%s: %s is read', (name, text, value) => {
  expect(readParameter(name, text)).toEqual(value);
});

test.each<[ParameterName, string]>([
  ['minimumMonthlyWageFen', ''],
  ['minimumMonthlyWageFen', '两千'],
  ['minimumMonthlyWageFen', '-1'],
  ['minimumMonthlyWageFen', '0'],
  ['minimumMonthlyWageFen', '5：30'],
  ['paternityDays', '15.5'],
  ['paternityDays', '400'],
  ['seniorityLadder', '2：60\n4：70'],
  ['seniorityLadder', '4：60\n2：70\n以上：100'],
  ['medicalSubsidyMonths', '4：30'],
  ['medicalSubsidyMonths', '5：30：2'],
  ['medicalPeriod', '{'],
])('%s: %s is none', (name, text) => {
  expect(readParameter(name, text)).toBeNull();
});

test('an example that is one text can be read as it stands', () => {
  for (const name of Object.keys(parameterKinds) as ParameterName[]) {
    const example = exampleOf(name);
    if (example && !example.includes('或')) expect([name, readParameter(name, example)]).not.toEqual([name, null]);
  }
});

test('the rules of 医疗期 are read as words', () => {
  const shown = (rule: unknown) => parameterText('medicalPeriod', rule);
  expect(shown({ firstYearMonths: 3, perFullYearMonths: 1, mostMonths: 24 })).toBe(
    '在本单位第一年 3 个月，以后每满一年加 1 个月，最多 24 个月',
  );
  const rows = [
    [5, 3, 6],
    [null, 6, 12],
  ];
  expect(shown({ longYears: 10, short: rows, long: rows })).toBe(
    '工作不满 10 年的：在本单位不满 5 年 3 个月（6 个月内），再长的 6 个月（12 个月内）；满 10 年的：在本单位不满 5 年 3 个月（6 个月内），再长的 6 个月（12 个月内）',
  );
});
