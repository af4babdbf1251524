import { exact, figures, halfUp, larger, yuan } from '../money';
import { type Asked, type Ground, hasFaults, type Line, type Outcome, refuseFields, type Warning } from './answer';
import { Law } from './law';
import { by } from './laws';
import { percentOf } from './own-wage';

/** A contract of so many months, open-ended or for one task, and its probation; `wageFen` is the monthly wage after probation. */
export interface ProbationInput extends Asked {
  readonly contractMonths?: number | undefined;
  readonly open?: boolean | undefined;
  readonly task?: boolean | undefined;
  readonly agreedMonths?: number | undefined;
  readonly servedMonths?: number | undefined;
  readonly onlyProbation?: boolean | undefined;
  readonly wageFen?: number | undefined;
}

/** The longest lawful probation; in fen the least wage in it a month, and what is owed for the months served beyond it. */
export interface ProbationResult {
  readonly maxMonths: number;
  readonly wageFloorFen?: number;
  readonly compensationFen?: number;
}

const FLOOR_PERCENT = 80;
const OPEN_MONTHS = 6;

/** 试用期 (劳动合同法 §19–20, 83; 实施条例 §15). */
export function probation(input: ProbationInput, ground: Ground): Outcome<ProbationResult> {
  const law = new Law(input, ground);
  const faults = wrongFields(input);
  if (hasFaults(faults)) return refuseFields(faults);
  const maxMonths = longest(input);
  const lines: Line[] = [{ label: '试用期最长', formula: contractText(input), value: `${maxMonths} 个月` }];
  const floor = floorOfWage(input, maxMonths, law, lines);
  const compensation = compensationOf(input, maxMonths, law, lines);
  const basis = [by('contract', '第十九条、第二十条、第八十三条'), by('contractRegulation', '第十五条')];
  return law.answer({ maxMonths, ...floor, ...compensation }, lines, basis, warningsOf(input, maxMonths));
}

function longest({ contractMonths = 0, open, task, onlyProbation }: ProbationInput): number {
  if (onlyProbation || task) return 0;
  if (open || contractMonths >= 36) return OPEN_MONTHS;
  if (contractMonths >= 12) return 2;
  return contractMonths >= 3 ? 1 : 0;
}

function contractText({ contractMonths, open, task, onlyProbation }: ProbationInput): string {
  if (onlyProbation) return '只约定试用期的，试用期不成立，这段时间就是合同期限';
  if (open) return '无固定期限的劳动合同';
  return task ? '以完成一定工作任务为期限的合同' : `${contractMonths} 个月的劳动合同`;
}

function floorOfWage(
  { wageFen }: ProbationInput,
  maxMonths: number,
  law: Law,
  lines: Line[],
): { wageFloorFen?: number } {
  if (wageFen === undefined) return {};
  const percent = maxMonths === 0 ? 100 : FLOOR_PERCENT;
  const minimumFen = law.readFor('minimumMonthlyWageFen', '没有和最低工资比较');
  const wageFloorFen = halfUp(larger(percentOf(exact(wageFen), percent), exact(minimumFen ?? 0)));
  lines.push({
    label: maxMonths === 0 ? '没有试用期，工资不能少于' : '试用期工资不能少于',
    formula: `${figures(wageFen)} × ${percent}%${minimumFen === null ? '' : `，也不低于最低工资 ${figures(minimumFen)}`}`,
    value: yuan(wageFloorFen),
  });
  return { wageFloorFen };
}

function compensationOf(
  { agreedMonths, servedMonths = agreedMonths, wageFen }: ProbationInput,
  maxMonths: number,
  law: Law,
  lines: Line[],
): { compensationFen?: number } {
  if (servedMonths === undefined || wageFen === undefined) return {};
  const excess = Math.max(0, servedMonths - maxMonths);
  const whole = Math.floor(excess);
  if (whole < excess)
    law.warn('PART_MONTH', `超过的时间满 ${whole} 个月之后还有几天，这几天没有算进去，按实际天数折算`);
  const compensationFen = wageFen * whole;
  lines.push({
    label: '超过法定试用期的赔偿金',
    formula: `${figures(wageFen)} × ${whole} 个月（已经履行 ${servedMonths} 个月，最长 ${maxMonths} 个月）`,
    value: yuan(compensationFen),
  });
  return { compensationFen };
}

function wrongFields(input: ProbationInput): Record<string, string> {
  const fields: Record<string, string> = {};
  const { contractMonths, open = false, task = false, onlyProbation = false, agreedMonths, servedMonths } = input;
  const kinds = [contractMonths !== undefined, open, task].filter(Boolean).length;
  if (kinds > 1 || (kinds === 0 && !onlyProbation))
    fields.contractMonths = '合同月数、无固定期限、完成任务为期限，请选一样，也只选一样';
  if (onlyProbation && (open || task)) fields.onlyProbation = '只约定了试用期的合同，不会是无固定期限或以任务为期限';
  if (agreedMonths !== undefined && servedMonths !== undefined && servedMonths > agreedMonths)
    fields.servedMonths = '已经履行的不会比约定的长；延长过的，约定的月数请填延长后的';
  return fields;
}

function warningsOf({ agreedMonths = 0, onlyProbation }: ProbationInput, maxMonths: number): Warning[] {
  const warnings: Warning[] = [];
  if (agreedMonths > maxMonths && !onlyProbation)
    warnings.push({
      code: 'UNLAWFUL_PROBATION',
      message: `约定的试用期超过了最长的 ${maxMonths} 个月，超过的部分违法`,
    });
  warnings.push({ code: 'ONLY_ONCE', message: '同一单位和同一人只能约定一次试用期' });
  if (maxMonths > 0)
    warnings.push({
      code: 'SAME_POST',
      message: '单位也可以按本单位相同岗位最低档工资的 80% 发，但都不能低于最低工资',
    });
  return warnings;
}
