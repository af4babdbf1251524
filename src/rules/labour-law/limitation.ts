import { addMonths, daysBetween } from '../calendar-days';
import { nextWorkingDay } from '../working-days';
import type { Warning } from './answer';

/** From how many days before its end a limitation is called near. */
const NEAR_DAYS = 30;

/** Whether the year for arbitration that began on `day` is near its end or over, in words; nothing before it begins (调解仲裁法 §27). */
export function limitationWarnings(day: string, today: string): Warning[] {
  if (day > today) return [];
  return warnOfEnd(addMonths(day, 12), today);
}

/** The same for the day a limitation ends on; on a day off it runs until the next working day (民法典 §203). */
export function warnOfEnd(until: string, today: string): Warning[] {
  const left = daysBetween(today, until);
  const rolled = nextWorkingDay(until);
  if (left > NEAR_DAYS) return [];
  if (left >= 0)
    return [{ code: 'LIMITATION_NEAR', message: `申请劳动仲裁一般到 ${until} 为止，只剩 ${left} 天，请马上申请` }];
  if (today <= rolled)
    return [{ code: 'LIMITATION_NEAR', message: `${until} 是放假的日子，顺延到 ${rolled}，请马上申请` }];
  return [
    {
      code: 'LIMITATION_PASSED',
      message: `申请劳动仲裁一般到 ${until} 为止，已经过了。期间主张过权利、向部门投诉过，或者有不可抗力的，时效会重新计算或中止，请先问工会或律师，不要自己放弃`,
    },
  ];
}
