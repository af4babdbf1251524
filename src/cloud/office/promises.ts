import { getDayDetail } from 'chinese-days';
import { endOfWorkingDay, type Hours } from '@/rules/working-time';
import type { Context } from '../act';

/** The office's usual hours until a unit says its own: 9:00–12:00 and 14:00–18:00 on working days. */
const usual = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];

/** The opening hours that hold for a unit: its own or the nearest above it, on the state's working days unless overridden. */
export async function hoursOf(_context: Pick<Context, 'db'>, _unitPath: string): Promise<Hours> {
  return { spans: usual, isWorkingDay: (day) => getDayDetail(day).work };
}

/** The moment promised by “N 个工作日内” to whoever asks now: the close of the unit's N-th working day from tomorrow. */
export async function promiseWithin(
  context: Pick<Context, 'db' | 'now'>,
  unitPath: string,
  workingDays: number,
): Promise<Date | null> {
  return endOfWorkingDay(context.now, workingDays, await hoursOf(context, unitPath));
}
