import { foldEmployer } from '@/rules/employer-name';
import { hintsFor } from '@/rules/legal-hints';
import { afterWorkingMinutes, type Hours, workingMinutesBetween } from '@/rules/working-time';

describe('an employer’s name', () => {
  it.each([
    ['示范区恒达电子有限公司', ' 示范区恒达电子 有限公司'],
    ['恒达（深圳）电子有限公司', '恒达(深圳)电子有限公司'],
    ['ABC科技', 'ａｂｃ 科技'],
    ['“老王”面馆', '老王面馆'],
    ['恒达电子有限公司', '恒达电子有限责任公司'],
    ['金龙物流有限公司', '⾦龙物流有限公司'],
    ['恒达-电子有限公司', '恒达—电子 有限公司'],
    ['Ａ＆Ｂ贸易有限公司', 'A&B贸易有限公司'],
    ['恒达【深圳】电子有限公司', '恒达﹙深圳﹚电子有限公司'],
  ])('%s is the same written %s', (one, other) => expect(foldEmployer(other)).toBe(foldEmployer(one)));

  it('of another is another', () => {
    expect(foldEmployer('恒达电子有限公司')).not.toBe(foldEmployer('恒达电子科技有限公司'));
    expect(foldEmployer('恒达电子有限公司')).not.toBe(foldEmployer('恒达电子股份有限公司'));
  });
});

describe('what to mind', () => {
  const matter = { category: 'dismissal', employType: 'contract', minor: null } as const;

  it('is nothing of an ordinary matter', () => expect(hintsFor(matter)).toEqual([]));

  it.each([
    ['somebody past retirement', { employType: 'rehired' }, /第三十二条第一款/, /第二十一条/],
    ['insurance given up', { category: 'insurance' }, /自愿不缴社保/, /第十九条/],
    ['overtime given up', { category: 'overtime' }, /自愿放弃加班费/, /典型案例/],
    ['platform work', { employType: 'platform' }, /新就业形态/, /三个指引/],
    ['a child', { minor: 'child' }, /未满十六周岁/, /第十五条/],
    ['a juvenile', { minor: 'juvenile' }, /未成年工/, /第五十八条/],
  ] as const)('of %s is said with its source', (_, more, text, source) => {
    const found = hintsFor({ ...matter, ...more });
    expect(found).toEqual([{ text: expect.stringMatching(text), source: expect.stringMatching(source) }]);
  });
});

describe('minutes of opening time', () => {
  const hours: Hours = {
    spans: [
      { from: 9 * 60, to: 12 * 60 },
      { from: 14 * 60, to: 18 * 60 },
    ],
    isWorkingDay: (day) => ![0, 6].includes(new Date(day).getUTCDay()),
  };
  const at = (text: string) => new Date(`${text}+08:00`);

  it.each([
    ['2026-12-01T10:00', '2026-12-01T11:30', 90],
    ['2026-12-01T11:00', '2026-12-01T15:00', 120],
    ['2026-12-01T10:00', '2026-12-02T18:00', 780],
    ['2026-12-04T17:00', '2026-12-07T10:00', 120],
    ['2026-12-05T09:00', '2026-12-06T18:00', 0],
    ['2026-12-01T11:00', '2026-12-01T10:00', 0],
    ['2026-12-01T03:00', '2026-12-01T09:00', 0],
  ])('from %s until %s are %i', (from, until, minutes) => {
    expect(workingMinutesBetween(at(from), at(until), hours)).toBe(minutes);
  });

  it('are what the promise was made of: there and back is the same', () => {
    const start = at('2026-12-03T16:20');
    for (const minutes of [1, 60, 100, 421, 1000]) {
      const end = afterWorkingMinutes(start, minutes, hours) as Date;
      expect(workingMinutesBetween(start, end, hours)).toBe(minutes);
    }
  });
});
