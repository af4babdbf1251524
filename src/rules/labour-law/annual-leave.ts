import { daysWithin, endOfMonths, wholeMonths } from '../calendar-days';
import { decimal, exact, figures, floorOf, halfUp, over, plus, times, yuan } from '../money';
import { type Asked, type Ground, hasFaults, type Line, type Outcome, refuseFields, type Warning } from './answer';
import { Law } from './law';
import { by } from './laws';

/** One year's leave. Exactly one of `cumulativeYears` (completed, all employers) and `firstWorkedOn`; `taken` in half days. */
export interface AnnualLeaveInput extends Asked {
  readonly cumulativeYears?: number | undefined;
  readonly firstWorkedOn?: string | undefined;
  readonly year: number;
  readonly joinedOn?: string | undefined;
  readonly leftOn?: string | undefined;
  readonly taken?: number | undefined;
  readonly averageWageFen?: number | undefined;
  readonly refusedInWriting?: boolean | undefined;
}

/** Days of the class, days due, days not taken; a day's wage and what is owed beyond the wage already paid, where the wage is given. */
export interface AnnualLeaveResult {
  readonly classDays: number;
  readonly entitledDays: number;
  readonly unusedDays: number;
  readonly dailyWageFen?: number;
  readonly extraFen?: number;
}

/** The tiers of 条例 §3: completed years of work, days of leave. */
const tiers = [
  [20, 15],
  [10, 10],
  [1, 5],
] as const;
/** 实施办法 §5, 12 divide by 365 in leap years too. */
const YEAR_DAYS = 365;
/** Unused leave is paid with 300 % of which the wage already held 100 %. */
const EXTRA_PERCENT = 200;

/** 带薪年休假 and its pay (条例 §2–5; 实施办法 §3–5, 10–12). */
export function annualLeave(input: AnnualLeaveInput, ground: Ground): Outcome<AnnualLeaveResult> {
  const law = new Law(input, ground, input.leftOn ?? `${input.year}-12-31`);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  const [first, last] = spanOf(input);
  const completed = completedYears(input, last);
  const classDays = tiers.find(([years]) => completed >= years)?.[1] ?? 0;
  const { taken = 0, averageWageFen } = input;
  const isPart = first > `${input.year}-01-01` || last < `${input.year}-12-31`;
  const within = daysWithin(first, last);
  const due = isPart ? times(exact(classDays), exact(Math.min(within, YEAR_DAYS), YEAR_DAYS)) : exact(classDays);
  const entitledDays = floorOf(due);
  const hasLeft = last < `${input.year}-12-31`;
  // Who leaves loses what is no whole day after what was taken; who stays may still take half a day.
  const left = plus(hasLeft ? due : exact(entitledDays), decimal(-taken));
  const open = hasLeft ? floorOf(left) : left.n / left.d;
  const unusedDays = Math.max(0, open);
  const days = { classDays, entitledDays, unusedDays };
  const lines: Line[] = [
    { label: '年休假档次', formula: `累计工作满 ${completed} 年`, value: `${classDays} 天` },
    {
      label: '本年应休',
      formula: isPart ? `${within} 天 ÷ 365 × ${classDays}，不足 1 天的不算` : '全年在岗',
      value: `${entitledDays} 天`,
    },
    { label: '没有休的', formula: `减去已休 ${taken} 天`, value: `${unusedDays} 天` },
  ];
  const basis = [by('leave', '第二条至第五条'), by('leaveMeasures', '第三条至第五条、第十条至第十二条')];
  const warnings = warningsOf(input, completed, law.today);
  if (averageWageFen === undefined) return law.answer(days, lines, basis, warnings);
  const payDays = law.read('payDaysPerMonth');
  if (payDays === null) return law.missing();
  const daily = over(exact(averageWageFen), decimal(payDays));
  const percent = input.refusedInWriting ? 0 : EXTRA_PERCENT;
  const extraFen = halfUp(times(times(daily, decimal(unusedDays)), exact(percent, 100)));
  lines.push(
    {
      label: '一天的工资',
      formula: `${figures(averageWageFen)} ÷ ${payDays}（不含加班费）`,
      value: yuan(halfUp(daily)),
    },
    {
      label: '还应补发',
      formula: input.refusedInWriting
        ? '本人书面说过不休，只发正常工资'
        : `${figures(averageWageFen)} ÷ ${payDays} × ${unusedDays} 天 × 200%（300% 里的 100% 已随工资发了）`,
      value: yuan(extraFen),
    },
  );
  return law.answer({ ...days, dailyWageFen: halfUp(daily), extraFen }, lines, basis, warnings);
}

function wrongFields(input: AnnualLeaveInput, today: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const { cumulativeYears, firstWorkedOn, year, joinedOn, leftOn } = input;
  if ((cumulativeYears === undefined) === (firstWorkedOn === undefined))
    fields.cumulativeYears = '累计工作年数和第一次参加工作的日期请填一样，也只填一样';
  if (year > Number(today.slice(0, 4)) + 1) fields.year = '这一年还很远，请核对';
  if (joinedOn && joinedOn > `${year}-12-31`) fields.joinedOn = '入职的日期在这一年之后，请核对';
  if (leftOn && leftOn < `${year}-01-01`) fields.leftOn = '离职的日期在这一年之前，请核对';
  if (leftOn && joinedOn && leftOn < joinedOn) fields.leftOn = '离职的日期不会早于入职的日期';
  const begun = joinedOn ?? leftOn ?? `${year}-12-31`;
  if (firstWorkedOn && firstWorkedOn > today) fields.firstWorkedOn = '第一次参加工作的日期还没有到';
  else if (firstWorkedOn && firstWorkedOn > begun)
    fields.firstWorkedOn = '第一次参加工作不会晚于入职、离职的日期，也不会在这一年之后';
  return fields;
}

/** The part of the year that was worked here, both days counted. */
function spanOf({ year, joinedOn, leftOn }: AnnualLeaveInput): [string, string] {
  const first = joinedOn && joinedOn > `${year}-01-01` ? joinedOn : `${year}-01-01`;
  const last = leftOn && leftOn < `${year}-12-31` ? leftOn : `${year}-12-31`;
  return [first, last];
}

function completedYears({ cumulativeYears, firstWorkedOn }: AnnualLeaveInput, last: string): number {
  return cumulativeYears ?? Math.floor(wholeMonths(firstWorkedOn ?? last, last) / 12);
}

function warningsOf(input: AnnualLeaveInput, completed: number, today: string): Warning[] {
  const warnings: Warning[] = [];
  if (tiers.some(([years]) => years === completed) && changesWithin(input, completed))
    warnings.push({
      code: 'TIER_CHANGES',
      message: `工龄在这一年里满 ${completed} 年，换了档次；当年怎么算全国没有统一规定，这里按年末（离职日）的工龄算，请再问一问当地人社部门`,
    });
  if ((input.taken ?? 0) > 0 && completed < 1)
    warnings.push({ code: 'NOT_YET_ENTITLED', message: '连续工作满 12 个月才有法定年休假，已休的按单位的规定' });
  if (!input.leftOn && today <= `${input.year}-12-31`)
    warnings.push({ code: 'YEAR_NOT_OVER', message: '这一年还没有过完，单位还可以安排休假，经本人同意可以跨一个年度' });
  warnings.push({
    code: 'NOT_ENTITLED_IF',
    message:
      '有寒暑假且多于年休假、事假累计 20 天以上没扣工资、病假累计满 2 个月（满 10 年的 3 个月，满 20 年的 4 个月）的，当年不享受；已经休了的，下一年不享受',
  });
  return warnings;
}

/** Whether the tier was reached within the year; with completed years alone it may have been. */
function changesWithin({ firstWorkedOn, year }: AnnualLeaveInput, completed: number): boolean {
  return firstWorkedOn === undefined || endOfMonths(firstWorkedOn, completed * 12) >= `${year}-01-01`;
}
