import { creditCheck } from '@/rules/credit-code';
import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const of = (question: object) => answerOf('identity', question as never);

describe('numbers (identity.md §5)', () => {
  it.each<[object, object]>([
    [
      { idCard: '11010519491231002x' },
      { kind: 'idCard', birthDate: '1949-12-31', sex: '女', region: '110105', regionName: '北京' },
    ],
    [{ idCard: ' 440308 19990110 1512 ' }, { kind: 'idCard', birthDate: '1999-01-10', sex: '男', regionName: '广东' }],
    [{ idCard: '４４０３０６２００００２２９１２３９' }, { birthDate: '2000-02-29' }],
    [{ permit: '810000199408230021' }, { kind: 'residencePermit', birthDate: '1994-08-23', regionName: '香港' }],
    [{ permit: '830000199201300022' }, { kind: 'residencePermit', regionName: '台湾' }],
    [{ permit: '820000198805150014' }, { kind: 'residencePermit', sex: '男', regionName: '澳门' }],
    [{ permit: 'H12345678' }, { kind: 'homeReturn' }],
    [{ permit: 'M1234567801' }, { kind: 'homeReturn' }],
    [{ permit: '911398199012310021' }, { kind: 'foreignPermanent' }],
    [
      { uscc: '91350100M000100Y43' },
      { kind: 'uscc', registrar: '市场监管', type: '企业', region: '350100', regionName: '福建' },
    ],
    [{ uscc: '91440300708461136t' }, { registrar: '市场监管' }],
    [{ uscc: '81440306MC0000001G' }, { registrar: '工会', type: '基层工会', regionName: '广东' }],
    [{ phone: '+86 138-0000-7307' }, { kind: 'phone' }],
    [{ phone: '008613800007307' }, { kind: 'phone' }],
    [{ phone: '１３８００００７３０７' }, { kind: 'phone' }],
    [{ bankCard: '4111 1111 1111 1111' }, { kind: 'bankCard' }],
    [
      { receipt: { number: '24440000000012345678' } },
      { kind: 'digitalInvoice', year: '2024', region: '44', regionName: '广东' },
    ],
    [{ receipt: { number: '24952000000012345678' } }, { kind: 'digitalInvoice', region: '95' }],
    [
      { receipt: { code: '044001900111', number: '12345678' } },
      { kind: 'electronicInvoice', year: '2019', key: '044001900111-12345678' },
    ],
    [{ receipt: { code: '44060124', number: '0012345678' } }, { kind: 'fiscalReceipt', year: '2024', region: '44' }],
  ])('%j stands', (question, told) => {
    const { result } = of(question);
    expect(result).toMatchObject({ valid: true, ...told });
    expect(result).not.toHaveProperty('fault');
  });

  it.each<[object, string, string]>([
    [{ idCard: '440308199901101513' }, 'idCard', 'check'],
    [{ idCard: '110105194912310021' }, 'idCard', 'check'],
    [{ idCard: '110105194902310026' }, 'idCard', 'birth'],
    [{ idCard: '010105194912310026' }, 'idCard', 'shape'],
    [{ idCard: '11010519491231002' }, 'idCard', 'length'],
    [{ idCard: '1101051949123100211' }, 'idCard', 'length'],
    [{ idCard: '810000199408230021' }, 'idCard', 'area'],
    [{ permit: '11010519491231002X' }, 'residencePermit', 'area'],
    [{ permit: 'C12345678' }, 'residencePermit', 'length'],
    [{ permit: '911398199012310022' }, 'foreignPermanent', 'check'],
    [{ uscc: '91350100M000100Y44' }, 'uscc', 'check'],
    [{ uscc: '91350100M000100I43' }, 'uscc', 'shape'],
    [{ uscc: '91350100M000100Y4' }, 'uscc', 'length'],
    [{ phone: '12800007307' }, 'phone', 'shape'],
    [{ phone: '1380000730' }, 'phone', 'shape'],
    [{ bankCard: '4111111111111112' }, 'bankCard', 'check'],
    [{ bankCard: '411111111111' }, 'bankCard', 'length'],
    [{ receipt: { number: '2444000000001234567' } }, 'receipt', 'shape'],
    [{ receipt: { code: '144001900111', number: '12345678' } }, 'receipt', 'shape'],
    [{ receipt: { code: '044001900111', number: '1234567890' } }, 'receipt', 'shape'],
    [{ receipt: { code: '44060124', number: '12345678' } }, 'receipt', 'shape'],
  ])('%j: %s, %s', (question, kind, fault) => {
    const answer = of(question);
    expect(answer.result).toEqual({ valid: false, kind, fault });
    expect(answer.warnings).toEqual([{ code: 'INVALID', message: expect.stringMatching(/[\u4e00-\u9fff]{4}/) }]);
  });

  it('lengthens 15 digits, and takes them no more', () => {
    expect(of({ idCard: '610104620927690' }).result).toEqual({
      valid: false,
      kind: 'idCard',
      fault: 'old',
      converted: '610104196209276908',
    });
    expect(of({ idCard: '610104621327690' }).result).not.toHaveProperty('converted');
  });

  it('warns, and does not refuse, where only the inner check fails', () => {
    const body = '91440300708461137';
    const doubtful = of({ uscc: body + creditCheck(body) });
    expect(doubtful.result.valid).toBe(true);
    expect(codesOf(doubtful)).toEqual(['INNER_CHECK']);
    expect(codesOf(of({ uscc: '91440300708461136T' }))).toEqual([]);
  });

  it('a birthday to come is none', () => {
    expect(of({ idCard: '11010120170210193X', today: '2017-02-09' }).result.fault).toBe('birth');
    expect(of({ idCard: '11010120170210193X', today: '2017-02-10' }).result.valid).toBe(true);
  });

  it.each<[object, string]>([
    [{}, 'idCard'],
    [{ idCard: '1', phone: '1' }, 'idCard'],
    [{ idCard: 110105194912310000 }, 'idCard'],
    [{ idCard: '' }, 'idCard'],
    [{ receipt: '24440000000012345678' }, 'receipt'],
    [{ receipt: { code: '1' } }, 'receipt.number'],
    [{ passport: 'E12345678' }, 'passport'],
  ])('refuses %j', (question, field) => {
    const refusal = refusalOf('identity', question as never);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });
});
