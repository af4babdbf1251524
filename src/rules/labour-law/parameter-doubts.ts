import { yuan } from '../money';
import { type ParameterName, parameterKinds } from './parameter-names';

/** How many times the number before it a new one may be, up or down, before somebody is asked to look again. */
const LEAP = 1.5;

/** Between what, in fen, these numbers have lain for years: outside somebody wrote yuan for fen, a year for a month, or lost a point. */
const usual: Partial<Record<ParameterName, readonly [number, number]>> = {
  minimumMonthlyWageFen: [100_000, 500_000],
  localAverageMonthlyWageFen: [300_000, 3_000_000],
  regionalAverageMonthlyWageFen: [300_000, 3_000_000],
  provincialAverageMonthlyWageFen: [300_000, 3_000_000],
};

/**
 * What about a new number of the law looks absurd, beside the one that holds before it (null: none): a sentence each, none where
 * nothing does. Nothing is forbidden by it: somebody looks again.
 */
export function doubtsOf(name: ParameterName, before: unknown, value: unknown): string[] {
  const told = (fen: number) => (isMoney(name) ? yuan(fen) : String(fen));
  const doubts: string[] = [];
  const range = usual[name];
  if (range && typeof value === 'number' && (value < range[0] || value > range[1]))
    doubts.push(`这类数一般在 ${told(range[0])} 到 ${told(range[1])} 之间，请核对单位和小数点`);
  if (before === null || before === undefined) return doubts;
  const [was, is] = [leavesOf(before), leavesOf(value)];
  const lost = [...was.keys()].filter((key) => !is.has(key));
  if (lost.length > 0) doubts.push(`比以前那个少了 ${lost.length} 项，请核对是不是漏写了`);
  for (const [key, one] of is) {
    const old = was.get(key);
    if (old === undefined || old === one) continue;
    const isLeap = Math.min(old, one) * LEAP <= Math.max(old, one);
    if (isLeap) doubts.push(`以前是 ${told(old)}，现在是 ${told(one)}，${leapText(old, one)}，请对照原文再看一遍`);
    else if (isMoney(name) && one < old) doubts.push(`以前是 ${told(old)}，现在是 ${told(one)}，反而低了，请核对`);
  }
  return doubts;
}

const isMoney = (name: ParameterName) => parameterKinds[name].unit === 'fen' || name === 'nationalUrbanIncomeFen';

function leapText(old: number, one: number): string {
  if (old === 0 || one === 0) return '差得很多';
  const times = one > old ? one / old : old / one;
  return `${one > old ? '是原来的' : '只有原来的'} ${one > old ? '' : '1/'}${Math.round(times * 10) / 10} ${one > old ? '倍' : ''}`.trim();
}

/** The numbers in a value by where they stand in it; a row of a ladder stands where its first number says. */
function leavesOf(value: unknown, at = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[at, value]]);
  if (Array.isArray(value)) {
    const isRow = value.length > 0 && !Array.isArray(value[0]);
    const parts = isRow ? value.slice(1) : value;
    return new Map(
      parts.flatMap((part: unknown, index) => {
        const key = !isRow && Array.isArray(part) ? String(part[0]) : String(index);
        return [...leavesOf(part, `${at}/${key}`)];
      }),
    );
  }
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, part]) => [...leavesOf(part, `${at}/${key}`)]));
}
