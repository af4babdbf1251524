import * as v from 'valibot';
import { group, question } from './self-study-fields';

const number = (label: string) =>
  v.pipe(
    v.string(`请填${label}，写成文字`),
    v.trim(),
    v.nonEmpty(`请填${label}`),
    v.maxLength(60, `${label}太长，请核对`),
  );

/** What `identity` asks: exactly one number. */
export const identityQuestion = question({
  idCard: v.optional(number('身份证号码')),
  permit: v.optional(number('居住证、回乡证或永久居留证号码')),
  uscc: v.optional(number('统一社会信用代码')),
  receipt: v.optional(group({ code: v.optional(number('票据代码')), number: number('票据号码') }, '票据代码和号码')),
  phone: v.optional(number('手机号')),
  bankCard: v.optional(number('银行卡号')),
});
