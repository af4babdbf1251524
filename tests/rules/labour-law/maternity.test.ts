import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const of = (question: object) => answerOf('maternity', { babies: 1, ...question } as never);

describe('产假 (calculators.md §4.9)', () => {
  it.each<[string, object, object]>([
    ['广东, one', { region: '44', from: '2025-07-01' }, { days: 178, until: '2025-12-25', nursingHoursADay: 1 }],
    ['上海', { region: '310000', from: '2025-07-01' }, { days: 158, until: '2025-12-05' }],
    ['北京', { region: '110101' }, { days: 158 }],
    ['浙江, first', { region: '330000', childOrder: 1 }, { days: 158 }],
    ['浙江, second', { region: '330000', childOrder: 2 }, { days: 188 }],
    ['浙江, third', { region: '330000', childOrder: 3 }, { days: 188 }],
    ['广东, difficult: 30', { region: '440300', difficult: true }, { days: 208 }],
    ['上海, difficult: 15', { region: '31', difficult: true }, { days: 173 }],
    ['twins', { region: '44', babies: 2 }, { days: 193, nursingHoursADay: 2 }],
    ['triplets, difficult', { region: '11', babies: 3, difficult: true }, { days: 203, nursingHoursADay: 3 }],
    ['a place with its number given', { region: '510000', parameters: { maternityExtraDays: 60 } }, { days: 158 }],
  ])('%s', (_, question, found) => {
    expect(of(question).result).toMatchObject(found);
  });

  it.each<[string, object, object]>([
    [
      'at 5 months',
      { region: '11', miscarriageMonths: 5, from: '2025-07-01' },
      { days: 42, until: '2025-08-11', nursingHoursADay: 0 },
    ],
    ['just before 4', { region: '11', miscarriageMonths: 3.9 }, { days: 15 }],
    ['at 4', { region: '11', miscarriageMonths: 4 }, { days: 42 }],
    ['广东, at 3', { region: '44', miscarriageMonths: 3 }, { days: 15 }],
    ['广东, at 6.9', { region: '44', miscarriageMonths: 6.9 }, { days: 42 }],
    ['广东, at 7', { region: '44', miscarriageMonths: 7 }, { days: 75 }],
    ['上海, at 7', { region: '31', miscarriageMonths: 7 }, { days: 42 }],
  ])('a miscarriage %s', (_, question, found) => {
    expect(of({ babies: 0, ...question }).result).toMatchObject(found);
  });

  it('says what a doctor decides, what only the nation says, and what the family has', () => {
    expect(codesOf(of({ region: '44', babies: 0, miscarriageMonths: 3 }))).toContain('MEDICAL_OPINION');
    expect(codesOf(of({ region: '44', babies: 0, miscarriageMonths: 5 }))).toEqual([]);
    expect(codesOf(of({ region: '51', babies: 0, miscarriageMonths: 5 }))).toContain('NATIONAL_ONLY');
    const labels = (region: string) =>
      of({ region, childOrder: 1 }).lines.map(({ label, value }) => `${label} ${value}`);
    expect(labels('44')).toEqual(expect.arrayContaining(['配偶的陪产（护理）假 15 天', '育儿假 10 天']));
    expect(labels('31')).toEqual(expect.arrayContaining(['配偶的陪产（护理）假 10 天', '育儿假 5 天']));
    expect(labels('11')).toEqual(expect.arrayContaining(['配偶的陪产（护理）假 15 天', '育儿假 5 天']));
    expect(labels('33')).toEqual(expect.arrayContaining(['配偶的陪产（护理）假 15 天', '育儿假 10 天']));
  });

  it.each<[string, object, string, string]>([
    ['no place', { region: undefined }, 'INVALID_INPUT', 'region'],
    ['a place of another law', { region: '810000' }, 'INVALID_INPUT', 'region'],
    [
      'a province whose number we do not have',
      { region: '510000' },
      'PARAMETER_MISSING',
      'parameters.maternityExtraDays',
    ],
    [
      'a time before its number',
      { region: '310000', from: '2020-01-01' },
      'PARAMETER_MISSING',
      'parameters.maternityExtraDays',
    ],
    ['浙江 without the order', { region: '330000' }, 'INVALID_INPUT', 'childOrder'],
    ['a fourth child', { region: '440000', childOrder: 4 }, 'MANUAL_RULE', 'childOrder'],
    ['no baby and no miscarriage', { region: '44', babies: 0 }, 'INVALID_INPUT', 'miscarriageMonths'],
    ['a baby and a miscarriage', { region: '44', miscarriageMonths: 3 }, 'INVALID_INPUT', 'miscarriageMonths'],
    [
      'a miscarriage of no month',
      { region: '44', babies: 0, miscarriageMonths: 0 },
      'INVALID_INPUT',
      'miscarriageMonths',
    ],
    ['half a baby', { region: '44', babies: 1.5 }, 'INVALID_INPUT', 'babies'],
    ['a leave far away', { region: '44', from: '2028-01-01' }, 'INVALID_INPUT', 'from'],
  ])('refuses %s', (_, question, code, field) => {
    const refusal = refusalOf('maternity', { babies: 1, ...question } as never);
    expect(refusal.code).toBe(code);
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });
});
