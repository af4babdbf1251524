import * as v from 'valibot';
import { isDay } from '@/rules/calendar-days';
import { type ParameterName, type ParameterValues, parameterKinds } from '@/rules/labour-law/parameter-names';
import { DEMO_REGION, provinceOf } from '@/rules/regions';

/** 9,999,999.99 yuan: more is a slip of the finger. */
const MOST_FEN = 999_999_999;

/** The sentence beside a key that is not asked for. */
export const UNKNOWN_KEY = '不认识这一项，请核对它的名字';

/** The sentence beside a key that is missing (its own field's) or unknown. */
function sentence(entries: v.ObjectEntries, whole: string) {
  return (issue: v.StrictObjectIssue) => {
    if (issue.expected === 'never') return UNKNOWN_KEY;
    const path = issue.path ?? [];
    const entry = entries[String(path[path.length - 1]?.key)] as v.GenericSchema | undefined;
    return (entry && v.safeParse(entry, undefined).issues?.[0].message) ?? whole;
  };
}

/** A question to a calculator: exactly these fields and what every question may carry. */
export function question<E extends v.ObjectEntries>(entries: E) {
  const all = { ...carried, ...entries };
  return v.strictObject(all, sentence(all, '请把要问的写成一组有名字的内容'));
}

/** A group of fields inside a question: exactly these. */
export function group<E extends v.ObjectEntries>(entries: E, label: string) {
  return v.strictObject(entries, sentence(entries, `请填写${label}`));
}

/** A day there is, YYYY-MM-DD. */
export const day = (label: string) =>
  v.pipe(v.string(`请填${label}`), v.check(isDay, `${label}不是真有的日期，请写成 2025-03-01 这样`));

/** Whole fen from 0 to 9,999,999.99 yuan. */
export const fen = (label: string) =>
  v.pipe(
    v.number(`请填${label}，用整数的分`),
    v.integer(`${label}用整数的分，没有小数`),
    v.minValue(0, `${label}不能是负数`),
    v.maxValue(MOST_FEN, `${label}超过了 9,999,999.99 元，请核对`),
  );

/** A whole number between two bounds. */
export const whole = (label: string, least: number, most: number) =>
  v.pipe(
    v.number(`请填${label}`),
    v.integer(`${label}是整数`),
    v.minValue(least, `${label}不少于 ${least}`),
    v.maxValue(most, `${label}不多于 ${most}，请核对`),
  );

/** A number of at most two decimals between two bounds. */
export const amount = (label: string, least: number, most: number) =>
  v.pipe(
    v.number(`请填${label}`),
    v.minValue(least, `${label}不少于 ${least}`),
    v.maxValue(most, `${label}不多于 ${most}，请核对`),
    v.check((value) => Math.round(value * 100) / 100 === value, `${label}最多两位小数`),
  );

/** Yes or no. */
export const yesNo = (label: string) => v.boolean(`${label}请填是或否（true 或 false）`);

/** A place: a 6-digit code or a 2-digit province of the mainland; the demo's own is judged where the ground is known. */
export const region = v.pipe(
  v.string('请填地区，6 位区划代码，或 2 位省份代码'),
  v.regex(/^\d{2}(\d{4})?$/, '地区是 6 位区划代码，或 2 位省份代码'),
  v.check(
    (code) => code === DEMO_REGION || provinceOf(code) !== null,
    '没有这个地区；香港、澳门、台湾不适用内地的劳动法规',
  ),
);

const NAMED = '请按名字填写参数';

const given = Object.fromEntries(
  Object.entries(parameterKinds).map(([name, { label, fits }]) => [
    name,
    v.optional(v.custom(fits as (value: unknown) => boolean, `${label}的写法不对，请核对`)),
  ]),
) as unknown as { [N in ParameterName]: v.OptionalSchema<v.CustomSchema<ParameterValues[N], string>, undefined> };

const named = v.strictObject(given, (issue) => (issue.expected === 'never' ? '没有这个参数，请核对它的名字' : NAMED));
const isNoList = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

const carried = {
  region: v.optional(region),
  parameters: v.optional(v.pipe(v.custom<v.InferInput<typeof named>>(isNoList, NAMED), named)),
  on: v.optional(day('按哪一天的规定')),
  today: v.optional(day('今天的日期')),
};
