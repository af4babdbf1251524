import type { Period } from '@/rules/period';

/** A period as it travels in a route: `year-2026`, `months-2026-01-2026-03`. */
export function periodParam(period: Period): string {
  return period.calendar === 'months' ? `months-${period.from}-${period.to}` : `${period.calendar}-${period.year}`;
}

/** The period a route names; this calendar year where it names none. */
export function periodOf(param: string): Period {
  const months = /^months-(\d{4}-\d\d)-(\d{4}-\d\d)$/.exec(param);
  if (months) return { calendar: 'months', from: months[1] ?? '', to: months[2] ?? '' };
  const fixed = /^(year|toNovember|survey)-(\d{4})$/.exec(param);
  if (fixed) return { calendar: fixed[1] as 'year', year: Number(fixed[2]) };
  return { calendar: 'year', year: thisMonth().year };
}

/** Where the calendar in Shanghai stands now. */
export function thisMonth(): { year: number; month: number } {
  const now = new Date(Date.now() + 8 * 3_600_000);
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 };
}
