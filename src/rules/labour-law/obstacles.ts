import { addDays, daysWithin } from '../calendar-days';

/** A time in which somebody could not act: its first and last day, both counted. */
export interface Obstacle {
  readonly from: string;
  readonly to: string;
}

/**
 * The end of a period that began after `start` and would end on `until`, moved by the days of the obstacles that lie in it: what
 * is left runs on after each (调解仲裁法 §27 ¶3 “继续计算”; 法释〔2014〕9号 §7). Days in two obstacles count once.
 */
export function movedBy(start: string, until: string, obstacles: readonly Obstacle[]): string {
  let end = until;
  let counted = start;
  for (const { from, to } of [...obstacles].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = from > counted ? from : addDays(counted, 1);
    if (first > end || to < first) continue;
    end = addDays(end, daysWithin(first, to));
    counted = to;
  }
  return end;
}

/** What is wrong with obstacles, by path: an end before its beginning, a day that has not come. */
export function wrongObstacles(name: string, obstacles: readonly Obstacle[], today: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [at, { from, to }] of obstacles.entries()) {
    if (to < from) fields[`${name}.${at}.to`] = '结束的日期不会早于开始的日期';
    else if (to > today) fields[`${name}.${at}.to`] = '结束的日期还没有到；还没有结束的，填到今天';
  }
  return fields;
}
