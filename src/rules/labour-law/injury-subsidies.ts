import { exact, figures, halfUp, times, yuan } from '../money';
import type { Line } from './answer';
import type { InjuryBenefitsInput } from './injury-benefits';
import type { Law } from './law';
import { percentOf } from './own-wage';
import type { MonthsByGrade } from './parameter-names';

const FIRST_GRADE = 5;
/** Nearer to retirement than this the employment part is cut, in steps each province sets. */
const NEAR_RETIREMENT_YEARS = 5;

/** The two sums of a province that fall due when the relation of grade 5 to 10 ends (工伤保险条例 §36–37), in fen; what is not known is left out. */
export function injurySubsidies(
  { grade, fullYearsToRetirement }: InjuryBenefitsInput,
  law: Law,
  lines: Line[],
): { medicalSubsidyFen?: number; employmentSubsidyFen?: number } {
  if (grade < FIRST_GRADE) return {};
  const ofGrade = (months: MonthsByGrade) => months[String(grade)];
  const medicalMonths = law.readFor('medicalSubsidyMonths', '一次性工伤医疗补助金没有算', ofGrade);
  const employmentMonths = law.readFor('employmentSubsidyMonths', '一次性伤残就业补助金没有算', ofGrade);
  if (medicalMonths === null && employmentMonths === null) return {};
  const averageFen = law.readFor('provincialAverageMonthlyWageFen', '一次性医疗和就业补助金没有算');
  if (averageFen === null) return {};
  const found: { medicalSubsidyFen?: number; employmentSubsidyFen?: number } = {};
  if (medicalMonths !== null) {
    found.medicalSubsidyFen = averageFen * medicalMonths;
    lines.push(line('一次性工伤医疗补助金', averageFen, medicalMonths, '', found.medicalSubsidyFen));
  }
  const percent = keptPercent(fullYearsToRetirement, law);
  if (employmentMonths !== null && percent !== null) {
    const whole = times(exact(averageFen), exact(employmentMonths));
    found.employmentSubsidyFen = halfUp(percentOf(whole, percent));
    const cut = percent === 100 ? '' : ` × ${percent}%（离退休不满五年）`;
    lines.push(line('一次性伤残就业补助金', averageFen, employmentMonths, cut, found.employmentSubsidyFen));
  }
  return found;
}

/** How much of the employment part is left, in per cent; null where the province's steps are not known. */
function keptPercent(yearsLeft: number | undefined, law: Law): number | null {
  if (yearsLeft === undefined) {
    law.warn('RETIREMENT_NEAR', '离法定退休年龄不满五年的，就业补助金要扣减；请填还差几个整年');
    return 100;
  }
  if (yearsLeft >= NEAR_RETIREMENT_YEARS) return 100;
  const percents = law.readFor(
    'employmentSubsidyDeductPercents',
    '离退休不满五年，一次性就业补助金没有算，请问社保经办机构',
  );
  return percents === null ? null : 100 - (percents[String(yearsLeft)] as number);
}

function line(label: string, averageFen: number, months: number, cut: string, fen: number): Line {
  return {
    label: `${label}（劳动关系结束时）`,
    formula: `全省平均工资 ${figures(averageFen)} × ${months} 个月${cut}`,
    value: yuan(fen),
  };
}
