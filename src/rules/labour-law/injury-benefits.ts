import { type Exact, exact, figures, halfUp, larger, times, yuan } from '../money';
import type { Answer, Asked, Ground, Line, Outcome, Warning } from './answer';
import { injurySubsidies } from './injury-subsidies';
import { Law } from './law';
import { by } from './laws';
import { ownWage, ownWageLine, percentOf } from './own-wage';

/** How much care a disabled worker needs in daily life, with the per cent of the regional average (工伤保险条例 §34). */
export const careLevels = { full: 50, mostly: 40, partly: 30 } as const;

/** An appraised disability. Wages in fen; `averageWageFen` is what contributions were paid on in the 12 months before. */
export interface InjuryBenefitsInput extends Asked {
  readonly grade: number;
  readonly averageWageFen: number;
  readonly noSuitableJob?: boolean | undefined;
  readonly careLevel?: keyof typeof careLevels | undefined;
  readonly fullYearsToRetirement?: number | undefined;
}

/** In fen: 本人工资, the lump sum, what comes monthly, care monthly, and what falls due if the relation ends. */
export interface InjuryBenefitsResult {
  readonly baseFen: number;
  readonly lumpFen: number;
  readonly monthlyFen?: number;
  readonly careFen?: number;
  readonly medicalSubsidyFen?: number;
  readonly employmentSubsidyFen?: number;
}

/** Months of 本人工资 and per cent a month by grade (§35–37). */
const lumpMonths = [27, 25, 23, 21, 18, 16, 13, 11, 9, 7];
const monthlyPercents = [90, 85, 80, 75, 70, 60];

/** What a disability of grade 1 to 10 gives (工伤保险条例 §34–37, 64). */
export function injuryBenefits(input: InjuryBenefitsInput, ground: Ground): Outcome<InjuryBenefitsResult> {
  const law = new Law(input, ground);
  const averageFen = law.read('regionalAverageMonthlyWageFen');
  if (averageFen === null) return law.missing();
  const base = ownWage(input.averageWageFen, averageFen);
  const months = lumpMonths[input.grade - 1] as number;
  const lumpFen = halfUp(times(base, exact(months)));
  const lines: Line[] = [
    ownWageLine(input.averageWageFen, averageFen, base),
    { label: '一次性伤残补助金', formula: `${figures(halfUp(base))} × ${months} 个月`, value: yuan(lumpFen) },
  ];
  const monthly = monthlyOf(input, base, law, lines);
  const care = careOf(input, averageFen, lines);
  const subsidies = injurySubsidies(input, law, lines);
  const result = { baseFen: halfUp(base), lumpFen, ...monthly, ...care, ...subsidies };
  return answered(law, input, result, lines);
}

function monthlyOf(input: InjuryBenefitsInput, base: Exact, law: Law, lines: Line[]): { monthlyFen?: number } {
  const { grade, noSuitableJob = false } = input;
  const percent = monthlyPercents[grade - 1];
  if (percent === undefined || (grade >= 5 && !noSuitableJob)) return {};
  const floorFen = law.readFor('minimumMonthlyWageFen', '每月的伤残津贴没有算');
  if (floorFen === null) return {};
  const share = percentOf(base, percent);
  const monthlyFen = halfUp(larger(share, exact(floorFen)));
  const payer = grade >= 5 ? '单位' : '工伤保险基金';
  lines.push({
    label: `伤残津贴（每月，${payer}发）`,
    formula: `${figures(halfUp(base))} × ${percent}%，不低于最低工资 ${figures(floorFen)}，差额由${payer}补足`,
    value: yuan(monthlyFen),
  });
  return { monthlyFen };
}

function careOf({ careLevel }: InjuryBenefitsInput, averageFen: number, lines: Line[]): { careFen?: number } {
  if (careLevel === undefined) return {};
  const percent = careLevels[careLevel];
  const careFen = halfUp(percentOf(exact(averageFen), percent));
  lines.push({
    label: '生活护理费（每月）',
    formula: `统筹地区平均工资 ${figures(averageFen)} × ${percent}%`,
    value: yuan(careFen),
  });
  return { careFen };
}

function answered(
  law: Law,
  { grade, noSuitableJob }: InjuryBenefitsInput,
  result: InjuryBenefitsResult,
  lines: readonly Line[],
): Answer<InjuryBenefitsResult> {
  const warnings: Warning[] = [];
  if (noSuitableJob && (grade < 5 || grade > 6))
    warnings.push({ code: 'NOT_APPLICABLE', message: '“难以安排工作”只影响五级、六级的伤残津贴' });
  if (grade <= 4)
    warnings.push({ code: 'RELATION_KEPT', message: '一至四级保留劳动关系、退出工作岗位，单位不能解除合同' });
  else warnings.push({ code: 'WHEN_RELATION_ENDS', message: '一次性医疗补助金和就业补助金在劳动关系解除或终止时才发' });
  return law.answer(result, lines, [by('injury', `第三十四条、${articleOf(grade)}、第六十四条`)], warnings);
}

function articleOf(grade: number): string {
  if (grade <= 4) return '第三十五条';
  return grade <= 6 ? '第三十六条' : '第三十七条';
}
