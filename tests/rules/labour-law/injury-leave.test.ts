import fc from 'fast-check';
import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const of = (question: object) => answerOf('injury-leave', question as never);

describe('停工留薪期 (calculators.md §4.6)', () => {
  it.each<[string, object, object]>([
    [
      '3 months',
      { from: '2025-03-01', months: 3, monthlyWageFen: 800_000 },
      { until: '2025-05-31', wageFen: 2_400_000 },
    ],
    ['1 month from the 31st', { from: '2025-01-31', months: 1 }, { until: '2025-02-28' }],
    ['12 + 6', { from: '2025-03-01', months: 12, extensionMonths: 6 }, { until: '2026-08-31' }],
    ['12 + 12', { from: '2025-03-01', months: 12, extensionMonths: 12 }, { until: '2027-02-28' }],
    [
      'graded after 5 months',
      { from: '2025-03-01', months: 12, gradedOn: '2025-07-31', monthlyWageFen: 800_000 },
      { until: '2025-07-31', wageFen: 4_000_000 },
    ],
    [
      'graded within a month',
      { from: '2025-03-01', months: 12, gradedOn: '2025-08-01', monthlyWageFen: 800_000 },
      { until: '2025-08-01', wageFen: 4_000_000 },
    ],
    [
      'graded afterwards',
      { from: '2025-03-01', months: 3, gradedOn: '2025-07-01', monthlyWageFen: 1 },
      { until: '2025-05-31', wageFen: 3 },
    ],
  ])('%s', (_, question, result) => {
    expect(of(question).result).toEqual(result);
  });

  it('warns of a part month, of the grade, and that treatment goes on', () => {
    expect(codesOf(of({ from: '2025-03-01', months: 3 }))).toEqual(['TREATMENT_CONTINUES']);
    expect(codesOf(of({ from: '2025-03-01', months: 12, gradedOn: '2025-07-31' }))).toEqual([
      'SWITCH_TO_GRADE',
      'TREATMENT_CONTINUES',
    ]);
    expect(codesOf(of({ from: '2025-03-01', months: 12, gradedOn: '2025-08-01' }))).toContain('PART_MONTH');
  });

  it.each<[string, object, string, string]>([
    ['13 months', { months: 13 }, 'NOT_ALLOWED', 'months'],
    ['13 more', { months: 12, extensionMonths: 13 }, 'NOT_ALLOWED', 'extensionMonths'],
    ['no month', { months: 0 }, 'INVALID_INPUT', 'months'],
    ['half a month', { months: 1.5 }, 'INVALID_INPUT', 'months'],
    ['graded before', { months: 3, gradedOn: '2025-02-28' }, 'INVALID_INPUT', 'gradedOn'],
    ['graded in time to come', { months: 3, gradedOn: '2026-12-28' }, 'INVALID_INPUT', 'gradedOn'],
    ['leave to come', { from: '2026-12-01', months: 3 }, 'INVALID_INPUT', 'from'],
  ])('refuses %s', (_, question, code, field) => {
    const refusal = refusalOf('injury-leave', { from: '2025-03-01', ...question } as never);
    expect(refusal.code).toBe(code);
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });

  it('more months never end earlier, none before it began', () => {
    const months = fc.integer({ min: 1, max: 11 });
    const day = fc.integer({ min: 1, max: 31 }).map((date) => `2024-01-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, months, (from, count) => {
        const until = of({ from, months: count }).result.until;
        expect(until > from).toBe(true);
        expect(of({ from, months: count + 1 }).result.until > until).toBe(true);
      }),
    );
  });
});
