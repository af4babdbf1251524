import fc from 'fast-check';
import { addDays } from '@/rules/calendar-days';
import { answerOf, codesOf, outcomeOf, refusalOf } from '../../support/calculators';

const AVERAGE = 1_200_000;
const MINIMUM = 236_000;
const parameters = { localAverageMonthlyWageFen: AVERAGE, minimumMonthlyWageFen: MINIMUM };
const asked = (start: string, lastDay: string, averageWageFen: number, more: object = {}) =>
  answerOf('severance', { start, lastDay, averageWageFen, kind: 'negotiated', parameters, ...more }).result;

describe('经济补偿 N (calculators.md §4.2)', () => {
  it.each<[string, string, string, number, number, number, number, boolean]>([
    ['1', '2020-03-01', '2025-09-15', 800_000, 6, 800_000, 4_800_000, false],
    ['2', '2020-03-01', '2025-08-15', 800_000, 5.5, 800_000, 4_400_000, false],
    ['3', '2025-01-01', '2025-06-30', 1_000_000, 1, 1_000_000, 1_000_000, false],
    ['5', '2025-05-06', '2025-06-20', 600_000, 0.5, 600_000, 300_000, false],
    ['6: over the threefold', '2010-01-01', '2025-06-30', 5_000_000, 12, 3_600_000, 43_200_000, true],
    ['7: just the threefold', '2010-01-01', '2025-06-30', 3_600_000, 16, 3_600_000, 57_600_000, false],
    ['one fen over it', '2010-01-01', '2025-06-30', 3_600_001, 12, 3_600_000, 43_200_000, true],
    ['below the minimum wage', '2024-01-01', '2024-12-31', 100_000, 1, MINIMUM, MINIMUM, false],
    ['a day before six months', '2025-01-01', '2025-06-29', 1_000_000, 0.5, 1_000_000, 500_000, false],
    ['one day', '2025-01-01', '2025-01-01', 1_000_000, 0.5, 1_000_000, 500_000, false],
    ['exactly five years', '2020-03-01', '2025-02-28', 1_000_000, 5, 1_000_000, 5_000_000, false],
    ['five years and a day', '2020-03-01', '2025-03-01', 1_000_000, 5.5, 1_000_000, 5_500_000, false],
    ['six months from a 31st', '2023-08-31', '2024-02-29', 1_000_000, 1, 1_000_000, 1_000_000, false],
    ['a day less from a 31st', '2023-08-31', '2024-02-28', 1_000_000, 0.5, 1_000_000, 500_000, false],
    ['a year from 29 February', '2024-02-29', '2025-02-28', 1_000_000, 1, 1_000_000, 1_000_000, false],
    ['half a fen is rounded up', '2025-05-06', '2025-06-20', 600_001, 0.5, 600_001, 300_001, false],
  ])('%s', (_, start, lastDay, wage, years, baseFen, nFen, capped) => {
    expect(asked(start, lastDay, wage)).toEqual({ years, baseFen, capped, nFen, totalFen: nFen });
  });

  it('10 (S [W106]): 12 years 9 months at 6,800 with a threefold of 24,059', () => {
    const more = { parameters: { ...parameters, localAverageMonthlyWageFen: 801_967 } };
    expect(asked('2010-01-01', '2022-09-30', 680_000, more)).toMatchObject({ years: 13, nFen: 8_840_000 });
  });

  it('12 and 13: N+1 adds the last month’s wage, 2N doubles and adds nothing', () => {
    const one = ['2020-03-01', '2025-09-15', 800_000] as const;
    expect(asked(...one, { kind: 'no-notice', lastMonthWageFen: 850_000 }).totalFen).toBe(5_650_000);
    expect(asked(...one, { kind: 'unlawful' }).totalFen).toBe(9_600_000);
  });

  it('2N is rounded from its own exact value, not from N', () => {
    const odd = asked('2025-05-06', '2025-06-20', 600_001, { kind: 'unlawful' });
    expect(odd).toMatchObject({ nFen: 300_001, totalFen: 600_001 });
  });

  it('an average of months is exact until the end', () => {
    const wages = { averageWageFen: undefined, wagesFen: [100_000, 100_000, 100_001].map((fen) => fen + 400_000) };
    const found = asked('2024-01-01', '2024-03-31', 0, wages);
    expect(found).toMatchObject({ years: 0.5, baseFen: 500_000, nFen: 250_000 });
    expect(asked('2024-01-01', '2026-12-31', 0, wages)).toMatchObject({ years: 3, baseFen: 500_000, nFen: 1_500_001 });
  });
});

describe('service before 2008', () => {
  const before = { start: '2007-12-31', lastDay: '2025-06-30', averageWageFen: 800_000, parameters } as const;

  it('needs a person for N and N+1, and counts whole for 2N', () => {
    expect(refusalOf('severance', { ...before, kind: 'negotiated' }).code).toBe('MANUAL_RULE');
    expect(refusalOf('severance', { ...before, kind: 'no-notice', lastMonthWageFen: 1 }).code).toBe('MANUAL_RULE');
    expect(answerOf('severance', { ...before, kind: 'unlawful' }).result).toMatchObject({ years: 18 });
  });
});

describe('what is refused, each beside its field', () => {
  const good = { start: '2020-03-01', lastDay: '2025-09-15', averageWageFen: 800_000, kind: 'negotiated', parameters };

  it.each<[string, object, string]>([
    ['a day there is not', { start: '2025-02-29' }, 'start'],
    ['a month there is not', { lastDay: '2025-13-01' }, 'lastDay'],
    ['a day in another writing', { start: '2020/03/01' }, 'start'],
    ['the end before the beginning', { lastDay: '2020-02-29' }, 'lastDay'],
    ['a beginning that has not come', { start: '2026-11-29', lastDay: '2026-11-30' }, 'start'],
    ['a service longer than a life of work', { start: '1950-01-01', kind: 'unlawful' }, 'start'],
    ['an end far away', { lastDay: '2028-01-01' }, 'lastDay'],
    ['a negative wage', { averageWageFen: -1 }, 'averageWageFen'],
    ['an absurd wage', { averageWageFen: 1_000_000_000 }, 'averageWageFen'],
    ['half a fen', { averageWageFen: 0.5 }, 'averageWageFen'],
    ['a wage as text', { averageWageFen: '8000' }, 'averageWageFen'],
    ['no wage', { averageWageFen: undefined }, 'averageWageFen'],
    ['two kinds of wage', { wagesFen: [1] }, 'averageWageFen'],
    ['thirteen months', { averageWageFen: undefined, wagesFen: Array(13).fill(1) }, 'wagesFen'],
    ['a month that is none', { averageWageFen: undefined, wagesFen: [1, -1] }, 'wagesFen.1'],
    ['more months than served', { start: '2025-09-01', averageWageFen: undefined, wagesFen: [1, 1] }, 'wagesFen'],
    ['N+1 without the last month', { kind: 'no-notice' }, 'lastMonthWageFen'],
    ['a kind there is not', { kind: 'fired' }, 'kind'],
    ['an unknown key', { wage: 1 }, 'wage'],
    ['an unknown region', { region: '99' }, 'region'],
    ['the demo’s region outside the demo', { region: '990000' }, 'region'],
    ['a region as a number', { region: 440000 }, 'region'],
    ['an unknown parameter', { parameters: { ...parameters, minimumWage: 1 } }, 'parameters.minimumWage'],
    ['parameters without names', { parameters: [] }, 'parameters'],
    ['a parameter that is none', { parameters: { minimumMonthlyWageFen: 0 } }, 'parameters.minimumMonthlyWageFen'],
  ])('%s', (_, change, field) => {
    const refusal = refusalOf('severance', { ...good, ...change } as never);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(Object.keys(refusal.fields)).toEqual([field]);
    expect(refusal.fields[field]).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('every key that is not asked for, also one that every object has', () => {
    const keys = { constructor: 1, toString: 1, wage: 1 };
    expect(Object.keys(refusalOf('severance', { ...good, ...keys } as never).fields)).toEqual(Object.keys(keys));
  });

  it.each([null, 'text', 5, [], true])('%j is no question', (question) => {
    const refusal = refusalOf('severance', question as never);
    expect([refusal.code, Object.keys(refusal.fields)]).toEqual(['INVALID_INPUT', ['input']]);
  });

  it('a missing number of the law, by its name; both when both are missing', () => {
    const { code, message, fields } = refusalOf('severance', {
      ...good,
      parameters: undefined,
      region: '440300',
    } as never);
    expect(code).toBe('PARAMETER_MISSING');
    expect(message).toContain('minimumMonthlyWageFen');
    expect(Object.keys(fields).sort()).toEqual([
      'parameters.localAverageMonthlyWageFen',
      'parameters.minimumMonthlyWageFen',
    ]);
  });
});

describe('warnings', () => {
  const of = (lastDay: string, today?: string) =>
    codesOf(
      answerOf('severance', { start: '2020-03-01', lastDay, averageWageFen: 1, kind: 'negotiated', parameters, today }),
    );

  it('say when the year for arbitration is near its end or over', () => {
    expect(of('2025-03-10', '2025-04-01')).toEqual(['RAISED_TO_MINIMUM']);
    expect(of('2025-03-10', '2026-02-08')).toContain('LIMITATION_NEAR');
    expect(of('2025-03-10', '2026-03-10')).toContain('LIMITATION_NEAR');
    expect(of('2025-03-10', '2026-03-11')).toContain('LIMITATION_PASSED');
    expect(of('2025-03-10', '2026-02-07')).not.toContain('LIMITATION_NEAR');
  });
});

describe('for every case', () => {
  const wage = fc.integer({ min: 0, max: 999_999_999 });
  const served = fc.integer({ min: 1, max: 6_500 });
  const days = (count: number) => asked('2008-01-01', addDays('2008-01-01', count - 1), 700_000);

  it('more service is never less money', () => {
    fc.assert(
      fc.property(served, served, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(days);
        expect(more?.years).toBeGreaterThanOrEqual(less?.years as number);
        expect(more?.totalFen).toBeGreaterThanOrEqual(less?.totalFen as number);
      }),
    );
  });

  it('a higher wage is never less money on the same side of the threefold average, and the base never passes it', () => {
    fc.assert(
      fc.property(wage, wage, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => asked('2008-01-01', '2025-06-30', one));
        if (low?.capped === high?.capped) expect(high?.totalFen).toBeGreaterThanOrEqual(low?.totalFen as number);
        expect(high?.baseFen).toBeLessThanOrEqual(3 * AVERAGE);
        expect(low?.baseFen).toBeGreaterThanOrEqual(MINIMUM);
        expect(high?.capped).toBe(Math.max(a, b) > 3 * AVERAGE);
      }),
    );
  });

  it('N+1 is at least N, 2N within a fen of twice N, years in halves', () => {
    fc.assert(
      fc.property(wage, wage, served, (averageWageFen, lastMonthWageFen, count) => {
        const one = ['2008-01-01', addDays('2008-01-01', count - 1), averageWageFen] as const;
        const n = asked(...one);
        expect(asked(...one, { kind: 'no-notice', lastMonthWageFen }).totalFen).toBe(n.nFen + lastMonthWageFen);
        expect(Math.abs(asked(...one, { kind: 'unlawful' }).totalFen - 2 * n.nFen)).toBeLessThanOrEqual(1);
        expect(Number.isInteger(n.years * 2)).toBe(true);
      }),
    );
  });

  it('whatever is asked, there is an answer or a refusal with its sentences', () => {
    const key = fc.constantFrom('start', 'lastDay', 'kind', 'averageWageFen', 'parameters', 'x');
    fc.assert(
      fc.property(fc.object({ key }), (question) => {
        const outcome = outcomeOf('severance', question as never);
        if (!('error' in outcome)) throw new Error(`answered ${JSON.stringify(question)}`);
        for (const sentence of Object.values(outcome.error.fields)) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
      }),
    );
  });
});
