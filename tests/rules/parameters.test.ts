import { labourLawVersions } from '@/rules/data/labour-law';
import { parameterKinds } from '@/rules/labour-law/parameter-names';
import { lookupIn, type ParameterVersion, pickVersion } from '@/rules/parameters';

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

describe('a lookup', () => {
  const lookup = lookupIn([
    ...versions,
    version('minimumWage', '440000', '2020-01-01', 190_000),
    version('rule', '000000', '2000-01-01', 'nation'),
    version('rule', '310000', '2010-01-01', 'shanghai'),
  ]);

  it.each([
    ['minimumWage', '440300', '2026-01-01', 252_000],
    ['minimumWage', '440306', '2026-01-01', 252_000],
    ['minimumWage', '440500', '2026-01-01', 190_000],
    ['minimumWage', '44', '2026-01-01', 190_000],
    ['minimumWage', '310000', '2026-01-01', undefined],
    ['minimumWage', null, '2026-01-01', undefined],
    ['rule', null, '2026-01-01', 'nation'],
    ['rule', '440300', '2026-01-01', 'nation'],
    ['rule', '310115', '2026-01-01', 'shanghai'],
    ['rule', '31', '2009-12-31', undefined],
    ['rule', '440300', '1999-12-31', undefined],
  ])(
    'of %s in %s on %s finds %s: the nearest place that has a rule of its own decides',
    (name, region, date, value) => {
      expect(lookup(name, region, date)?.value).toBe(value);
    },
  );
});

describe('the numbers shipped', () => {
  it.each(labourLawVersions)(
    '$name of $region from $effectiveOn is of its kind, has a source and the day it was checked',
    (shipped) => {
      expect(Object.keys(parameterKinds)).toContain(shipped.name);
      expect(parameterKinds[shipped.name as keyof typeof parameterKinds].fits(shipped.value)).toBe(true);
      expect(['000000', '110000', '310000', '330000', '440000']).toContain(shipped.region);
      expect(shipped.source).toMatch(/[\u4e00-\u9fff]{3}/);
      expect(shipped.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    },
  );

  it('are one a name, place and day', () => {
    const keys = labourLawVersions.map(({ name, region, effectiveOn }) => `${name} ${region} ${effectiveOn}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
