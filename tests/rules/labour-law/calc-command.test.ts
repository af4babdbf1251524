import { spawnSync } from 'node:child_process';
import { calculators } from '@/contract/self-study-calculators';

/** Runs the command as a process, as whoever maintains the rulebook does. */
function calc(...asked: string[]): { status: number | null; said: Record<string, unknown>; stderr: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'calc', '--', ...asked], { encoding: 'utf8' });
  return { status, said: JSON.parse(stdout) as Record<string, unknown>, stderr };
}

describe('npm run -s calc', () => {
  it('prints one JSON document with result, lines, basis, warnings and parameters, and exits 0', () => {
    const parameters = { localAverageMonthlyWageFen: 1_200_000, minimumMonthlyWageFen: 236_000 };
    const employment = { start: '2020-03-01', lastDay: '2025-09-15', averageWageFen: 800_000 };
    const { status, said, stderr } = calc('severance', JSON.stringify({ ...employment, kind: 'unlawful', parameters }));
    expect([status, stderr]).toEqual([0, '']);
    expect(Object.keys(said)).toEqual(['result', 'lines', 'basis', 'warnings', 'parameters']);
    expect(said.result).toEqual({ years: 6, baseFen: 800_000, capped: false, nFen: 4_800_000, totalFen: 9_600_000 });
    expect(said.lines).toContainEqual({ label: '赔偿金 2N', formula: '2 × 8,000.00 × 6 年', value: '96,000.00 元' });
    expect(said.basis).toContainEqual({ law: '劳动合同法', article: '第四十八条、第八十七条' });
    expect(said.parameters).toContainEqual({
      name: 'minimumMonthlyWageFen',
      value: 236_000,
      region: null,
      effectiveFrom: null,
      source: expect.any(String),
    });
  });

  it.each<[string, string[], string, string]>([
    ['a wrong field', ['overtime', '{"monthlyWageFen":-1}'], 'INVALID_INPUT', 'monthlyWageFen'],
    ['a missing number', ['sick-pay', '{"monthlyWageFen":1}'], 'PARAMETER_MISSING', 'parameters.minimumMonthlyWageFen'],
    ['what the law forbids', ['injury-leave', '{"from":"2025-03-01","months":13}'], 'NOT_ALLOWED', 'months'],
    ['a calculator there is not', ['toString', '{}'], 'UNKNOWN_CALCULATOR', 'name'],
    ['no JSON', ['severance', '{'], 'INVALID_JSON', 'input'],
    ['no question', ['severance'], 'INVALID_JSON', 'input'],
  ])('refuses %s with its sentence and exits 1', (_, asked, code, field) => {
    const { status, said, stderr } = calc(...asked);
    expect([status, stderr]).toEqual([1, '']);
    const { error, ...rest } = said as { error: { code: string; message: string; fields: Record<string, string> } };
    expect(rest).toEqual({});
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(error.fields[field]).toMatch(/[\u4e00-\u9fff]{3}/);
  });

  it('knows every name of interface.md', () => {
    const names =
      'severance overtime annual-leave injury-deadlines arbitration-deadline injury-benefits death-benefits injury-leave medical-period sick-pay probation maternity double-wage identity';
    expect(Object.keys(calculators).sort()).toEqual(names.split(' ').sort());
  });
});
