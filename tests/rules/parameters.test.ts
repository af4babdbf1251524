import { type ParameterVersion, pickVersion } from '@/rules/parameters';

const version = (name: string, region: string, effectiveOn: string, value: unknown): ParameterVersion => ({
  name,
  region,
  effectiveOn,
  value,
  source: '文号',
  checkedOn: '2026-01-01',
});

const versions = [
  version('minimumWage', '440300', '2025-03-01', 252_000),
  version('minimumWage', '440300', '2024-01-01', 236_000),
  version('minimumWage', '440300', '2027-01-01', 270_000),
  version('minimumWage', '440100', '2025-03-01', 250_000),
  version('averageWage', '440300', '2025-03-01', 1_500_000),
];

describe('a number of the law', () => {
  it.each([
    ['2024-01-01', 236_000],
    ['2025-02-28', 236_000],
    ['2025-03-01', 252_000],
    ['2026-12-31', 252_000],
    ['2027-01-01', 270_000],
  ])('is on %s the version in force that day', (date, value) => {
    expect(pickVersion(versions, 'minimumWage', '440300', date)?.value).toBe(value);
  });

  it('is null before its first version, in another region, under another name: the program asks', () => {
    expect(pickVersion(versions, 'minimumWage', '440300', '2023-12-31')).toBeNull();
    expect(pickVersion(versions, 'minimumWage', '990000', '2026-01-01')).toBeNull();
    expect(pickVersion(versions, 'unknown', '440300', '2026-01-01')).toBeNull();
    expect(pickVersion([], 'minimumWage', '440300', '2026-01-01')).toBeNull();
  });

  it('is the same in whatever order the versions come; of two of one day the first', () => {
    expect(pickVersion([...versions].reverse(), 'minimumWage', '440300', '2026-01-01')?.value).toBe(252_000);
    const twice = [version('a', 'r', '2026-01-01', 'base'), version('a', 'r', '2026-01-01', 'other')];
    expect(pickVersion(twice, 'a', 'r', '2026-06-01')?.value).toBe('base');
  });
});
