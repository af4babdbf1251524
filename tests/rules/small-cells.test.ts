import fc from 'fast-check';
import { type Cell, coverRest, coverSmall, type Shown, SMALL_GROUP, type Table } from '@/rules/small-cells';

const shownOf = (parts: number[], total = parts.reduce((sum, part) => sum + part, 0)) => coverSmall({ total, parts });

describe('small cells', () => {
  it.each<[string, number[], Shown, Shown[]]>([
    ['nothing small: as it is', [3, 0, 12], 15, [3, 0, 12]],
    ['one small: the next smallest is hidden with it', [2, 9, 5], 16, ['few', 9, 'hidden']],
    ['what fits only one way hides on', [1, 3, 9], 13, ['few', 'hidden', 'hidden']],
    ['two that may be either way stand without more', [1, 2, 9], 12, ['few', 'few', 9]],
    ['two that can only be one each do not', [1, 1, 9], 11, ['few', 'few', 'hidden']],
    ['no part left to hide: the total goes', [1, 3], 'hidden', ['few', 'hidden']],
    ['a small total: its parts go', [1, 1, 0], 'few', ['hidden', 'hidden', 'hidden']],
    ['a zero hides where nothing else is left', [2, 2, 2, 0], 6, ['few', 'few', 'few', 'hidden']],
  ])('%s', (_, parts, total, shown) => {
    expect(shownOf(parts)).toEqual({ total, parts: shown });
  });

  it('a number that stands alone is only itself', () => {
    expect([0, 1, 2, 3, null].map((total) => coverSmall({ total, parts: [] }).total)).toEqual([
      0,
      'few',
      'few',
      3,
      null,
    ]);
  });

  /** Every table that fits what is shown, cells up to `most`. */
  function fitting({ total, parts }: Table<Shown>, most: number): number[][] {
    const mayBe = (cell: Shown): number[] => {
      if (typeof cell === 'number') return [cell];
      if (cell === 'few') return [1, 2];
      // Whoever knows the rule: hidden are three or more, or nobody; below a small total anything.
      return Array.from({ length: most + 1 }, (_, n) => n).filter((n) => total === 'few' || n === 0 || n >= 3);
    };
    let tables: number[][] = [[]];
    for (const part of parts) tables = tables.flatMap((table) => mayBe(part).map((n) => [...table, n]));
    const sums = mayBe(total);
    const isAny = total === 'hidden';
    return tables.filter((table) => {
      const sum = table.reduce((all, n) => all + n, 0);
      return isAny ? true : sums.includes(sum);
    });
  }

  it('no hidden cell can be computed from what is shown, and none under three is told', () => {
    const table = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const shown = coverSmall({ total, parts: parts as Cell[] });
        for (const cell of [shown.total, ...shown.parts]) expect([1, 2]).not.toContain(cell);
        const tables = fitting(shown, 12);
        expect(tables).toContainEqual(parts);
        shown.parts.forEach((cell, at) => {
          if (typeof cell !== 'number') expect(new Set(tables.map((one) => one[at])).size).toBeGreaterThan(1);
        });
        if (typeof shown.total !== 'number')
          expect(new Set(tables.map((one) => one.reduce((sum, n) => sum + n, 0))).size).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('hides nothing where nobody is few', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<number>(0, 3, 4, 50)), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        expect(coverSmall({ total, parts })).toEqual({ total, parts });
      }),
    );
  });
});

const tableOf = (parts: number[]): Table<number> => ({ total: parts.reduce((sum, part) => sum + part, 0), parts });

describe('what a count leaves of a larger one', () => {
  it.each<[string, number[], number[], Shown, Shown[]]>([
    ['one of a small group stayed away: neither told', [5], [4], 'hidden', ['hidden']],
    ['nobody stayed away: as it is', [5, 30], [5, 30], 35, [5, 30]],
    ['three stayed away: as it is', [9], [6], 6, [6]],
    ['one of many stayed away: as it is', [SMALL_GROUP], [SMALL_GROUP - 1], SMALL_GROUP - 1, [SMALL_GROUP - 1]],
    ['one of the small part, many of the large: the parts go', [5, 90], [4, 80], 84, ['hidden', 'hidden']],
    ['one of the small part and nobody else: the total goes too', [5, 90], [4, 90], 'hidden', ['hidden', 'hidden']],
    ['one or two themselves are covered as ever', [2, 30], [1, 30], 31, ['few', 'hidden']],
  ])('%s', (_, whole, some, total, parts) => {
    expect(coverRest(tableOf(whole), tableOf(some))).toEqual({ total, parts });
  });

  /** Every table of parts no larger than the whole's. */
  const below = (whole: number[]): number[][] =>
    whole.reduce<number[][]>(
      (tables, most) => tables.flatMap((table) => Array.from({ length: most + 1 }, (_, n) => [...table, n])),
      [[]],
    );

  it('whoever knows the whole and the rule still has two answers for who is left of a small group', () => {
    const pair = fc
      .array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 3 })
      .chain((whole) =>
        fc.tuple(fc.constant(whole), fc.tuple(...whole.map((most) => fc.integer({ min: 0, max: most })))),
      );
    fc.assert(
      fc.property(pair, ([whole, some]) => {
        const show = (parts: number[]) => JSON.stringify(coverRest(tableOf(whole), tableOf(parts)));
        const same = below(whole).filter((parts) => show(parts) === show(some));
        some.forEach((cell, at) => {
          const [all, left] = [whole[at] ?? 0, (whole[at] ?? 0) - cell];
          if (all >= 3 && (left === 1 || left === 2))
            expect(new Set(same.map((parts) => parts[at])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 500 },
    );
  });
});
