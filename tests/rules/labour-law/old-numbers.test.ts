import { calculate } from '@/contract/self-study-calculators';
import { isRefused } from '@/rules/labour-law/answer';
import { lookupIn, type ParameterVersion } from '@/rules/parameters';

const version = (name: string, effectiveOn: string, value: number): ParameterVersion => ({
  ...{ name, effectiveOn, value, region: '440000', source: '示例公告', checkedOn: '2026-01-01' },
});
const average = 'localAverageMonthlyWageFen';
const minimum = version('minimumMonthlyWageFen', '2020-01-01', 230_000);

function severance(lastDay: string, ...versions: ParameterVersion[]) {
  const input = { start: '2018-03-01', lastDay, averageWageFen: 5_000_000, kind: 'negotiated', region: '440000' };
  const outcome = calculate('severance', input, { lookup: lookupIn([minimum, ...versions]), today: '2026-11-28' });
  if (isRefused(outcome)) return { code: outcome.error.code, used: undefined, old: [] };
  return {
    code: 'ok',
    used: outcome.parameters.find(({ name }) => name === average)?.value,
    old: outcome.warnings.filter(({ code }) => code === 'PARAMETER_OLD').map(({ message }) => message),
  };
}

describe('a number published every year', () => {
  const first = version(average, '2024-07-01', 1_100_000);

  it('holds from its day on, and not before', () => {
    expect(severance('2024-06-30', first)).toMatchObject({ code: 'PARAMETER_MISSING' });
    expect(severance('2024-07-01', first)).toMatchObject({ code: 'ok', used: 1_100_000, old: [] });
    const next = version(average, '2025-07-01', 1_200_000);
    expect(severance('2025-06-30', first, next).used).toBe(1_100_000);
    expect(severance('2025-07-01', first, next).used).toBe(1_200_000);
  });

  it('is used with a word once it is older than a year and a half, one that need not change every year without', () => {
    expect(severance('2026-01-01', first).old).toEqual([]);
    expect(severance('2026-01-02', first).old).toEqual([
      expect.stringContaining('当地上年度职工月平均工资用的是 2024-07-01 起的'),
    ]);
  });
});
