import { endOfMonths } from '../calendar-days';
import { exact, figures, halfUp, times, yuan } from '../money';
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
import { type Dependant, pensionOf, wrongDependants } from './dependants';
import { Law } from './law';
import { by } from './laws';
import { ownWage, ownWageLine } from './own-wage';

/** A death at work, or somebody missing in an accident (`diedOn` is then the accident's day). Wages in fen. */
export interface DeathBenefitsInput extends Asked {
  readonly diedOn: string;
  readonly injuredOn?: string | undefined;
  readonly missing?: boolean | undefined;
  readonly averageWageFen: number;
  readonly dependants: readonly Dependant[];
  readonly afterGrade1to4Leave?: boolean | undefined;
}

/** In fen: the lump sum, the funeral, the pension of all dependants a month, and what a missing person's family may have in advance. */
export interface DeathBenefitsResult {
  readonly lumpFen: number;
  readonly funeralFen: number;
  readonly monthlyFen: number;
  readonly advanceFen?: number;
}

/** The twentyfold of the national income came with the revision of this day. */
const FIRST_DAY = '2011-01-01';
const LUMP_YEARS = 20;
const FUNERAL_MONTHS = 6;
/** 停工留薪期 is at most 12 months and 12 more (§33). */
const LONGEST_LEAVE_MONTHS = 24;

/** 工亡待遇 (工伤保险条例 §39, 41; 人社部令第13号 §11: the income is that of the year before the injury). */
export function deathBenefits(input: DeathBenefitsInput, ground: Ground): Outcome<DeathBenefitsResult> {
  const injuredOn = input.injuredOn ?? input.diedOn;
  const law = new Law(input, ground, input.diedOn);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  if (injuredOn < FIRST_DAY) return refuse('MANUAL_RULE', '2011 年以前的工伤适用当时的规定，请找工会或律师核对');
  if (!input.afterGrade1to4Leave && input.diedOn > endOfMonths(injuredOn, LONGEST_LEAVE_MONTHS))
    return refuse(
      'MANUAL_RULE',
      '受伤两年以后去世的，已经不在停工留薪期内，待遇要看伤残等级和死因，请找工会或律师核对',
    );
  const averageFen = law.read('regionalAverageMonthlyWageFen');
  const lump = input.afterGrade1to4Leave ? { fen: 0, line: NO_LUMP } : lumpOf(injuredOn, law);
  if (averageFen === null || lump === null) return law.missing();
  const base = ownWage(input.averageWageFen, averageFen);
  const pension = pensionOf(input.dependants, base);
  const advance = input.missing ? { advanceFen: halfUp(exact(lump.fen, 2)) } : {};
  const result = { lumpFen: lump.fen, funeralFen: averageFen * FUNERAL_MONTHS, monthlyFen: pension.fen, ...advance };
  const lines = [
    lump.line,
    {
      label: '丧葬补助金',
      formula: `统筹地区平均工资 ${figures(averageFen)} × ${FUNERAL_MONTHS} 个月`,
      value: yuan(result.funeralFen),
    },
    ownWageLine(input.averageWageFen, averageFen, base),
    ...pension.lines,
    ...(advance.advanceFen === undefined
      ? []
      : [{ label: '可以预支', formula: '生活有困难的，一次性工亡补助金的 50%', value: yuan(advance.advanceFen) }]),
  ];
  const basis = [by('injury', '第三十九条、第四十一条、第六十四条'), by('injuryRules', '第十一条')];
  return law.answer(result, lines, basis, warningsOf(input));
}

const NO_LUMP: Line = {
  label: '一次性工亡补助金',
  formula: '一至四级伤残在停工留薪期满后去世的，没有这一项',
  value: yuan(0),
};

function lumpOf(injuredOn: string, law: Law): { fen: number; line: Line } | null {
  const year = String(Number(injuredOn.slice(0, 4)) - 1);
  const incomeFen = law.readPart('nationalUrbanIncomeFen', (incomes) => incomes[year], `${year} 年的`, injuredOn);
  if (incomeFen === null) return null;
  const fen = halfUp(times(exact(incomeFen), exact(LUMP_YEARS)));
  const formula = `受伤前一年（${year}）全国城镇居民人均可支配收入 ${figures(incomeFen)} × ${LUMP_YEARS}`;
  return { fen, line: { label: '一次性工亡补助金', formula, value: yuan(fen) } };
}

function wrongFields(input: DeathBenefitsInput, today: string): Record<string, string> {
  const fields = wrongDependants(input.dependants);
  const { diedOn, injuredOn, missing, afterGrade1to4Leave } = input;
  if (diedOn > today) fields.diedOn = '这一天还没有到';
  if (injuredOn && injuredOn > diedOn) fields.injuredOn = '受伤的日期不会晚于去世的日期';
  if (missing && afterGrade1to4Leave) fields.missing = '下落不明和停工留薪期满后去世不会是同一件事，请核对';
  return fields;
}

function warningsOf({ missing, dependants }: DeathBenefitsInput): Warning[] {
  const warnings: Warning[] = [];
  if (missing)
    warnings.push({
      code: 'MISSING_PERSON',
      message:
        '事故当月起照发三个月工资，从第四个月起发供养亲属抚恤金；法院宣告死亡以后，再发丧葬补助金和一次性工亡补助金',
    });
  if (dependants.length > 0)
    warnings.push({
      code: 'MUST_DEPEND',
      message: '抚恤金发给靠死者生前提供主要生活来源、没有劳动能力的亲属，由人社部门核定',
    });
  return warnings;
}
