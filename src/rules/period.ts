/** The calendars figures are asked by: the year, 1–11月 (visits), the union survey's year 10月–次年9月, and any run of months. */
export const calendars = {
  year: '自然年',
  toNovember: '1–11 月',
  survey: '统计年度（10 月–次年 9 月）',
  months: '自选月份',
} as const;

/** A period as it is chosen. A survey year is named by the year it ends in; `from` and `to` are months `YYYY-MM`, both included. */
export type Period =
  | { readonly calendar: 'year' | 'toNovember' | 'survey'; readonly year: number }
  | { readonly calendar: 'months'; readonly from: string; readonly to: string };

/** From a moment up to, not including, another. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The longest run of months that may be chosen. */
export const LONGEST_MONTHS = 36;

/** The months of a period: the first, and how many; counted from the year 0. */
function monthsOf(period: Period): { first: number; count: number } {
  switch (period.calendar) {
    case 'year':
      return { first: period.year * 12, count: 12 };
    case 'toNovember':
      return { first: period.year * 12, count: 11 };
    case 'survey':
      return { first: period.year * 12 - 3, count: 12 };
    case 'months': {
      const first = monthNumber(period.from);
      return { first, count: monthNumber(period.to) - first + 1 };
    }
  }
}

const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** 00:00 of the first of a month in Asia/Shanghai, which has no summer time. */
const monthStart = (month: number) => new Date(Date.UTC(Math.floor(month / 12), month % 12, 1) - SHANGHAI_MS);

/** How many months a period has; less than one for a run that ends before it begins. */
export function lengthOf(period: Period): number {
  return monthsOf(period).count;
}

/** From 00:00 of its first day up to 24:00 of its last, in Asia/Shanghai. */
export function spanOf(period: Period): Span {
  const { first, count } = monthsOf(period);
  return { from: monthStart(first), to: monthStart(first + count) };
}

/**
 * The same period before, to compare with: as many whole years back as the period is long. Of one that still runs, only the part
 * that has passed: up to the end of the same day.
 */
export function spanBefore(period: Period, now: Date): Span {
  const { first, count } = monthsOf(period);
  const back = Math.ceil(count / 12) * 12;
  const from = monthStart(first - back);
  const to = monthStart(first + count - back);
  const today = new Date(now.getTime() + SHANGHAI_MS);
  const month = today.getUTCFullYear() * 12 + today.getUTCMonth() - back;
  const cut = new Date(monthStart(month).getTime() + today.getUTCDate() * DAY_MS);
  // The 29th of February ends with its month where that has only 28 days.
  const passed = new Date(Math.min(cut.getTime(), monthStart(month + 1).getTime()));
  return { from, to: new Date(Math.max(from.getTime(), Math.min(to.getTime(), passed.getTime()))) };
}

/** A span's days in words, the last one included: 2026-01-01 至 2026-12-31; nothing has passed of an empty one. */
export function daysText({ from, to }: Span): string {
  if (from >= to) return '还没有开始';
  const day = (at: number) => new Date(at + SHANGHAI_MS).toISOString().slice(0, 10);
  return `${day(from.getTime())} 至 ${day(to.getTime() - 1)}`;
}

/** What a period is called: 2026年, 2026年1–11月, 2026统计年度, 2026年3月–2026年5月. */
export function periodText(period: Period): string {
  switch (period.calendar) {
    case 'year':
      return `${period.year}年`;
    case 'toNovember':
      return `${period.year}年1–11月`;
    case 'survey':
      return `${period.year}统计年度（${period.year - 1}年10月–${period.year}年9月）`;
    case 'months': {
      const month = (text: string) => `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月`;
      return period.from === period.to ? month(period.from) : `${month(period.from)}–${month(period.to)}`;
    }
  }
}
