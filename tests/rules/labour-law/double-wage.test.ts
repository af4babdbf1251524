import fc from 'fast-check';
import { addDays, endOfMonths } from '@/rules/calendar-days';
import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const of = (question: object) => answerOf('double-wage', { monthlyWageFen: 800_000, ...question } as never);
const none = { from: null, to: null, months: 0, workDays: 0, fen: 0 };

describe('二倍工资 (calculators.md §4.10)', () => {
  it.each<[string, object, object]>([
    [
      'signed after five months',
      { hiredOn: '2025-01-10', signedOn: '2025-06-10' },
      { from: '2025-02-10', to: '2025-06-09', months: 4, workDays: 0, fen: 3_200_000 },
    ],
    [
      'never signed',
      { hiredOn: '2025-01-10' },
      { from: '2025-02-10', to: '2026-01-09', months: 11, workDays: 0, fen: 8_800_000 },
    ],
    ['never signed, said', { hiredOn: '2025-01-10', signedOn: null }, { months: 11, fen: 8_800_000 }],
    ['signed on the last day of the first month', { hiredOn: '2025-01-10', signedOn: '2025-02-09' }, none],
    ['signed on the day after', { hiredOn: '2025-01-10', signedOn: '2025-02-10' }, none],
    [
      'one day',
      { hiredOn: '2025-01-10', signedOn: '2025-02-11' },
      { from: '2025-02-10', to: '2025-02-10', months: 0, workDays: 1, fen: 36_782 },
    ],
    ['8 work-days', { hiredOn: '2025-01-10', signedOn: '2025-02-20' }, { months: 0, workDays: 8, fen: 294_253 }],
    [
      'hired on a 31st',
      { hiredOn: '2024-10-31', signedOn: '2025-03-31' },
      { from: '2024-12-01', to: '2025-03-30', months: 4, workDays: 0 },
    ],
    ['hired on a 31st, never signed', { hiredOn: '2024-10-31' }, { from: '2024-12-01', to: '2025-10-30', months: 11 }],
    [
      'hired on 29 February, never signed',
      { hiredOn: '2024-02-29' },
      { from: '2024-03-29', to: '2025-02-28', months: 11 },
    ],
    [
      'signed after a year',
      { hiredOn: '2024-01-10', signedOn: '2025-06-10' },
      { to: '2025-01-09', months: 11, fen: 8_800_000 },
    ],
    ['signed before the work began', { hiredOn: '2025-01-10', signedOn: '2025-01-01' }, none],
    [
      'unsigned, counted to today',
      { hiredOn: '2025-01-10', today: '2025-03-12' },
      { from: '2025-02-10', to: '2025-03-12', months: 1, workDays: 3 },
    ],
    [
      'unsigned, today after the year',
      { hiredOn: '2025-01-10', today: '2026-06-01' },
      { to: '2026-01-09', months: 11 },
    ],
    ['unsigned, today in the first month', { hiredOn: '2025-01-10', today: '2025-02-09' }, none],
    [
      'over a holiday',
      { hiredOn: '2024-12-20', signedOn: '2025-02-08' },
      { from: '2025-01-20', workDays: 10, months: 0 },
    ],
    [
      'the work-days given',
      { hiredOn: '2025-01-10', signedOn: '2025-02-20', parameters: { partMonthWorkDays: 10 } },
      { workDays: 10, fen: 367_816 },
    ],
  ])('%s', (_, question, found) => {
    expect(of(question).result).toMatchObject(found);
  });

  it('a part month is never more than a month’s wage', () => {
    const part = of({ hiredOn: '2025-06-01', signedOn: '2025-07-31' });
    expect(part.result).toMatchObject({ from: '2025-07-01', to: '2025-07-30', months: 0, workDays: 22, fen: 800_000 });
  });

  it('warns of what has not come yet, of the contract that stands after a year, of the year to claim in', () => {
    expect(codesOf(of({ hiredOn: '2026-06-10' }))).toContain('COUNTED_AHEAD');
    expect(codesOf(of({ hiredOn: '2025-01-10' }))).toEqual(
      expect.arrayContaining(['OPEN_ENDED', 'LIMITATION_LOCAL', 'EXEMPT_IF']),
    );
    expect(codesOf(of({ hiredOn: '2025-01-10', signedOn: '2025-06-10' }))).toContain('LIMITATION_PASSED');
  });

  it.each<[string, object, string, string | null]>([
    ['a hiring to come', { hiredOn: '2026-11-29' }, 'INVALID_INPUT', 'hiredOn'],
    ['a signing to come', { hiredOn: '2025-01-10', signedOn: '2026-12-29' }, 'INVALID_INPUT', 'signedOn'],
    ['today before the hiring', { hiredOn: '2025-01-10', today: '2025-01-09' }, 'INVALID_INPUT', 'hiredOn'],
    ['no wage', { hiredOn: '2025-01-10', monthlyWageFen: undefined }, 'INVALID_INPUT', 'monthlyWageFen'],
    [
      'more work-days than days',
      { hiredOn: '2025-01-10', signedOn: '2025-02-12', parameters: { partMonthWorkDays: 3 } },
      'INVALID_INPUT',
      'parameters.partMonthWorkDays',
    ],
    ['2007', { hiredOn: '2007-12-31' }, 'MANUAL_RULE', null],
    [
      'a year whose working days are not known',
      { hiredOn: '2026-06-10', signedOn: '2027-01-20', today: '2027-02-01' },
      'PARAMETER_MISSING',
      'parameters.partMonthWorkDays',
    ],
  ])('refuses %s', (_, question, code, field) => {
    const refusal = refusalOf('double-wage', { monthlyWageFen: 800_000, ...question } as never);
    expect(refusal.code).toBe(code);
    expect(Object.keys(refusal.fields)).toEqual(field === null ? [] : [field]);
  });

  it('signing later is never less; never signed is exactly 11 months', () => {
    const hired = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(hired, fc.nat(400), (hiredOn, after) => {
        const signed = (days: number) => of({ hiredOn, signedOn: addDays(hiredOn, days) }).result;
        expect(signed(after + 1).fen).toBeGreaterThanOrEqual(signed(after).fen);
        const never = of({ hiredOn }).result;
        expect([never.months, never.workDays, never.fen, never.to]).toEqual([
          11,
          0,
          8_800_000,
          endOfMonths(hiredOn, 12),
        ]);
        const { from } = signed(after);
        if (from !== null) expect(from > hiredOn).toBe(true);
      }),
    );
  });
});
