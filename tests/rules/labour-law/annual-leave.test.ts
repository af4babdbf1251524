import fc from 'fast-check';
import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const leave = (question: object) => answerOf('annual-leave', { year: 2025, ...question } as never);

describe('带薪年休假 (calculators.md §4.4)', () => {
  it.each<[string, object, object]>([
    ['1', { cumulativeYears: 5, joinedOn: '2025-07-01' }, { classDays: 5, entitledDays: 2 }],
    ['2', { cumulativeYears: 12, joinedOn: '2025-07-01' }, { classDays: 10, entitledDays: 5 }],
    ['4', { cumulativeYears: 5, joinedOn: '2025-11-01' }, { classDays: 5, entitledDays: 0, unusedDays: 0 }],
    [
      '5',
      { cumulativeYears: 12, leftOn: '2025-09-30', taken: 2, averageWageFen: 870_000 },
      { classDays: 10, entitledDays: 7, unusedDays: 5, dailyWageFen: 40_000, extraFen: 400_000 },
    ],
    ['8', { cumulativeYears: 12, averageWageFen: 600_000 }, { unusedDays: 10, extraFen: 551_724 }],
    ['9: 9 years', { cumulativeYears: 9 }, { classDays: 5 }],
    ['9: 10 years', { cumulativeYears: 10 }, { classDays: 10 }],
    ['9: 20 years', { cumulativeYears: 20 }, { classDays: 15 }],
    ['19 years', { cumulativeYears: 19 }, { classDays: 10 }],
    ['less than a year', { cumulativeYears: 0 }, { classDays: 0, entitledDays: 0, unusedDays: 0 }],
    ['9 years 364 days on 31 December', { firstWorkedOn: '2016-01-02' }, { classDays: 5 }],
    ['10 years 0 days on 31 December', { firstWorkedOn: '2016-01-01' }, { classDays: 10 }],
    ['10 years on the leaving day', { firstWorkedOn: '2015-10-01', leftOn: '2025-09-30' }, { classDays: 10 }],
    ['a day less on the leaving day', { firstWorkedOn: '2015-10-02', leftOn: '2025-09-30' }, { classDays: 5 }],
    ['0.8 × 15 is 12, not 11', { cumulativeYears: 20, leftOn: '2025-10-19' }, { entitledDays: 12 }],
    [
      'joined and left in the year',
      { cumulativeYears: 20, joinedOn: '2025-03-01', leftOn: '2025-05-12' },
      { entitledDays: 3 },
    ],
    ['joined earlier', { cumulativeYears: 12, joinedOn: '2020-01-01' }, { entitledDays: 10 }],
    ['joined on the first day', { cumulativeYears: 12, joinedOn: '2025-01-01' }, { entitledDays: 10 }],
    ['leaving on the last', { cumulativeYears: 12, leftOn: '2025-12-31' }, { entitledDays: 10 }],
    ['left the year after', { cumulativeYears: 12, leftOn: '2026-03-01' }, { entitledDays: 10 }],
    ['a leap year has 365 too', { year: 2024, cumulativeYears: 20, joinedOn: '2024-01-02' }, { entitledDays: 15 }],
    [
      'more taken than due is not clawed back',
      { cumulativeYears: 12, leftOn: '2025-03-31', taken: 9 },
      { unusedDays: 0 },
    ],
    ['half a day taken by who stays', { cumulativeYears: 5, taken: 2.5 }, { unusedDays: 2.5 }],
    ['half a day taken by who leaves', { cumulativeYears: 12, leftOn: '2025-09-30', taken: 2.5 }, { unusedDays: 4 }],
    ['a written refusal', { cumulativeYears: 12, averageWageFen: 600_000, refusedInWriting: true }, { extraFen: 0 }],
  ])('%s', (_, question, found) => {
    expect(leave(question).result).toMatchObject(found);
  });

  it('leaves the money out where no wage was given', () => {
    expect(leave({ cumulativeYears: 5 }).result).toEqual({ classDays: 5, entitledDays: 5, unusedDays: 5 });
  });

  it('warns where the tier changes within the year, and only there', () => {
    expect(codesOf(leave({ firstWorkedOn: '2015-06-15' }))).toContain('TIER_CHANGES');
    expect(codesOf(leave({ firstWorkedOn: '2016-01-01' }))).toContain('TIER_CHANGES');
    expect(codesOf(leave({ firstWorkedOn: '2015-01-01' }))).not.toContain('TIER_CHANGES');
    expect(codesOf(leave({ firstWorkedOn: '2012-06-15' }))).not.toContain('TIER_CHANGES');
    expect(codesOf(leave({ cumulativeYears: 10 }))).toContain('TIER_CHANGES');
    expect(codesOf(leave({ cumulativeYears: 11 }))).not.toContain('TIER_CHANGES');
  });

  it.each<[string, object, string]>([
    ['no years', {}, 'cumulativeYears'],
    ['years twice', { cumulativeYears: 5, firstWorkedOn: '2015-01-01' }, 'cumulativeYears'],
    ['half a year', { cumulativeYears: 9.5 }, 'cumulativeYears'],
    ['a year before the law', { year: 2007, cumulativeYears: 5 }, 'year'],
    ['a year far away', { year: 2028, cumulativeYears: 5 }, 'year'],
    ['joined after the year', { cumulativeYears: 5, joinedOn: '2026-01-01' }, 'joinedOn'],
    ['left before the year', { cumulativeYears: 5, leftOn: '2024-12-31' }, 'leftOn'],
    ['left before joining', { cumulativeYears: 5, joinedOn: '2025-05-01', leftOn: '2025-04-30' }, 'leftOn'],
    ['joined before ever working', { firstWorkedOn: '2025-06-01', joinedOn: '2025-05-01' }, 'firstWorkedOn'],
    ['work that has not begun', { year: 2026, firstWorkedOn: '2026-12-01' }, 'firstWorkedOn'],
    ['a third of a day', { cumulativeYears: 5, taken: 0.33 }, 'taken'],
    ['negative days', { cumulativeYears: 5, taken: -1 }, 'taken'],
  ])('refuses %s', (_, question, field) => {
    const refusal = refusalOf('annual-leave', { year: 2025, ...question } as never);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });

  it('is never more than the class, nor less for who works longer', () => {
    const years = fc.integer({ min: 0, max: 40 });
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-06-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(years, years, day, (a, b, leftOn) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (one) => leave({ cumulativeYears: one, leftOn }).result,
        );
        expect(more?.entitledDays).toBeGreaterThanOrEqual(less?.entitledDays as number);
        expect(more?.entitledDays).toBeLessThanOrEqual(more?.classDays as number);
        expect(more?.unusedDays).toBe(more?.entitledDays);
      }),
    );
  });
});
