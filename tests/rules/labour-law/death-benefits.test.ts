import fc from 'fast-check';
import { answerOf, codesOf, fenOf, refusalOf } from '../../support/calculators';

const parameters = { regionalAverageMonthlyWageFen: 1_000_000 };
const one = { averageWageFen: 800_000, dependants: [], parameters };
const of = (question: object) => answerOf('death-benefits', { ...one, ...question } as never);
const spouse = { relation: 'spouse' };
const child = { relation: 'child' };

describe('工亡待遇 (calculators.md §4.6)', () => {
  it.each<[string, object, number]>([
    ['a (S)', { diedOn: '2024-06-01' }, 103_642_000],
    ['b', { diedOn: '2024-01-01' }, 103_642_000],
    ['c', { diedOn: '2023-12-31' }, 98_566_000],
    ['d', { diedOn: '2025-07-01' }, 108_376_000],
    ['e: injured the year before', { injuredOn: '2023-12-31', diedOn: '2024-02-01' }, 98_566_000],
    ['of 2026', { diedOn: '2026-01-05' }, 113_004_000],
    ['after the leave of grade 1 to 4', { diedOn: '2024-06-01', afterGrade1to4Leave: true }, 0],
    [
      'with the income given',
      { diedOn: '2021-06-01', parameters: { ...parameters, nationalUrbanIncomeFen: { 2020: 4_383_400 } } },
      87_668_000,
    ],
    ['on a later day’s version', { diedOn: '2024-06-01', on: '2026-11-01' }, 103_642_000],
  ])('%s', (_, question, lumpFen) => {
    expect(of(question).result).toEqual({ lumpFen, funeralFen: 6_000_000, monthlyFen: 0 });
  });

  it('g: of somebody missing half may be had in advance', () => {
    const missing = of({ diedOn: '2024-06-01', missing: true });
    expect(missing.result).toMatchObject({ lumpFen: 103_642_000, advanceFen: 51_821_000 });
    expect(codesOf(missing)).toContain('MISSING_PERSON');
  });

  it.each<[string, object[], number]>([
    ['spouse', [spouse], 320_000],
    ['spouse and child', [spouse, child], 560_000],
    ['an orphan', [{ relation: 'child', orphan: true }], 320_000],
    ['a parent left alone', [{ relation: 'parent', loneElder: true }], 320_000],
    ['a spouse left alone', [{ relation: 'spouse', loneElder: true }], 400_000],
    ['160 %', [spouse, child, child, child, { relation: 'parent' }], 800_000],
    ['just 100 %', [spouse, child, { relation: 'parent' }], 800_000],
    ['nobody', [], 0],
  ])('抚恤 at 8,000: %s', (_, dependants, monthlyFen) => {
    expect(of({ diedOn: '2024-06-01', dependants }).result.monthlyFen).toBe(monthlyFen);
  });

  it.each<[string, object, string, string]>([
    ['no income for 2021', { diedOn: '2022-06-01' }, 'PARAMETER_MISSING', 'parameters.nationalUrbanIncomeFen'],
    [
      'no regional average',
      { diedOn: '2024-06-01', parameters: {} },
      'PARAMETER_MISSING',
      'parameters.regionalAverageMonthlyWageFen',
    ],
    ['a death to come', { diedOn: '2026-11-29' }, 'INVALID_INPUT', 'diedOn'],
    ['an injury after the death', { diedOn: '2024-06-01', injuredOn: '2024-06-02' }, 'INVALID_INPUT', 'injuredOn'],
    [
      'missing and in leave',
      { diedOn: '2024-06-01', missing: true, afterGrade1to4Leave: true },
      'INVALID_INPUT',
      'missing',
    ],
    ['two spouses', { diedOn: '2024-06-01', dependants: [spouse, spouse] }, 'INVALID_INPUT', 'dependants.1.relation'],
    [
      'an orphaned parent',
      { diedOn: '2024-06-01', dependants: [{ relation: 'parent', orphan: true }] },
      'INVALID_INPUT',
      'dependants.0.orphan',
    ],
    [
      'a child left alone as an elder',
      { diedOn: '2024-06-01', dependants: [{ relation: 'child', loneElder: true }] },
      'INVALID_INPUT',
      'dependants.0.loneElder',
    ],
    [
      'a relation there is not',
      { diedOn: '2024-06-01', dependants: [{ relation: 'friend' }] },
      'INVALID_INPUT',
      'dependants.0.relation',
    ],
    ['no dependants named', { diedOn: '2024-06-01', dependants: undefined }, 'INVALID_INPUT', 'dependants'],
  ])('refuses %s', (_, question, code, field) => {
    const refusal = refusalOf('death-benefits', { ...one, ...question } as never);
    expect(refusal.code).toBe(code);
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });

  it('leaves what the leave can no longer hold, and what is before 2011, to a person', () => {
    const late = { ...one, injuredOn: '2022-06-01', diedOn: '2024-06-01' };
    expect(refusalOf('death-benefits', late as never).code).toBe('MANUAL_RULE');
    expect(refusalOf('death-benefits', { ...one, diedOn: '2010-12-31' } as never).code).toBe('MANUAL_RULE');
  });

  it('the pension’s lines add up, and never pass the wage', () => {
    const dependant = fc.constantFrom(
      child,
      { relation: 'parent', loneElder: true },
      { relation: 'other', orphan: true },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.array(dependant, { maxLength: 6 }), (wage, dependants) => {
        const { lines, result } = of({ diedOn: '2024-06-01', averageWageFen: wage, dependants });
        const base = fenOf(lines.find(({ label }) => label === '本人工资')?.value ?? '');
        expect(result.monthlyFen).toBeLessThanOrEqual(base);
        const shown = lines.filter(({ label }) => /^供养亲属抚恤金|^封顶|^尾差/.test(label));
        expect(shown.reduce((sum, { value }) => sum + fenOf(value), 0)).toBe(result.monthlyFen);
      }),
    );
  });
});
