import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const of = (question: object) => answerOf('probation', question as never);

describe('试用期 (calculators.md §4.8)', () => {
  it.each<[object, number]>([
    [{ contractMonths: 2 }, 0],
    [{ contractMonths: 2.99 }, 0],
    [{ contractMonths: 3 }, 1],
    [{ contractMonths: 11 }, 1],
    [{ contractMonths: 12 }, 2],
    [{ contractMonths: 35.99 }, 2],
    [{ contractMonths: 36 }, 6],
    [{ open: true }, 6],
    [{ task: true }, 0],
    [{ contractMonths: 12, onlyProbation: true }, 0],
    [{ onlyProbation: true, agreedMonths: 3 }, 0],
    [{ contractMonths: 12, open: false, task: false }, 2],
  ])('%j: at most %i months', (question, maxMonths) => {
    expect(of(question).result).toEqual({ maxMonths });
  });

  it.each<[string, object, object]>([
    [
      'a year with six months at 8,000',
      { contractMonths: 12, agreedMonths: 6, wageFen: 800_000 },
      { compensationFen: 3_200_000 },
    ],
    ['the floor of 8,000', { contractMonths: 12, wageFen: 800_000 }, { wageFloorFen: 640_000 }],
    [
      'the minimum wage above the floor',
      { contractMonths: 12, wageFen: 250_000, parameters: { minimumMonthlyWageFen: 236_000 } },
      { wageFloorFen: 236_000 },
    ],
    [
      'less served than agreed',
      { contractMonths: 12, agreedMonths: 6, servedMonths: 3, wageFen: 800_000 },
      { compensationFen: 800_000 },
    ],
    ['nothing beyond', { contractMonths: 12, agreedMonths: 2, wageFen: 800_000 }, { compensationFen: 0 }],
    [
      'a part month',
      { contractMonths: 12, agreedMonths: 6, servedMonths: 3.5, wageFen: 800_000 },
      { compensationFen: 800_000 },
    ],
    [
      'no lawful probation: the whole wage, every month',
      { task: true, agreedMonths: 2, wageFen: 800_000 },
      { wageFloorFen: 800_000, compensationFen: 1_600_000 },
    ],
    ['half a fen is rounded up', { open: true, wageFen: 3 }, { wageFloorFen: 2 }],
  ])('%s', (_, question, found) => {
    expect(of(question).result).toMatchObject(found);
  });

  it('warns of an unlawful probation, of a part month, of a minimum wage not compared with', () => {
    expect(codesOf(of({ contractMonths: 12, agreedMonths: 3 }))).toContain('UNLAWFUL_PROBATION');
    expect(codesOf(of({ contractMonths: 12, agreedMonths: 2 }))).not.toContain('UNLAWFUL_PROBATION');
    expect(codesOf(of({ contractMonths: 12, servedMonths: 2.5, wageFen: 1 }))).toContain('PART_MONTH');
    expect(codesOf(of({ contractMonths: 12, wageFen: 1 }))).toContain('PARAMETER_MISSING');
  });

  it.each<[object, string]>([
    [{}, 'contractMonths'],
    [{ contractMonths: 12, open: true }, 'contractMonths'],
    [{ open: true, task: true }, 'contractMonths'],
    [{ contractMonths: 0 }, 'contractMonths'],
    [{ contractMonths: -1 }, 'contractMonths'],
    [{ open: true, onlyProbation: true }, 'onlyProbation'],
    [{ contractMonths: 12, agreedMonths: 2, servedMonths: 3 }, 'servedMonths'],
    [{ contractMonths: 12, agreedMonths: -1 }, 'agreedMonths'],
    [{ contractMonths: '12' }, 'contractMonths'],
  ])('refuses %j', (question, field) => {
    const refusal = refusalOf('probation', question as never);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });
});
