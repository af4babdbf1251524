import fc from 'fast-check';
import { queryTokens, searchTokens } from '@/cloud/office/search';

const finds = (text: string, query: string) => {
  const kept = new Set(searchTokens(text));
  return queryTokens(query).every((token) => kept.has(token));
};

describe('searching', () => {
  it.each([
    ['青工读书沙龙', '读书', true],
    ['青工读书沙龙', '书读', false],
    ['青工读书沙龙', '书', true],
    ['青工读书沙龙', '青工 沙龙', true],
    ['青工读书沙龙', '青工，沙龙！', true],
    ['青工读书沙龙', '青工沙龙', false],
    ['网谷路 8 号 2 楼', '8号', true],
    ['Excel 与 PPT 入门', 'exc', true],
    ['Excel 与 PPT 入门', 'ＥＸＣＥＬ', true],
    ['Excel 与 PPT 入门', 'cel', false],
    ['工会12351热线', '12351', true],
    ['苏䶮老师的𠮷他课', '𠮷他', true],
    ['百分之五十%_\\', '%', true],
  ])('%j finds by %j: %s', (text, query, isFound) => {
    expect(finds(text, query)).toBe(isFound);
  });

  it('finds every text by every part of a Chinese word in it', () => {
    const han = fc.array(fc.constantFrom(...'工会读书活动报名𠮷䶮心理'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(han, fc.nat(30), fc.nat(30), (chars, from, length) => {
        const part = chars.slice(from % chars.length, (from % chars.length) + (length % chars.length) + 1).join('');
        expect(finds(chars.join(''), part)).toBe(true);
      }),
    );
  });

  it('reads any text at all without breaking, and makes no empty token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...searchTokens(text), ...queryTokens(text)].every((token) => token.length > 0)).toBe(true);
        expect(finds(text, text)).toBe(true);
      }),
    );
  });

  it('by nothing but spaces and signs asks for nothing', () => {
    expect(queryTokens(' 　，。!?%_\\')).toEqual([]);
  });
});
