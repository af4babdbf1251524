import fc from 'fast-check';
import {
  compare,
  decimal,
  exact,
  figures,
  floorOf,
  halfUp,
  larger,
  over,
  plus,
  smaller,
  times,
  yuan,
} from '@/rules/money';

const whole = fc.integer({ min: 0, max: 999_999_999 });
const part = fc.integer({ min: 1, max: 2_175 });

describe('exact amounts', () => {
  it.each([
    [1, 2, 1],
    [3, 2, 2],
    [5, 2, 3],
    [1, 3, 0],
    [2, 3, 1],
    [0, 7, 0],
    [8_621, 1, 8_621],
    [999_999_999, 2, 500_000_000],
  ])('%d/%d is rounded half up to %d', (n, d, rounded) => {
    expect(halfUp(exact(n, d))).toBe(rounded);
  });

  it('agree with whole-number arithmetic without bounds', () => {
    fc.assert(
      fc.property(whole, part, whole, part, (a, b, c, d) => {
        const sum = plus(exact(a, b), exact(c, d));
        expect(BigInt(sum.n) * BigInt(b) * BigInt(d)).toBe(
          (BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b)) * BigInt(sum.d),
        );
        const found = halfUp(times(exact(a), exact(d, b)));
        expect(BigInt(found)).toBe((2n * BigInt(a) * BigInt(d) + BigInt(b)) / (2n * BigInt(b)));
        expect(Math.sign(compare(exact(a, b), exact(c, d)))).toBe(
          Math.sign(Number(BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b))),
        );
      }),
    );
  });

  it('refuse what no longer fits rather than be wrong', () => {
    expect(() => times(exact(2 ** 52), exact(3))).toThrow(RangeError);
    expect(() => exact(0.5)).toThrow(RangeError);
    expect(() => exact(1, 0)).toThrow(RangeError);
    expect(() => over(exact(1), exact(0))).toThrow(RangeError);
  });

  it('know the larger, the smaller and the floor', () => {
    expect(larger(exact(1, 3), exact(1, 2))).toEqual({ n: 1, d: 2 });
    expect(smaller(exact(1, 3), exact(1, 2))).toEqual({ n: 1, d: 3 });
    expect(floorOf(exact(7, 2))).toBe(3);
    expect(decimal(21.75)).toEqual({ n: 87, d: 4 });
    expect(decimal(1.1)).toEqual({ n: 11, d: 10 });
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-1, '-0.01'],
    [100, '1.00'],
    [123_456, '1,234.56'],
    [100_000_000, '1,000,000.00'],
  ])('%i fen read %s', (fen, text) => {
    expect(figures(fen)).toBe(text);
    expect(yuan(fen)).toBe(`${text} 元`);
  });
});
