import { compare, exact, figures, halfUp, larger, yuan } from '../money';
import type { Asked, Ground, Line, Outcome } from './answer';
import { Law } from './law';
import { by } from './laws';
import { percentOf } from './own-wage';
import { onLadder } from './parameter-names';

/** A month's own wage in fen, and the years in the unit for a place with a ladder. */
export interface SickPayInput extends Asked {
  readonly monthlyWageFen: number;
  readonly unitYears?: number | undefined;
}

/** In fen a month: what sick pay may never be below, and what the ladder of the place gives. */
export interface SickPayResult {
  readonly floorFen: number;
  readonly localFen?: number;
}

const FLOOR_PERCENT = 80;

/** 病假工资 (劳部发〔1995〕309号 §59: never below 80 % of the minimum wage; the ladder of the place where it has one). */
export function sickPay(input: SickPayInput, ground: Ground): Outcome<SickPayResult> {
  const law = new Law(input, ground);
  const minimumFen = law.read('minimumMonthlyWageFen');
  if (minimumFen === null) return law.missing();
  const floor = percentOf(exact(minimumFen), FLOOR_PERCENT);
  const floorFen = halfUp(floor);
  const lines: Line[] = [
    { label: '病假工资最低', formula: `最低工资 ${figures(minimumFen)} × 80%`, value: yuan(floorFen) },
  ];
  const local = localOf(input, floorFen, law, lines);
  return law.answer({ floorFen, ...local }, lines, [by('labourOpinion', '第五十九条')], []);
}

function localOf(
  { monthlyWageFen, unitYears }: SickPayInput,
  floorFen: number,
  law: Law,
  lines: Line[],
): { localFen?: number } {
  if (unitYears === undefined) return {};
  const ladder = law.readFor('seniorityLadder', '按工龄的比例没有算');
  if (ladder === null) return {};
  const percent = onLadder(ladder, unitYears);
  const share = percentOf(exact(monthlyWageFen), percent);
  const localFen = halfUp(larger(share, exact(floorFen)));
  if (compare(share, exact(floorFen)) < 0)
    law.warn('RAISED_TO_FLOOR', '按比例算低于最低工资的 80%，按最低工资的 80% 计算');
  law.warn('SIX_MONTHS', '这个比例用于连续病假六个月以内；超过六个月改发疾病救济费，请问当地人社部门');
  lines.push({
    label: '按本地工龄比例',
    formula: `${figures(monthlyWageFen)} × ${percent}%，工龄 ${unitYears} 年，不低于上面的最低数`,
    value: yuan(localFen),
  });
  return { localFen };
}
