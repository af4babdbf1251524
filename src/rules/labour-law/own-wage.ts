import { type Exact, exact, figures, halfUp, larger, smaller, times, yuan } from '../money';
import type { Line } from './answer';

/** 本人工资: the average of what contributions were paid on in the 12 months before the injury, within 60 % and 300 % of the region's average (工伤保险条例 §64). */
export function ownWage(averageWageFen: number, regionalAverageFen: number): Exact {
  const least = exact(regionalAverageFen * 60, 100);
  const most = exact(regionalAverageFen * 3);
  return smaller(larger(exact(averageWageFen), least), most);
}

/** A share of an amount in per cent, exact. */
export const percentOf = (amount: Exact, percent: number): Exact => times(amount, exact(percent, 100));

/** The line that explains 本人工资. */
export function ownWageLine(averageWageFen: number, regionalAverageFen: number, base: Exact): Line {
  const formula = `缴费工资平均 ${figures(averageWageFen)}，不低于统筹地区平均工资 ${figures(regionalAverageFen)} 的 60%，不高于 300%`;
  return { label: '本人工资', formula, value: yuan(halfUp(base)) };
}
