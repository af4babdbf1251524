import { addMonths, wholeMonths } from '../calendar-days';
import { compare, type Exact, exact, figures, halfUp, larger, times, yuan } from '../money';
import {
  type Asked,
  type Basis,
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
import { serviceText, severanceYears } from './service-years';

/** How the contract ended. */
export const endings = {
  negotiated: '协商一致或其他应付经济补偿的情形（N）',
  'no-notice': '没有提前 30 天通知的第四十条辞退（N+1）',
  unlawful: '违法解除或终止（2N）',
} as const;

/** One employment and how it ended. Money in fen; exactly one of `averageWageFen` and `wagesFen` (1–12 monthly wages). */
export interface SeveranceInput extends Asked {
  readonly start: string;
  readonly lastDay: string;
  readonly averageWageFen?: number | undefined;
  readonly wagesFen?: readonly number[] | undefined;
  readonly lastMonthWageFen?: number | undefined;
  readonly kind: keyof typeof endings;
}

/** `years` in halves, the base of one year, whether the threefold average capped it, N, and what is due by kind. */
export interface SeveranceResult {
  readonly years: number;
  readonly baseFen: number;
  readonly capped: boolean;
  readonly nFen: number;
  readonly totalFen: number;
}

/** 劳动合同法 took effect; service before it is split by §97. */
const SPLIT_BEFORE = '2008-01-01';
const MOST_YEARS = 12;
/** Nobody serves longer: a year was mistyped. */
const MOST_SERVICE_YEARS = 60;

/** 经济补偿 N, N+1 or 赔偿金 2N (劳动合同法 §40, 46–48, 87, 97; 实施条例 §10, 20, 25, 27), every amount rounded once from the exact one. */
export function severance(input: SeveranceInput, ground: Ground): Outcome<SeveranceResult> {
  const law = new Law(input, ground, input.lastDay);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  if (input.start < SPLIT_BEFORE && input.kind !== 'unlawful')
    return refuse('MANUAL_RULE', '2008 年以前的工龄要分段计算（劳动合同法第九十七条），请工会或律师人工核算', {
      start: '2008-01-01 以前入职的，经济补偿要分段计算，请找工会或律师核算',
    });
  const floorFen = law.read('minimumMonthlyWageFen');
  const averageFen = law.read('localAverageMonthlyWageFen');
  if (floorFen === null || averageFen === null) return law.missing();
  const threefold = times(exact(averageFen), exact(3));
  const wage = averageOf(input);
  const raised = larger(wage, exact(floorFen));
  const capped = compare(raised, threefold) > 0;
  const base = capped ? threefold : raised;
  const served = severanceYears(input.start, input.lastDay);
  const years = capped ? Math.min(served, MOST_YEARS) : served;
  const exactN = times(base, exact(years * 2, 2));
  const nFen = halfUp(exactN);
  const totalFen = totalOf(input, exactN);
  const warnings: Warning[] = [...limitationWarnings(input.lastDay, law.today), ...wageWarnings(input)];
  if (compare(wage, exact(floorFen)) < 0)
    warnings.push({ code: 'RAISED_TO_MINIMUM', message: '平均工资低于当地最低工资，按最低工资计算' });
  if (input.kind === 'unlawful')
    warnings.push({ code: 'NO_EXTRA_N', message: '拿了 2N 就不再另付 N；也可以不要 2N，要求继续履行合同' });
  const result = { years, baseFen: halfUp(base), capped, nFen, totalFen };
  const lines = [
    ...baseLines(input, served, floorFen, averageFen, result),
    { label: '经济补偿 N', formula: `${figures(result.baseFen)} × ${years} 年`, value: yuan(nFen) },
    ...totalLines(input, result),
  ];
  return law.answer(result, lines, basisOf(input.kind), warnings);
}

function wrongFields(input: SeveranceInput, today: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const { start, lastDay, averageWageFen, wagesFen, lastMonthWageFen, kind } = input;
  if (start > today) fields.start = '入职的日期还没有到';
  else if (addMonths(start, MOST_SERVICE_YEARS * 12) < lastDay)
    fields.start = `工龄超过 ${MOST_SERVICE_YEARS} 年，请核对`;
  if (lastDay < start) fields.lastDay = '最后一天不会早于入职的日期';
  else if (lastDay > addMonths(today, 12)) fields.lastDay = '最后一天离今天一年以上，请核对';
  if ((averageWageFen === undefined) === (wagesFen === undefined))
    fields.averageWageFen = '平均工资和每月工资请填一样，也只填一样';
  if (wagesFen && !fields.lastDay && wagesFen.length > monthsTouched(start, lastDay))
    fields.wagesFen = '填的月数比工作过的月份还多，请核对';
  if (kind === 'no-notice' && lastMonthWageFen === undefined)
    fields.lastMonthWageFen = '没有提前 30 天通知的，请填解除前最后一个月的工资';
  return fields;
}

const monthsTouched = (start: string, last: string) =>
  (Number(last.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
  Number(last.slice(5, 7)) -
  Number(start.slice(5, 7)) +
  1;

function averageOf({ averageWageFen, wagesFen }: SeveranceInput): Exact {
  if (!wagesFen) return exact(averageWageFen ?? 0);
  return exact(
    wagesFen.reduce((sum, wage) => sum + wage, 0),
    wagesFen.length,
  );
}

function totalOf({ kind, lastMonthWageFen = 0 }: SeveranceInput, exactN: Exact): number {
  if (kind === 'unlawful') return halfUp(times(exactN, exact(2)));
  return kind === 'no-notice' ? halfUp(exactN) + lastMonthWageFen : halfUp(exactN);
}

function wageWarnings({ start, lastDay, wagesFen }: SeveranceInput): Warning[] {
  if (!wagesFen || wagesFen.length === 12 || wagesFen.length >= wholeMonths(start, lastDay)) return [];
  return [{ code: 'WAGES_INCOMPLETE', message: '平均工资要看离职前 12 个月，现在填的不到 12 个月，结果只作参考' }];
}

function baseLines(
  input: SeveranceInput,
  served: number,
  floorFen: number,
  averageFen: number,
  { baseFen, years, capped }: SeveranceResult,
): Line[] {
  const { start, lastDay, wagesFen } = input;
  const wages = wagesFen
    ? `（${wagesFen.map(figures).join(' + ')}）÷ ${wagesFen.length}`
    : '离职前 12 个月的平均应得工资';
  const bounds = `不低于最低工资 ${figures(floorFen)}，不高于当地月平均工资 ${figures(averageFen)} 的三倍`;
  const lines = [
    { label: '工作年限', formula: `${start} 至 ${lastDay}，${serviceText(start, lastDay)}`, value: `${served} 年` },
    { label: '每一年的基数', formula: `${wages}；${bounds}`, value: yuan(baseFen) },
  ];
  if (capped) lines.push({ label: '年限封顶', formula: '工资高于三倍的，最多算 12 年', value: `${years} 年` });
  return lines;
}

function totalLines({ kind, lastMonthWageFen = 0 }: SeveranceInput, result: SeveranceResult): Line[] {
  const { baseFen, years, nFen, totalFen } = result;
  if (kind === 'no-notice')
    return [
      { label: '代通知金', formula: '解除前最后一个月的工资', value: yuan(lastMonthWageFen) },
      { label: '合计 N+1', formula: `${figures(nFen)} + ${figures(lastMonthWageFen)}`, value: yuan(totalFen) },
    ];
  if (kind === 'unlawful')
    return [{ label: '赔偿金 2N', formula: `2 × ${figures(baseFen)} × ${years} 年`, value: yuan(totalFen) }];
  return [];
}

function basisOf(kind: SeveranceInput['kind']): Basis[] {
  const common = [by('contract', '第四十六条、第四十七条'), by('contractRegulation', '第十条、第二十七条')];
  if (kind === 'no-notice') return [by('contract', '第四十条'), ...common, by('contractRegulation', '第二十条')];
  if (kind === 'unlawful')
    return [by('contract', '第四十八条、第八十七条'), ...common, by('contractRegulation', '第二十五条')];
  return common;
}
