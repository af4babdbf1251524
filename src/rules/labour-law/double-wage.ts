import { addDays, daysWithin, earlier, endOfMonths, wholeMonths } from '../calendar-days';
import { decimal, exact, figures, halfUp, over, plus, smaller, times, yuan } from '../money';
import { knowsWorkingDays, workingDaysWithin } from '../working-days';
import {
  type Asked,
  type Ground,
  hasFaults,
  type Line,
  type Outcome,
  refuse,
  refuseFields,
  type Warning,
} from './answer';
import { Law } from './law';
import { by } from './laws';
import { limitationWarnings } from './limitation';

/** A hiring without a written contract; `signedOn` null or absent: never signed, counted to `today` where that is given. */
export interface DoubleWageInput extends Asked {
  readonly hiredOn: string;
  readonly signedOn?: string | null | undefined;
  readonly monthlyWageFen: number;
}

/** The span that bears the second wage (null when nothing is due), its whole months, the work-days of the rest, and what is owed in fen. */
export interface DoubleWageResult {
  readonly from: string | null;
  readonly to: string | null;
  readonly months: number;
  readonly workDays: number;
  readonly fen: number;
}

const FIRST_DAY = '2008-01-01';
const YEAR_MONTHS = 12;

/** 未签书面合同的二倍工资 (劳动合同法 §10, 14, 82; 实施条例 §6–7; 解释（二）§6–7): the part beyond the wage already paid. */
export function doubleWage(input: DoubleWageInput, ground: Ground): Outcome<DoubleWageResult> {
  const { hiredOn, monthlyWageFen } = input;
  const yearEnd = endOfMonths(hiredOn, YEAR_MONTHS);
  const from = addDays(endOfMonths(hiredOn, 1), 1);
  const to = lastDayOf(input, yearEnd);
  const law = new Law(input, ground, to < from ? from : to);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  if (hiredOn < FIRST_DAY) return refuse('MANUAL_RULE', '2008 年以前入职的适用过渡规定，请找工会或律师核对');
  if (to < from) return nothingDue(input, from, law);
  const served = wholeMonths(hiredOn, to);
  const months = served - 1;
  const partFrom = addDays(endOfMonths(hiredOn, served), 1);
  const isPart = partFrom <= to;
  const workDays = isPart ? workDaysOf(partFrom, to, law) : 0;
  const payDays = law.read('payDaysPerMonth');
  if (workDays === null || payDays === null) return law.missing();
  if (isPart && workDays > daysWithin(partFrom, to))
    return refuseFields({
      'parameters.partMonthWorkDays': `这一段只有 ${daysWithin(partFrom, to)} 天，工作日不会更多`,
    });
  const wage = exact(monthlyWageFen);
  const part = smaller(times(over(wage, decimal(payDays)), exact(workDays)), wage);
  const fen = halfUp(plus(times(wage, exact(months)), part));
  const lines: Line[] = [
    {
      label: '二倍工资的期间',
      formula: `${hiredOn} 入职，第一个月不算；最多算到满一年的前一天`,
      value: `${from} 至 ${to}`,
    },
    { label: '整月', formula: `${figures(monthlyWageFen)} × ${months} 个月`, value: yuan(monthlyWageFen * months) },
  ];
  if (isPart)
    lines.push({
      label: '不满一个月的部分',
      formula: `${partFrom} 至 ${to}：${figures(monthlyWageFen)} ÷ ${payDays} × ${workDays} 个工作日，不超过一个月工资`,
      value: yuan(halfUp(part)),
    });
  lines.push({ label: '还应支付', formula: '已经发的那一倍不算在内', value: yuan(fen) });
  return law.answer({ from, to, months, workDays, fen }, lines, basis, warningsOf(input, to, yearEnd, law.today));
}

const basis = [
  by('contract', '第十条、第十四条、第八十二条'),
  by('contractRegulation', '第六条、第七条'),
  by('disputesTwo', '第六条、第七条'),
];

function lastDayOf({ signedOn, today }: DoubleWageInput, yearEnd: string): string {
  if (signedOn) return earlier(addDays(signedOn, -1), yearEnd);
  return today === undefined ? yearEnd : earlier(today, yearEnd);
}

function nothingDue({ hiredOn }: DoubleWageInput, from: string, law: Law): Outcome<DoubleWageResult> {
  const line = { label: '二倍工资', formula: `${hiredOn} 入职，${from} 才开始算`, value: yuan(0) };
  return law.answer({ from: null, to: null, months: 0, workDays: 0, fen: 0 }, [line], basis, []);
}

/** The work-days of a part month: given, or those of the calendar; null and remembered as missing where the year is not known. */
function workDaysOf(first: string, last: string, law: Law): number | null {
  const given = law.find('partMonthWorkDays');
  if (given !== null) return given;
  if (knowsWorkingDays(first) && knowsWorkingDays(last)) return workingDaysWithin(first, last);
  return law.read('partMonthWorkDays');
}

function wrongFields({ hiredOn, signedOn }: DoubleWageInput, today: string): Record<string, string> {
  const fields: Record<string, string> = {};
  if (hiredOn > today) fields.hiredOn = '入职的日期还没有到';
  if (signedOn && signedOn > today) fields.signedOn = '签合同的日期还没有到；还没有签的不填';
  return fields;
}

function warningsOf({ signedOn }: DoubleWageInput, to: string, yearEnd: string, today: string): Warning[] {
  const warnings = [...limitationWarnings(to, today)];
  if (to > today)
    warnings.push({ code: 'COUNTED_AHEAD', message: `算到了 ${to}，那一天还没有到；填上今天的日期，就只算到今天` });
  if (!signedOn && yearEnd < today)
    warnings.push({ code: 'OPEN_ENDED', message: '满一年还没有签的，视为已经订立无固定期限劳动合同' });
  warnings.push(
    { code: 'LIMITATION_LOCAL', message: '二倍工资的仲裁时效一年，各地有的逐月算、有的从最后一天算，请尽早申请' },
    { code: 'EXEMPT_IF', message: '单位能证明因为不可抗力，或者因为本人故意、重大过失没有签的，不用付' },
  );
  return warnings;
}
