import { endOfMonths, wholeMonths } from '../calendar-days';

/** Years of service for 经济补偿, in halves: six months and more are a year, less is half a year (劳动合同法 §47); both days counted. */
export function severanceYears(start: string, lastDay: string): number {
  const months = wholeMonths(start, lastDay);
  const isWhole = months > 0 && endOfMonths(start, months) === lastDay;
  const full = Math.floor(months / 12);
  const rest = months % 12;
  if (rest >= 6) return full + 1;
  return rest > 0 || !isWhole ? full + 0.5 : full;
}

/** A service in words: `5 年 6 个月`, with 零几天 said where days are left over. */
export function serviceText(start: string, lastDay: string): string {
  const months = wholeMonths(start, lastDay);
  const isWhole = months > 0 && endOfMonths(start, months) === lastDay;
  const years = Math.floor(months / 12);
  const said = `${years > 0 ? `${years} 年` : ''}${months % 12 > 0 ? ` ${months % 12} 个月` : ''}`.trim();
  if (isWhole) return said;
  return said === '' ? '不满 1 个月' : `${said}多几天`;
}
