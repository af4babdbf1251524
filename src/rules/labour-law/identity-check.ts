import { isBankCard } from '../bank-card';
import { judgeCreditCode } from '../credit-code';
import { creditOffices, creditTypes } from '../data/credit-offices';
import { type DocumentKind, documents, faultOf, foldNumber, kindOfNumber, lengthened, sexOf } from '../identity';
import { readReceipt, receiptKinds } from '../receipts';
import { provinceOf } from '../regions';
import { type Asked, type Ground, type Outcome, refuseFields } from './answer';
import { Law } from './law';

/** Exactly one number to judge. */
export interface IdentityInput extends Asked {
  readonly idCard?: string | undefined;
  readonly permit?: string | undefined;
  readonly uscc?: string | undefined;
  readonly receipt?: { readonly code?: string | undefined; readonly number: string } | undefined;
  readonly phone?: string | undefined;
  readonly bankCard?: string | undefined;
}

/** Whether a number stands, of which kind it is, what is wrong with it (`fault`), and what it tells. */
export interface IdentityResult {
  readonly valid: boolean;
  readonly kind: string;
  readonly fault?: string;
  readonly converted?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly region?: string;
  readonly regionName?: string;
  readonly registrar?: string;
  readonly type?: string;
  readonly year?: string;
  readonly key?: string;
}

const faultWords: Readonly<Record<string, string>> = {
  length: '位数不对，请数一数有没有漏或多',
  shape: '里面有不该有的字符，或者样子不对',
  area: '地区的前几位不对',
  birth: '出生日期不是可能的日期',
  check: '最后一位校验对不上，多半有一位填错了',
  old: '这是 15 位的旧号码，请用 18 位的',
};

/** Judges one number (GB 11643, GB 32100-2015 with GB 11714, Luhn, the shapes of receipts; identity.md §5), folded first. */
export function identityCheck(input: IdentityInput, ground: Ground): Outcome<IdentityResult> {
  const law = new Law(input, ground);
  const asked = [input.idCard, input.permit, input.uscc, input.receipt, input.phone, input.bankCard];
  if (asked.filter((one) => one !== undefined).length !== 1)
    return refuseFields({ idCard: '身份证、居住证、信用代码、票据、手机号、银行卡，请填一样，也只填一样' });
  const result = judged(input, law);
  if (result.fault !== undefined) law.warn('INVALID', faultWords[result.fault] ?? '号码不对，请核对');
  const name = nameOf(result.kind);
  const lines = [{ label: '核对号码', formula: name, value: result.valid ? '对得上' : '对不上' }];
  return law.answer(result, lines, [{ law: standards[result.kind] ?? standards.other, article: '全文' }], []);
}

const standards: Readonly<Record<string, string>> & { readonly other: string } = {
  idCard: 'GB 11643 公民身份号码',
  residencePermit: '港澳台居民居住证申领发放办法（国办发〔2018〕81号）',
  uscc: 'GB 32100-2015 法人和其他组织统一社会信用代码编码规则',
  bankCard: 'ISO/IEC 7812 校验位',
  other: '号码的通行写法',
};

const names: Readonly<Record<string, string>> = {
  ...documents,
  ...receiptKinds,
  receipt: '票据',
  uscc: '统一社会信用代码',
  phone: '手机号',
  bankCard: '银行卡或工会卡',
};
const nameOf = (kind: string) => names[kind] ?? kind;

function judged(input: IdentityInput, law: Law): IdentityResult {
  if (input.idCard !== undefined) return card('idCard', foldNumber(input.idCard), law.today);
  if (input.permit !== undefined) return permit(foldNumber(input.permit), law.today);
  if (input.uscc !== undefined) return creditCode(foldNumber(input.uscc), law);
  if (input.receipt !== undefined) return receipt(input.receipt);
  if (input.phone !== undefined) {
    const number = foldNumber(input.phone).replace(/^(\+|00)86/, '');
    return /^1[3-9]\d{9}$/.test(number)
      ? { valid: true, kind: 'phone' }
      : { valid: false, kind: 'phone', fault: 'shape' };
  }
  const number = foldNumber(input.bankCard ?? '');
  if (isBankCard(number)) return { valid: true, kind: 'bankCard' };
  return { valid: false, kind: 'bankCard', fault: /^\d{13,19}$/.test(number) ? 'check' : 'length' };
}

/** A permit is a 居住证, a 回乡证 or a foreigner's permanent residence card, as its number looks. */
function permit(number: string, today: string): IdentityResult {
  const kind = kindOfNumber(number);
  return card(kind === 'homeReturn' || kind === 'foreignPermanent' ? kind : 'residencePermit', number, today);
}

const permitPlaces: Readonly<Record<string, string>> = { 81: '香港', 82: '澳门', 83: '台湾' };

function card(kind: DocumentKind, number: string, today: string): IdentityResult {
  const fault = faultOf(kind, number, today);
  const longer = lengthened(number);
  if (fault === 'old' && faultOf(kind, longer, today) === null) return { valid: false, kind, fault, converted: longer };
  if (fault !== null) return { valid: false, kind, fault };
  if (kind === 'foreignPermanent' || kind === 'homeReturn') return { valid: true, kind };
  const sex = sexOf(number);
  const regionName = provinceOf(number) ?? permitPlaces[number.slice(0, 2)];
  return {
    valid: true,
    kind,
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    ...(sex && { sex }),
    region: number.slice(0, 6),
    ...(regionName && { regionName }),
  };
}

function creditCode(code: string, law: Law): IdentityResult {
  const { fault, isDoubtful } = judgeCreditCode(code);
  if (fault !== null) return { valid: false, kind: 'uscc', fault };
  if (isDoubtful) law.warn('INNER_CHECK', '里面的组织机构代码（GB 11714）校验对不上；有的真实代码也这样，请再核对一次');
  const regionName = provinceOf(code.slice(2, 8));
  const type = creditTypes[code.slice(0, 2)];
  return {
    valid: true,
    kind: 'uscc',
    registrar: creditOffices[code[0] as string] as string,
    ...(type && { type }),
    region: code.slice(2, 8),
    ...(regionName && { regionName }),
  };
}

function receipt({
  code = '',
  number,
}: {
  readonly code?: string | undefined;
  readonly number: string;
}): IdentityResult {
  const read = readReceipt(foldNumber(code), foldNumber(number));
  if (read === null) return { valid: false, kind: 'receipt', fault: 'shape' };
  const regionName = provinceOf(read.region);
  return { valid: true, ...read, ...(regionName && { regionName }) };
}
