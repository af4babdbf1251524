import { getDayDetail } from 'chinese-days';
import { sql } from 'kysely';
import { endOfWorkingDay, type Hours } from '@/rules/working-time';
import type { Context } from '../act';

/** The office's usual hours until a unit says its own: 9:00–12:00 and 14:00–18:00 on working days. */
export const usualSpans: Hours['spans'] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];

interface Found {
  spans: Hours['spans'] | null;
  days: Record<string, boolean> | null;
}

/** The opening hours that hold for a unit: its own or the nearest above it, on the state's working days unless a unit's override says otherwise. */
export async function hoursOf({ db }: Pick<Context, 'db'>, unitPath: string): Promise<Hours> {
  const ids = unitPath.split('/').filter((id) => id !== '');
  const { rows } =
    await sql<Found>`with line as (select id::uuid, place from unnest(${ids}::text[]) with ordinality l (id, place))
    select (select spans from opening_hours join line on id = unit_id order by place desc limit 1) as spans,
      (select json_object_agg(day, is_working) from (select distinct on (day) day, is_working
        from holidays join line on id = unit_id order by day, place desc) nearest) as days`.execute(db);
  const { spans, days } = rows[0] ?? { spans: null, days: null };
  return { spans: spans ?? usualSpans, isWorkingDay: (day) => days?.[day] ?? getDayDetail(day).work };
}

/** Whether the state's calendar of holidays and working weekends is known for a year. Without it only weekends are off. */
export function knowsYear(year: number): boolean {
  return getDayDetail(`${year}-10-01`).name.includes(',');
}

/** The moment promised by “N 个工作日内” to whoever asks now: the close of the unit's N-th working day from tomorrow. */
export async function promiseWithin(
  context: Pick<Context, 'db' | 'now'>,
  unitPath: string,
  workingDays: number,
): Promise<Date | null> {
  return endOfWorkingDay(context.now, workingDays, await hoursOf(context, unitPath));
}
