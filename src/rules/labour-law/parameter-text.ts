import { yuan } from '../money';
import { fenOf, yuanField } from '../yuan-text';
import { type MedicalPeriodRule, type MedicalRows, type ParameterName, parameterKinds } from './parameter-names';

/** What stands before a colon where a ladder has no upper end. */
const ABOVE = '以上';

/** How a number of the law is written by hand: one figure, or a line each `什么：多少`; the example shows it. */
export function exampleOf(name: ParameterName): string {
  return examples[name] ?? '';
}

const examples: Partial<Record<ParameterName, string>> = {
  nationalUrbanIncomeFen: '2024：54188\n2025：56502',
  seniorityLadder: '2：60\n4：70\n以上：100',
  medicalSubsidyMonths: '5：30\n6：25\n7：10\n8：7\n9：4\n10：2',
  employmentSubsidyMonths: '5：30\n6：25\n7：10\n8：7\n9：4\n10：2',
  employmentSubsidyDeductPercents: '0：100\n1：80\n2：60\n3：40\n4：20',
  medicalPeriod: '{ "firstYearMonths": 3, "perFullYearMonths": 1, "mostMonths": 24 }',
  maternityExtraDays: '60，或按第几个孩子写：\n1：60\n2：90\n3：90',
  miscarriageDays: '4：15\n以上：42',
  miscarriageDaysAtMost: '4：30\n7：42\n以上：75',
};

const ladders: readonly ParameterName[] = ['seniorityLadder', 'miscarriageDays', 'miscarriageDaysAtMost'];

/** What was written as the rules take it; null where it cannot be read or does not fit. The rules of 医疗期 are JSON. */
export function readParameter(name: ParameterName, text: string): unknown {
  const value = parsed(name, text.trim());
  return value !== null && parameterKinds[name].fits(value) ? value : null;
}

function parsed(name: ParameterName, text: string): unknown {
  if (name === 'medicalPeriod') return jsonOf(text);
  const { unit } = parameterKinds[name];
  const isMoney = unit === 'fen' || name === 'nationalUrbanIncomeFen';
  const numberOf = (one: string) => (isMoney ? fenOf(one) : figureOf(one));
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  if (rows.length === 1 && !/[:：]/.test(text)) return numberOf(text);
  const pairs = rows.map((row) => row.split(/[:：]/).map((part) => part.trim()));
  if (pairs.some((pair) => pair.length !== 2)) return null;
  const figures = pairs.map(([, figure = '']) => numberOf(figure));
  if (figures.includes(null)) return null;
  if (ladders.includes(name))
    return pairs.map(([below = ''], at) => [below === ABOVE ? null : figureOf(below), figures[at]]);
  return Object.fromEntries(pairs.map(([key = ''], at) => [key, figures[at]]));
}

function figureOf(text: string): number | null {
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The same to be typed on. */
export function writtenParameter(name: ParameterName, value: unknown): string {
  const isMoney = parameterKinds[name].unit === 'fen' || name === 'nationalUrbanIncomeFen';
  const figure = (one: unknown) => (isMoney && typeof one === 'number' ? yuanField(one) : String(one));
  if (typeof value === 'number') return figure(value);
  if (name === 'medicalPeriod') return JSON.stringify(value);
  if (Array.isArray(value))
    return (value as [number | null, number][]).map(([below, one]) => `${below ?? ABOVE}：${figure(one)}`).join('\n');
  return Object.entries(value as Record<string, unknown>)
    .map(([key, one]) => `${key}：${figure(one)}`)
    .join('\n');
}

/** The same to be read: 2,520.00 元, 60 天, or its lines. */
export function parameterText(name: ParameterName, value: unknown): string {
  if (name === 'medicalPeriod') return medicalText(value as MedicalPeriodRule);
  if (typeof value !== 'number') return writtenParameter(name, value).replace(/\n/g, '；');
  return parameterKinds[name].unit === 'fen' ? yuan(value) : `${value} 天`;
}

function medicalText(rule: MedicalPeriodRule): string {
  if (!('longYears' in rule))
    return `在本单位第一年 ${rule.firstYearMonths} 个月，以后每满一年加 ${rule.perFullYearMonths} 个月，最多 ${rule.mostMonths} 个月`;
  const { longYears, short, long } = rule;
  return `工作不满 ${longYears} 年的：${rowsText(short)}；满 ${longYears} 年的：${rowsText(long)}`;
}

function rowsText(rows: MedicalRows): string {
  return rows
    .map(([below, months, within]) => {
      const unit = below === null ? '再长的' : `在本单位不满 ${below} 年`;
      return `${unit} ${months} 个月（${within} 个月内）`;
    })
    .join('，');
}
