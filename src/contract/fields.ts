import * as v from 'valibot';
import { halfWidth } from '@/rules/half-width';

/** Input of an action: exactly these fields, any other is refused. */
export function input<E extends v.ObjectEntries>(entries: E) {
  return v.strictObject(entries, (issue) => (issue.expected === 'never' ? '多出了不认识的内容' : '内容不完整'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what is refused
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
/** The rest of them: later controls, soft hyphen, Arabic and Mongolian marks, annotations, what is no character. */
const alsoHidden = /[\u0080-\u009f\u00ad\u061c\u180e\ufff9-\ufffb\ufffe\uffff]/;

/** What joins two emoji into one (a woman and a briefcase): a keyboard writes it, nobody sees it. */
const joint = /([\ud83c-\ud83e][\udc00-\udfff]|[\u2600-\u27bf]|\ufe0f)\u200d(?=[\ud83c-\ud83e\u2600-\u27bf])/g;

/** Whether text has only characters that show: a NUL cannot be stored, others hide or turn text, half a surrogate is none. */
function isPrintable(value: string): boolean {
  if (alsoHidden.test(value) || hidden.test(value.replace(joint, '$1'))) return false;
  try {
    encodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}

/** Free text of 1 to `max` characters, trimmed. */
export function text(label: string, max: number) {
  return v.pipe(
    v.string(`请填写${label}`),
    v.trim(),
    v.nonEmpty(`请填写${label}`),
    v.maxLength(max, `${label}最多 ${max} 个字`),
    v.check(isPrintable, `${label}里有不能显示的字符，请删去`),
  );
}

/** Free text that may be left empty, of at most `max` characters, trimmed. */
export function remark(label: string, max: number) {
  return v.pipe(
    v.string(`请填写${label}`),
    v.trim(),
    v.maxLength(max, `${label}最多 ${max} 个字`),
    v.check(isPrintable, `${label}里有不能显示的字符，请删去`),
  );
}

/** A search word of at most 40 characters; empty means none. */
export const searchText = v.pipe(
  v.string('请填写要找的内容'),
  v.trim(),
  v.maxLength(40, '最多 40 个字'),
  v.check(isPrintable, '有不能显示的字符，请删去'),
);

/** A row's id. */
export const id = v.pipe(v.string('缺少编号'), v.uuid('编号不对'), v.toLowerCase());

/** Where the next page of a list starts: opaque, as the last answer gave it. */
export const cursor = v.pipe(v.string('翻页位置不对'), v.regex(/^[\w.:~-]{1,200}$/, '翻页位置不对'));

/** A person's name: Chinese with ·, or Latin; 2 to 50 characters, rare characters included. */
export const name = v.pipe(
  v.string('请填写姓名'),
  v.trim(),
  v.transform((value) => value.replace(/[•・．]/g, '·').normalize('NFC')),
  v.regex(
    /^[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}·]{2,50}$|^[A-Za-z\u00c0-\u024f .'-]{2,50}$/u,
    '姓名请用证件上的写法，2 至 50 个字',
  ),
);

/** A mainland mobile number, 11 digits; full-width digits, spaces, dashes and +86 are folded first. */
export const phone = v.pipe(
  v.string('请填写手机号'),
  v.transform((value) =>
    halfWidth(value)
      .replace(/[\s-]/g, '')
      .replace(/^(\+|00)86/, ''),
  ),
  v.regex(/^1[3-9]\d{9}$/, '手机号应是 1 开头的 11 位数字，请核对'),
);

/** Stands for the number in somebody's profile: a page has it masked only, so the cloud takes the whole one when it is rung. */
export const REGISTERED_PHONE = 'registered';

/** Where somebody is rung: a number, or the one they registered. */
export const ownPhone = v.lazy((value) => (value === REGISTERED_PHONE ? v.literal(REGISTERED_PHONE) : phone));

/** The last four digits of a phone number. */
export const phoneTail = v.pipe(
  v.string('请填写手机尾号'),
  v.transform(halfWidth),
  v.trim(),
  v.regex(/^\d{4}$/, '手机尾号是 4 位数字'),
);

/** Whether an ISO text names a day there is, of a year that a person may mean: 31 February would move on silently, or break the database. */
function isMoment(value: string): boolean {
  const midnight = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(value)) &&
    value >= '1900' &&
    value < '2200' &&
    midnight.getUTCDate() === Number(value.slice(8, 10))
  );
}

/** A moment as ISO text with zone; read as UTC. */
export const moment = v.pipe(
  v.string('请填写时间'),
  v.isoTimestamp('时间不对'),
  v.check(isMoment, '时间不对'),
  v.transform((value) => new Date(value).toISOString()),
);

/** A day, `YYYY-MM-DD`. */
export const day = v.pipe(
  v.string('请选日期'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对'),
  v.check((value) => isMoment(`${value}T00:00:00Z`), '日期不对'),
);

/** A moment on the way out: a Date becomes ISO text. */
export const momentOut = v.pipe(
  v.date(),
  v.transform((value) => value.toISOString()),
);

/** One page of a list: the items, and where the next page starts if there is one. */
export function page<S extends v.GenericSchema>(item: S) {
  return v.object({ items: v.array(item), next: v.optional(v.string()) });
}

/** The sentences of a refused input, by path (`a.b.0`); at most 20. */
export function fieldsOf(issues: readonly v.GenericIssue[]): Record<string, string> {
  // A map: a key named like something every object has (`constructor`) is still a key of its own.
  const found = new Map<string, string>();
  for (const issue of issues.slice(0, 20)) {
    const path = v.getDotPath(issue as v.BaseIssue<unknown>) ?? '';
    if (!found.has(path)) found.set(path, issue.message);
  }
  return Object.fromEntries(found);
}
