import { addMonths } from '../calendar-days';
import { type Asked, type Ground, hasFaults, type Line, type Outcome, refuseFields, type Warning } from './answer';
import { Law } from './law';
import { by } from './laws';
import type { MedicalPeriodRule } from './parameter-names';

/** Years of all work and of work in this unit; `from` is the first sick day. */
export interface MedicalPeriodInput extends Asked {
  readonly totalYears: number;
  readonly unitYears: number;
  readonly from?: string | undefined;
}

/** 医疗期 in months and the months it is counted within, null where the place has no such window; its last day where `from` was given. */
export interface MedicalPeriodResult {
  readonly months: number;
  readonly withinMonths: number | null;
  readonly windowUntil?: string;
}

/** How long a sick worker may not be dismissed (劳部发〔1994〕479号 §3–4; 劳部发〔1995〕236号), or by the rule of the place. */
export function medicalPeriod(input: MedicalPeriodInput, ground: Ground): Outcome<MedicalPeriodResult> {
  const law = new Law(input, ground, input.from);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  const rule = law.read('medicalPeriod');
  if (rule === null) return law.missing();
  return 'longYears' in rule ? byAllWork(input, rule, law) : byUnit(input, rule, law);
}

type ByAllWork = Extract<MedicalPeriodRule, { longYears: number }>;
type ByUnit = Exclude<MedicalPeriodRule, { longYears: number }>;

function byAllWork(input: MedicalPeriodInput, rule: ByAllWork, law: Law): Outcome<MedicalPeriodResult> {
  const { totalYears, unitYears, from } = input;
  const rows = totalYears < rule.longYears ? rule.short : rule.long;
  const row = rows.find(([below]) => below === null || unitYears < below) as (typeof rows)[number];
  const [, months, withinMonths] = row;
  const windowUntil = from && addMonths(from, withinMonths);
  const lines: Line[] = [
    { label: '医疗期', formula: `累计工作 ${totalYears} 年，本单位 ${unitYears} 年`, value: `${months} 个月` },
    {
      label: '累计计算',
      formula: windowUntil ? `从 ${from} 第一天病休起 ${withinMonths} 个月内` : `${withinMonths} 个月内的病休加在一起`,
      value: windowUntil ? `到 ${windowUntil}` : `${withinMonths} 个月`,
    },
  ];
  const basis = [by('medicalPeriod', '第三条、第四条'), by('medicalPeriodNotice', '第一条、第二条')];
  return law.answer({ months, withinMonths, ...(windowUntil && { windowUntil }) }, lines, basis, common);
}

const common: readonly Warning[] = [
  { code: 'INCLUDES_REST_DAYS', message: '病休期间的公休、假日和法定节日都算在医疗期里' },
  { code: 'MAY_BE_EXTENDED', message: '癌症、精神病、瘫痪等特殊疾病，24 个月内治不好的，经批准可以延长' },
];

function byUnit({ unitYears }: MedicalPeriodInput, rule: ByUnit, law: Law): Outcome<MedicalPeriodResult> {
  const { firstYearMonths, perFullYearMonths, mostMonths } = rule;
  const fullYears = Math.floor(unitYears);
  const months = Math.min(firstYearMonths + perFullYearMonths * fullYears, mostMonths);
  const formula = `第一年 ${firstYearMonths} 个月，满一年加 ${perFullYearMonths} 个月，已满 ${fullYears} 年，最多 ${mostMonths} 个月`;
  const warnings = [
    ...common,
    { code: 'NO_WINDOW', message: '本地只看在本单位的工龄，病休时间累计计算，没有规定在几个月里算' },
  ];
  const source = law.used.map((one) => ({ law: one.source, article: '全文' }));
  return law.answer(
    { months, withinMonths: null },
    [{ label: '医疗期', formula, value: `${months} 个月` }],
    source,
    warnings,
  );
}

function wrongFields({ totalYears, unitYears, from }: MedicalPeriodInput, today: string): Record<string, string> {
  const fields: Record<string, string> = {};
  if (unitYears > totalYears) fields.unitYears = '在本单位的年数不会多于累计工作的年数';
  if (from && from > addMonths(today, 12)) fields.from = '第一天病休离今天一年以上，请核对';
  return fields;
}
