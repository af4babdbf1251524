import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '@/rules/calendar-days';
import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const of = (question: object) => answerOf('arbitration-deadline', { claim: 'other', ...question } as never);
const wages = { claim: 'wages', knewOn: '2022-05-01' };

describe('申请仲裁 (calculators.md §4.5)', () => {
  it.each<[string, object, string | null]>([
    ['dismissed', { knewOn: '2025-03-10' }, '2026-03-10'],
    ['arrears, still employed', wages, null],
    ['arrears, still employed, said', { ...wages, stillEmployed: true }, null],
    ['left with arrears', { ...wages, employmentEndedOn: '2025-02-28' }, '2026-02-28'],
    ['complained to the inspection', { knewOn: '2025-01-15', interruptedOn: ['2025-08-01'] }, '2026-08-01'],
    [
      'prevented for ten days',
      { knewOn: '2025-03-10', suspended: [{ from: '2026-02-01', to: '2026-02-10' }] },
      '2026-03-20',
    ],
    [
      'S: left in February 2019',
      { claim: 'wages', knewOn: '2018-06-01', employmentEndedOn: '2019-02-28' },
      '2020-02-28',
    ],
    ['29 February', { knewOn: '2024-02-29' }, '2025-02-28'],
    ['another claim while employed', { knewOn: '2025-03-10', stillEmployed: true }, '2026-03-10'],
    ['interrupted on the last day', { knewOn: '2025-03-10', interruptedOn: ['2026-03-10'] }, '2027-03-10'],
    ['interrupted a day too late', { knewOn: '2025-03-10', interruptedOn: ['2026-03-11'] }, '2026-03-10'],
    ['interrupted on the rolled last day', { knewOn: '2025-03-01', interruptedOn: ['2026-03-02'] }, '2027-03-02'],
    [
      'interrupted twice, in any order',
      { knewOn: '2024-01-15', interruptedOn: ['2025-08-01', '2024-12-01'] },
      '2026-08-01',
    ],
    [
      'the second does not follow from the first',
      { knewOn: '2024-01-15', interruptedOn: ['2024-02-01', '2025-03-01'] },
      '2025-02-01',
    ],
    [
      'interrupted while employed',
      { ...wages, employmentEndedOn: '2025-02-28', interruptedOn: ['2024-01-01'] },
      '2026-02-28',
    ],
    [
      'an obstacle over the end',
      { knewOn: '2025-03-10', suspended: [{ from: '2026-02-01', to: '2026-04-30' }] },
      '2026-06-07',
    ],
    [
      'an obstacle on the last day',
      { knewOn: '2025-03-10', suspended: [{ from: '2026-03-10', to: '2026-03-12' }] },
      '2026-03-13',
    ],
    [
      'an obstacle after the end',
      { knewOn: '2025-03-10', suspended: [{ from: '2026-03-11', to: '2026-03-12' }] },
      '2026-03-10',
    ],
    [
      'an obstacle before the year',
      { knewOn: '2025-03-10', suspended: [{ from: '2025-01-01', to: '2025-03-10' }] },
      '2026-03-10',
    ],
    [
      'an obstacle before an interruption',
      { knewOn: '2025-03-10', interruptedOn: ['2025-09-01'], suspended: [{ from: '2025-05-01', to: '2025-05-31' }] },
      '2026-09-01',
    ],
    [
      'in time thanks to an obstacle',
      { knewOn: '2025-03-10', interruptedOn: ['2026-03-15'], suspended: [{ from: '2026-02-01', to: '2026-02-10' }] },
      '2027-03-15',
    ],
  ])('%s: %j until %s', (_, question, until) => {
    expect(of(question).result).toEqual({ until });
  });

  it('counts the days left where today is given: 0 on the last, negative after', () => {
    const left = (today: string) => of({ knewOn: '2025-03-10', today }).result.daysLeft;
    expect(['2026-03-01', '2026-03-10', '2026-03-12'].map(left)).toEqual([9, 0, -2]);
    expect(of({ ...wages, today: '2026-01-01' }).result).toEqual({ until: null, daysLeft: null });
  });

  it('S: the overtime claim of December 2019 was in time', () => {
    const asked = { claim: 'wages', knewOn: '2018-06-01', employmentEndedOn: '2019-02-28', today: '2019-12-31' };
    expect(of(asked).result.daysLeft).toBeGreaterThanOrEqual(0);
  });

  it('warns of the end, of an interruption too late, of a last day that is off', () => {
    expect(codesOf(of({ knewOn: '2025-03-10', today: '2025-06-01' }))).toEqual(['MUST_BE_RAISED']);
    expect(codesOf(of({ knewOn: '2025-03-10', today: '2026-02-20' }))).toContain('LIMITATION_NEAR');
    expect(codesOf(of({ knewOn: '2025-03-10', today: '2026-03-11' }))).toContain('LIMITATION_PASSED');
    expect(codesOf(of({ knewOn: '2025-03-01', today: '2026-03-02' }))).toEqual([
      'ROLLS_TO',
      'LIMITATION_NEAR',
      'MUST_BE_RAISED',
    ]);
    expect(codesOf(of({ knewOn: '2025-03-10', interruptedOn: ['2026-03-11'] }))).toContain('INTERRUPTION_LATE');
    expect(codesOf(of(wages))).toEqual(['ONE_YEAR_AFTER_LEAVING']);
  });

  it.each<[string, object, string]>([
    ['no day', {}, 'knewOn'],
    ['a day to come', { knewOn: '2026-11-29' }, 'knewOn'],
    ['a claim there is not', { knewOn: '2025-03-10', claim: 'overtime' }, 'claim'],
    ['left and still employed', { ...wages, employmentEndedOn: '2025-01-01', stillEmployed: true }, 'stillEmployed'],
    ['left without the day', { ...wages, stillEmployed: false }, 'employmentEndedOn'],
    ['an end to come', { ...wages, employmentEndedOn: '2026-12-31' }, 'employmentEndedOn'],
    [
      'an interruption before',
      { knewOn: '2025-03-10', interruptedOn: ['2025-03-11', '2025-03-09'] },
      'interruptedOn.1',
    ],
    ['an interruption to come', { knewOn: '2025-03-10', interruptedOn: ['2026-12-09'] }, 'interruptedOn.0'],
  ])('refuses %s', (_, question, field) => {
    const refusal = refusalOf('arbitration-deadline', { claim: 'other', ...question } as never);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });

  it('leaves the 60 days before May 2008 to a person', () => {
    expect(refusalOf('arbitration-deadline', { knewOn: '2008-04-30', claim: 'other' }).code).toBe('MANUAL_RULE');
    expect(of({ knewOn: '2008-05-01' }).result.until).toBe('2009-05-01');
  });

  it('never ends before a year is over, and an obstacle moves it by at most its own days', () => {
    const at = (days: number) => addDays('2020-01-01', days);
    fc.assert(
      fc.property(fc.nat(1_500), fc.nat(500), fc.nat(60), (known, after, length) => {
        const knewOn = at(known);
        const from = at(known + after);
        const suspended = [{ from, to: addDays(from, length) }];
        const until = of({ knewOn, suspended }).result.until ?? '';
        const moved = daysBetween(addMonths(knewOn, 12), until);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(length + 1);
      }),
    );
  });
});
