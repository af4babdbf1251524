/** What in a text may tell who wrote it. */
export const markKinds = { phone: '电话号码', idCard: '证件号码', account: '微信、QQ 号', name: '姓名' } as const;
export type MarkKind = keyof typeof markKinds;

/** One such piece of a text: from which character to which. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What stands in its place once it is taken out. */
const GONE = '〔已去掉〕';

/** Numbers, however they are parted: an ID card's before a telephone's, which would be a part of it. */
const numbers: readonly (readonly [MarkKind, RegExp])[] = [
  ['idCard', /(^|\D)(\d(?:[ -]?\d){16}[ -]?[\dXx])(?![\dXx])/g],
  ['idCard', /(^|\D)(\d{15})(?!\d)/g],
  ['phone', /(^|\D)((?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8})(?!\d)/g],
  ['phone', /(^|\D)(0\d{2,3}[ -]?\d{7,8})(?!\d)/g],
  ['account', /((?:微信|QQ|qq)号?(?:是|为)?[:：\s]*)([A-Za-z\d][\w-]{4,19})/g],
];

/** Telephone numbers, ID numbers, accounts, and names after 我叫, 我是 and the like, in order; a guess, for a person to judge. */
export function marksIn(text: string): Mark[] {
  const folded = fold(text);
  const marks: Mark[] = [];
  const add = (kind: MarkKind, from: number, to: number) => {
    if (!marks.some((one) => from < one.to && one.from < to))
      marks.push({ kind, from, to, text: text.slice(from, to) });
  };
  for (const [kind, pattern] of numbers)
    for (const found of matchesOf(pattern, folded)) {
      const from = found.index + (found[1] ?? '').length;
      add(kind, from, from + (found[2] ?? '').length);
    }
  for (const { from, to } of namesIn(text)) add('name', from, to);
  return marks.sort((a, b) => a.from - b.from);
}

/** The text with these pieces of it taken out. */
export function withoutMarks(text: string, marks: readonly Mark[]): string {
  return [...marks]
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => left.slice(0, from) + GONE + left.slice(to), text);
}

const DIGITS = '〇零一二三四五六七八九';

/** Character by character: full width and Chinese numerals as figures. */
function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e〇零幺一二三四五六七八九]/g, (char) => {
    if (char === '幺') return '1';
    const at = DIGITS.indexOf(char);
    return at < 0 ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : String(Math.max(at - 1, 0));
  });
}

function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const all = new RegExp(pattern.source, 'g');
  const found: RegExpExecArray[] = [];
  for (let one = all.exec(text); one; one = all.exec(text)) found.push(one);
  return found;
}

/** After these anything is a name; after 我是 only what begins with a surname, since 我是 is said of everything. */
const introductions = /(我叫|名字叫|名字是|姓名[是为:：]?|我是|本人是?)[\s:：]*([\u4e00-\u9fa5·]{2,12})/g;
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元顾孟黄穆萧尹姚邵湛汪祁毛狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘解应宗丁宣邓洪包左石崔吉龚程邢裴陆荣翁荀惠曲封靳段焦巴侯武刘景龙叶白蒲赖乔向温欧廖';
const doubles = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯)/;
/** A name ends before these. */
const AFTER = '在今是的住和也有被从来做干公单老因入于为';
const PRONOUN = /^[他她它你您我大老谁这那什]/;
/** 安装工, 包装员: what somebody is, not who. */
const TRADE = /[工员手师]$/;

function namesIn(text: string): { from: number; to: number }[] {
  return matchesOf(introductions, text).flatMap((found) => {
    const [all, before = '', run = ''] = found;
    const isLoose = before === '我是' || before.startsWith('本人');
    const length = nameLength(run, isLoose);
    const from = found.index + all.length - run.length;
    return length > 0 ? [{ from, to: from + length }] : [];
  });
}

/** How many characters of what follows are a name; 0 where it is none. */
function nameLength(run: string, isLoose: boolean): number {
  const isSurname = surnames.includes(run.charAt(0));
  const isDouble = doubles.test(run);
  if (PRONOUN.test(run) || (isLoose && !isSurname && !isDouble)) return 0;
  const usual = isSurname && !isDouble ? 3 : 4;
  const most = run.includes('·') ? run.length : usual;
  for (let length = 2; length <= most; length += 1) {
    const next = run.charAt(length);
    const isEnd = next === '' || AFTER.includes(next);
    if (isEnd && !(isLoose && TRADE.test(run.slice(0, length)))) return length;
  }
  return isLoose ? 0 : Math.min(run.length, 3);
}
