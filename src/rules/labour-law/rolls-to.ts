import { weekdayOf } from '../calendar-days';
import { isWorkingDay, knowsWorkingDays, nextWorkingDay } from '../working-days';
import type { Warning } from './answer';

const weekend: Readonly<Record<number, string>> = { 0: '星期日', 6: '星期六' };

/** When the last day of a period is off, the working day it really ends on (民法典 §203), said of what ends then; else nothing. */
export function rollsTo(what: string, day: string): Warning[] {
  if (isWorkingDay(day)) return [];
  const off = weekend[weekdayOf(day)] ?? '放假的日子';
  const doubt = knowsWorkingDays(day) ? '' : '（这一年的放假安排还没有，只按周末和固定节日推算）';
  return [
    {
      code: 'ROLLS_TO',
      message: `${what}的最后一天 ${day} 是${off}，依民法典第二百零三条顺延到 ${nextWorkingDay(day)}${doubt}；稳妥起见请在 ${day} 以前办`,
    },
  ];
}
