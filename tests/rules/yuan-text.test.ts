import * as fc from 'fast-check';
import { fenOf, yuanField } from '@/rules/yuan-text';

it.each([
  ['5000', 500_000],
  ['5,000.5', 500_050],
  ['￥５０００．５０', 500_050],
  [' 80 元', 8000],
  ['0.01', 1],
  ['', null],
  ['8千', null],
  ['1.234', null],
  ['-5', null],
  ['1e3', null],
])('%s is %s fen', (text, fen) => {
  expect(fenOf(text)).toBe(fen);
});

it('reads back what it wrote, to the fen', () => {
  void fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (fen) => {
      expect(fenOf(yuanField(fen))).toBe(fen);
    }),
  );
});
