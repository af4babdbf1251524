import * as v from 'valibot';
import { type CreditCodeFault, judgeCreditCode } from '@/rules/credit-code';
import { type DocumentKind, documents, faultOf, foldNumber, type NumberFault } from '@/rules/identity';

/** Which document. */
export const document = v.picklist(Object.keys(documents) as DocumentKind[], '请选证件类型');

/** A document's number, folded; whether it is one of its kind is asked where the kind is known. */
export const documentNumber = v.pipe(
  v.string('请填写证件号码'),
  v.maxLength(60, '证件号码太长，请核对'),
  v.transform(foldNumber),
  v.nonEmpty('请填写证件号码'),
  v.regex(/^[A-Z0-9]*$/, '证件号码只有数字和字母，请核对'),
);

const shapes: Readonly<Record<DocumentKind, string>> = {
  idCard: '身份证号码是 17 位数字加一位数字或 X，请核对',
  residencePermit: '居住证号码是 17 位数字加一位数字或 X，请核对',
  homeReturn: '回乡证号码是 H 或 M 加 8 位数字，请核对',
  foreignPermanent: '永久居留身份证号码以 9 开头，17 位数字加一位数字或 X，请核对',
  passport: '护照号码是 5 至 17 位字母和数字，请核对',
  other: '证件号码是 4 至 30 位字母和数字，请核对',
};

/** The sentence beside a number with this fault. */
function numberSentence(kind: DocumentKind, fault: NumberFault): string {
  if (fault === 'shape') return shapes[kind];
  const sentences: Readonly<Record<Exclude<NumberFault, 'shape'>, string>> = {
    length: '号码应是 18 位，请数一数有没有漏或多',
    old: '这是 15 位的旧号码，请填新证上的 18 位',
    area:
      kind === 'idCard'
        ? '前几位不是居民身份证的地区；港澳台居民居住证请改选证件类型'
        : '港澳台居民居住证以 810000、820000 或 830000 开头，请核对',
    card: '这是身份证或居住证的号码，证件类型请选对应的一种，填 18 位',
    birth: '第 7 至 14 位不是可能的出生日期，请核对',
    check: '号码的最后一位对不上，多半有一位填错了，请逐位核对',
  };
  return sentences[fault];
}

/** What is wrong with a folded number of this kind in words, or null; `today` YYYY-MM-DD. */
export function wrongNumber(kind: DocumentKind, number: string, today?: string): string | null {
  const fault = faultOf(kind, number, today);
  return fault && numberSentence(kind, fault);
}

const codeSentences: Readonly<Record<CreditCodeFault, string>> = {
  length: '统一社会信用代码应是 18 位，请数一数',
  shape: '统一社会信用代码里没有 I、O、S、V、Z，第 3 至 8 位是数字，请核对',
  check: '统一社会信用代码的最后一位对不上，请逐位核对',
};

/** A 统一社会信用代码. One that only fails its inner check is taken: `judgeCreditCode` says so for a warning. */
export const creditCode = v.pipe(
  v.string('请填写统一社会信用代码'),
  v.maxLength(60, codeSentences.length),
  v.transform(foldNumber),
  v.check(
    (code) => judgeCreditCode(code).fault === null,
    ({ input }) => codeSentences[judgeCreditCode(input).fault ?? 'check'],
  ),
);
