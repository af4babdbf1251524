const OUTER = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
/** By the registering office: 机构编制 外交 司法 文化 民政 旅游 宗教 工会 市场监管 军队 农业 其他. */
const OFFICES = '123456789ANY';

/** What is wrong with a code: its length, a character (I, O, S, V and Z are none of it), or its check character. */
export type CreditCodeFault = 'length' | 'shape' | 'check';

/** The 18th character of GB 32100-2015 for the first 17. */
export function creditCheck(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const char of code.slice(0, 17)) {
    sum += OUTER.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return OUTER[(31 - (sum % 31)) % 31] as string;
}

/**
 * Judges a folded 统一社会信用代码. `isDoubtful`: the code stands, but the organisation code inside fails its own check
 * (GB 11714) — some real codes do, so this is a warning and no refusal.
 */
export function judgeCreditCode(code: string): { fault: CreditCodeFault | null; isDoubtful: boolean } {
  const refuse = (fault: CreditCodeFault) => ({ fault, isDoubtful: false });
  if (code.length !== 18) return refuse('length');
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code) || !OFFICES.includes(code[0] as string))
    return refuse('shape');
  if (creditCheck(code) !== code[17]) return refuse('check');
  return { fault: null, isDoubtful: innerCheck(code.slice(8, 16)) !== code[16] };
}

function innerCheck(body: string): string {
  const sum = INNER_WEIGHTS.reduce((all, weight, at) => all + weight * Number.parseInt(body[at] as string, 36), 0);
  return ['0', ...'123456789', 'X'][(11 - (sum % 11)) % 11] as string;
}
