import fc from 'fast-check';
import { entryIndex, numberIndex } from '@/cloud/identity/numbers';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { foldNumber } from '@/rules/identity';

const keys = parseKeys(newKeys());
const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

it('what a number is found by and what a list finds it by agree on which numbers are one', () => {
  const written = fc.oneof(
    digits(15).map((all) => all.join('')),
    digits(15).map((all) => `${all.slice(0, 6).join('')}19${all.slice(6).join('')}0`),
    digits(10).map((all) => `H${all.join('')}`),
    digits(10).map((all) => `H${all.slice(0, 8).join('')}`),
    fc.constantFrom('610104620927690', '610104196209276908', 'M1234567801', 'M12345678', '１２３', 'E12345678'),
  );
  fc.assert(
    fc.property(written, written, (one, other) => {
      const [a, b] = [foldNumber(one), foldNumber(other)];
      expect(numberIndex(keys, a) === numberIndex(keys, b)).toBe(
        entryIndex(keys, '张三', a) === entryIndex(keys, '张三', b),
      );
    }),
    {
      examples: [
        ['610104620927690', '610104196209276908'],
        ['M1234567801', 'M12345678'],
      ],
    },
  );
});
