import fc from 'fast-check';
import { type CalculatorName, calculators } from '@/contract/self-study-calculators';
import { addDays, isDay } from '@/rules/calendar-days';
import { isRefused } from '@/rules/labour-law/answer';
import { parameterKinds } from '@/rules/labour-law/parameter-names';
import { outcomeOf } from '../../support/calculators';

const day = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays('2006-01-01', days));
const fen = fc.integer({ min: 0, max: 999_999_999 });
const wage = fc.integer({ min: 1, max: 999_999_999 });
const yes = fc.boolean();
const some = (most: number) => fc.integer({ min: 0, max: most });
const quarters = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((count) => count / 4);
const byDay = (count: fc.Arbitrary<number>) => fc.record({ weekday: count, restDay: count, holiday: count });
const spans = fc.array(fc.record({ from: day, to: day }), { maxLength: 3 });

const parameters = fc.record({
  minimumMonthlyWageFen: wage,
  localAverageMonthlyWageFen: wage,
  regionalAverageMonthlyWageFen: wage,
  provincialAverageMonthlyWageFen: wage,
});

/** Questions of every calculator, right and wrong: keys come and go, days in any order. */
const keys: { readonly [N in CalculatorName]: Record<string, fc.Arbitrary<unknown>> } = {
  severance: {
    start: day,
    lastDay: day,
    averageWageFen: fen,
    wagesFen: fc.array(fen, { maxLength: 13 }),
    lastMonthWageFen: fen,
    kind: fc.constantFrom('negotiated', 'no-notice', 'unlawful'),
  },
  overtime: {
    monthlyWageFen: fen,
    hours: byDay(quarters(744)),
    restDayCompensated: yes,
    pieceRateFen: fen,
    units: byDay(some(100_000)),
  },
  'annual-leave': {
    cumulativeYears: some(50),
    firstWorkedOn: day,
    year: fc.integer({ min: 2008, max: 2027 }),
    joinedOn: day,
    leftOn: day,
    taken: some(40).map((halves) => halves / 2),
    averageWageFen: fen,
    refusedInWriting: yes,
  },
  'double-wage': { hiredOn: day, signedOn: fc.option(day), monthlyWageFen: fen, today: day },
  probation: {
    contractMonths: quarters(60),
    open: yes,
    task: yes,
    agreedMonths: quarters(12),
    servedMonths: quarters(12),
    onlyProbation: yes,
    wageFen: fen,
  },
  'injury-deadlines': {
    injuredOn: day,
    diagnosedOn: day,
    employerFiledOn: day,
    excluded: spans,
    acceptedOn: day,
    clearCase: yes,
    appraisalAppliedOn: day,
    appraisalReceivedOn: day,
    appraisedOn: day,
  },
  'injury-leave': { from: day, months: some(13), extensionMonths: some(13), monthlyWageFen: fen, gradedOn: day },
  'injury-benefits': {
    grade: fc.integer({ min: 1, max: 10 }),
    averageWageFen: fen,
    noSuitableJob: yes,
    careLevel: fc.constantFrom('full', 'mostly', 'partly'),
    fullYearsToRetirement: some(10),
  },
  'death-benefits': {
    diedOn: day,
    injuredOn: day,
    missing: yes,
    averageWageFen: fen,
    dependants: fc.array(
      fc.record(
        { relation: fc.constantFrom('spouse', 'child', 'parent', 'other'), orphan: yes, loneElder: yes },
        { requiredKeys: ['relation'] },
      ),
      { maxLength: 4 },
    ),
    afterGrade1to4Leave: yes,
  },
  'medical-period': { totalYears: quarters(50), unitYears: quarters(50), from: day },
  'sick-pay': { monthlyWageFen: fen, unitYears: quarters(50) },
  maternity: {
    from: day,
    babies: some(3),
    difficult: yes,
    childOrder: fc.integer({ min: 1, max: 4 }),
    miscarriageMonths: quarters(10),
  },
  'arbitration-deadline': {
    knewOn: day,
    employmentEndedOn: day,
    claim: fc.constantFrom('wages', 'other'),
    interruptedOn: fc.array(day, { maxLength: 3 }),
    suspended: spans,
    stillEmployed: yes,
    today: day,
  },
  identity: {
    idCard: fc.string(),
    permit: fc.string(),
    uscc: fc.string(),
    phone: fc.string(),
    bankCard: fc.string(),
    receipt: fc.record({ code: fc.string(), number: fc.string() }),
  },
};

const chinese = /[\u4e00-\u9fff]/;

/** What every value of a result must be: whole fen, days there are, no number that is none. */
function checkResult(result: object): void {
  for (const [key, value] of Object.entries(result)) {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    if (key.endsWith('Fen') || key === 'fen') expect(Number.isSafeInteger(value) && (value as number) >= 0).toBe(true);
    if (/(Until|From|^until|^from|^to)$/.test(key) && value !== null) expect(isDay(value as string)).toBe(true);
  }
}

describe.each(Object.keys(calculators) as CalculatorName[])('%s', (name) => {
  it('answers with whole fen, real days, lines, law and words, or refuses with a sentence for each field', () => {
    const all: Record<string, fc.Arbitrary<unknown>> = {
      ...keys[name],
      parameters,
      region: fc.constantFrom('44', '310000', '110000', '330100', '510000'),
    };
    const chosen = fc.subarray(Object.keys(all));
    const question = chosen.chain((names) =>
      fc.record(Object.fromEntries(names.map((key) => [key, all[key] as fc.Arbitrary<unknown>]))),
    );
    let answers = 0;
    fc.assert(
      fc.property(question, (asked: object) => {
        const outcome = outcomeOf(name, asked as never);
        if (isRefused(outcome)) {
          expect(outcome.error.message).toMatch(chinese);
          for (const sentence of Object.values(outcome.error.fields)) expect(sentence).toMatch(chinese);
          return;
        }
        answers += 1;
        checkResult(outcome.result);
        expect(outcome.lines.length).toBeGreaterThan(0);
        for (const { label, formula, value } of outcome.lines) {
          expect(label).toMatch(chinese);
          expect(`${formula}${value}`).not.toMatch(/undefined|null|NaN|Infinity/);
        }
        expect(outcome.basis.every(({ law }) => law.length > 1)).toBe(true);
        for (const { message } of outcome.warnings) expect(message).toMatch(chinese);
        for (const used of outcome.parameters) expect(parameterKinds[used.name].fits(used.value)).toBe(true);
      }),
      { numRuns: 2_000, seed: 20_261_128 },
    );
    expect(answers).toBeGreaterThan(0);
  });
});
