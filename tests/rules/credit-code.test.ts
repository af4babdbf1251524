import * as v from 'valibot';
import { creditCode } from '@/contract/document-number';
import { creditCheck, judgeCreditCode } from '@/rules/credit-code';

describe('统一社会信用代码', () => {
  it.each(['91350100M000100Y43', '91440300708461136T', '91110108551385082Q'])('takes %s without a doubt', (code) => {
    expect(judgeCreditCode(code)).toEqual({ fault: null, isDoubtful: false });
  });

  it.each(['81440306MC0000001G', '81440311MC1234567C'])('takes a union’s %s', (code) => {
    expect(judgeCreditCode(code).fault).toBeNull();
  });

  it('warns, and does not refuse, where only the organisation code inside fails its check', () => {
    const body = '91440300708461137';
    expect(judgeCreditCode(body + creditCheck(body))).toEqual({ fault: null, isDoubtful: true });
    expect(v.is(creditCode, body + creditCheck(body))).toBe(true);
  });

  it.each([
    ['91350100M000100Y44', 'check'],
    ['91350100M000100I43', 'shape'],
    ['91350100M000100Y4', 'length'],
    ['', 'length'],
    ['01350100M000100Y43', 'shape'],
    ['9135010AM000100Y43', 'shape'],
  ] as const)('refuses %s: %s', (code, fault) => {
    expect(judgeCreditCode(code).fault).toBe(fault);
    expect(v.safeParse(creditCode, code).issues?.[0].message).toMatch(/信用代码/);
  });

  it('folds what was typed full-width, small or with spaces', () => {
    expect(v.parse(creditCode, ' 91350100 m000100y43')).toBe('91350100M000100Y43');
    expect(v.parse(creditCode, '９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
  });
});
