import fc from 'fast-check';
import { wrongNumber } from '@/contract/document-number';
import {
  checkCharacter,
  type DocumentKind,
  faultOf,
  foldName,
  foldNumber,
  kindOfNumber,
  lastFour,
  lastingNumber,
  lengthened,
  sexOf,
} from '@/rules/identity';

const TODAY = '2026-12-01';
const judged = (kind: DocumentKind, text: string) => faultOf(kind, foldNumber(text), TODAY);

describe('居民身份证', () => {
  it.each([
    '11010519491231002X',
    '440308199901101512',
    '11010119900307803X',
    '11010120170210193X',
    '440306200002291239',
    '440306200102284562',
    '430102198707043317',
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    ' 110105 19491231 002X ',
  ])('takes %s', (text) => {
    expect(judged('idCard', text)).toBeNull();
  });

  it.each([
    ['440308199901101513', 'check'],
    ['110105194912310021', 'check'],
    ['110105194902310026', 'birth'],
    ['010105194912310026', 'shape'],
    ['11010519491231002', 'length'],
    ['11010519491231002XX', 'length'],
    ['610104620927690', 'old'],
    ['990105194912310021', 'area'],
    ['810000199408230021', 'area'],
    ['', 'length'],
    ['11010519491231002Y', 'shape'],
  ] as const)('refuses %s: %s', (text, fault) => {
    expect(judged('idCard', text)).toBe(fault);
    expect(wrongNumber('idCard', foldNumber(text), TODAY)).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('asks whether the birthday can be only where the day is known', () => {
    const number = (day: string) => `440308${day}151${checkCharacter(`440308${day}151`)}`;
    expect(faultOf('idCard', number('20261201'), TODAY)).toBeNull();
    expect(faultOf('idCard', number('20261202'), TODAY)).toBe('birth');
    expect(faultOf('idCard', number('20261202'))).toBeNull();
    expect(faultOf('idCard', number('18761201'), TODAY)).toBeNull();
    expect(faultOf('idCard', number('18761130'), TODAY)).toBe('birth');
  });

  it('lengthens 15 digits, and nothing else', () => {
    expect(lengthened('610104620927690')).toBe('610104196209276908');
    expect(lengthened('440308199901101512')).toBe('440308199901101512');
  });

  it('notices every single wrong digit', () => {
    const valid = '440308199901101512';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const wrong = valid.slice(0, at) + digit + valid.slice(at + 1);
        expect(faultOf('idCard', wrong) === null).toBe(wrong === valid);
      }),
    );
  });
});

describe('other documents', () => {
  it.each<[DocumentKind, string]>([
    ['residencePermit', '810000199408230021'],
    ['residencePermit', '830000199201300022'],
    ['residencePermit', '820000198805150014'],
    ['homeReturn', 'H12345678'],
    ['homeReturn', 'm1234567801'],
    ['foreignPermanent', '911398199012310021'],
    ['passport', 'E12345678'],
    ['other', 'A-1234 5'],
  ])('%s takes %s', (kind, text) => {
    expect(judged(kind, text)).toBeNull();
  });

  it.each<[DocumentKind, string, string]>([
    ['residencePermit', '11010519491231002X', 'area'],
    ['residencePermit', '810000199408230022', 'check'],
    ['idCard', '911398199012310021', 'area'],
    ['homeReturn', 'C12345678', 'shape'],
    ['homeReturn', 'H1234567', 'shape'],
    ['foreignPermanent', '911398199012310022', 'check'],
    ['foreignPermanent', '11010519491231002X', 'shape'],
    ['foreignPermanent', '91139819901231002', 'length'],
    ['passport', 'E123', 'shape'],
    ['other', '12', 'shape'],
    ['passport', '610104620927690', 'card'],
    ['other', '610104620927690', 'card'],
    ['other', '11010519491231002X', 'card'],
    ['other', '810000199408230021', 'card'],
  ])('%s refuses %s: %s', (kind, text, fault) => {
    expect(judged(kind, text)).toBe(fault);
  });

  it('knows an old and a reissued 回乡证 as one', () => {
    expect(lastingNumber('M1234567801')).toBe(lastingNumber('M12345678'));
    expect(lastFour('M1234567801')).toBe('5678');
    expect(lastFour('11010519491231002X')).toBe('002X');
  });

  it('knows the 15 digits and the 18 characters of one card as one', () => {
    expect(lastingNumber('610104620927690')).toBe('610104196209276908');
  });

  it.each<[string, DocumentKind]>([
    ['H12345678', 'homeReturn'],
    ['E12345678', 'passport'],
    ['911398199012310021', 'foreignPermanent'],
    ['810000199408230021', 'residencePermit'],
    ['11010519491231002X', 'idCard'],
    ['610104620927690', 'idCard'],
  ])('in a list takes %s for %s', (number, kind) => {
    expect(kindOfNumber(number)).toBe(kind);
  });

  it('reads 男 and 女 only where a number says so', () => {
    expect(['430102198707043317', '440306200102284562', 'E12345678', '911398199012310021'].map(sexOf)).toEqual([
      '男',
      '女',
      null,
      null,
    ]);
  });
});

it('names are the same whatever dot and space they are written with', () => {
  expect(
    new Set(['阿依古丽·买买提', '阿依古丽•买买提', '阿依古丽・ 买买提', '阿依古丽．买买提'].map(foldName)).size,
  ).toBe(1);
  expect(foldName('苏䶮')).toBe('苏䶮');
});
