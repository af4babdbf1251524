import fc from 'fast-check';
import { maskName, maskNumber, maskPhone } from '@/rules/masking';

describe('masking', () => {
  it.each([
    ['李强', '李*'],
    ['张建国', '张*国'],
    ['欧阳子涵', '欧**涵'],
    ['阿依古丽·买买提', '阿***·**提'],
    ['𠮷田', '𠮷*'],
    ['王𠮷𡃁', '王*𡃁'],
    ['苏䶮', '苏*'],
    ['John Smith', 'J*** S****'],
    ["Mary-Jane O'Neil", "M***-J*** O'N***"],
    ['Éva Ng', 'É** N*'],
    ['', ''],
  ])('shows %s as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it('keeps the length and hides something of every name, never half a character', () => {
    const han = fc.constantFrom(...'张王李赵阿依古丽𠮷𡃁䶮〇');
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 50 }), (chars) => {
        const shown = Array.from(maskName(chars.join('')));
        expect(shown).toHaveLength(chars.length);
        expect(shown.filter((char) => char === '*').length).toBeGreaterThanOrEqual(
          chars.length === 2 ? 1 : chars.length - 2,
        );
        expect(shown.every((char, i) => char === '*' || char === chars[i])).toBe(true);
      }),
    );
  });

  it('covers the middle of a mobile number', () => {
    expect(maskPhone('13800007307')).toBe('138****7307');
    expect(maskPhone('')).toBe('');
  });

  it.each(['075512345678', '1380000730', '+8613800007307', '13800007307 '])(
    'covers %j wholly, as it is no mobile number',
    (text) => {
      expect(maskPhone(text)).toBe('*'.repeat(text.length));
    },
  );

  it('leaves of a document’s number the ends, and none of the last four but one', () => {
    expect(maskNumber('11010519491231002X')).toBe('1****************X');
    expect(maskNumber('H12345678')).toBe('H*******8');
    expect(maskNumber('1234')).toBe('****');
    expect(maskNumber('')).toBe('');
  });
});
