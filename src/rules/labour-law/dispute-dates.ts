import { addMonths } from '../calendar-days';
import { nextWorkingDay } from '../working-days';
import { movedBy, type Obstacle } from './obstacles';

/** One labour dispute: when somebody knew or should have known, what is claimed, what interrupted or suspended the year. */
export interface DisputeFacts {
  readonly knewOn: string;
  readonly claim: 'wages' | 'other';
  readonly employmentEndedOn?: string | undefined;
  readonly stillEmployed?: boolean | undefined;
  readonly interruptedOn?: readonly string[] | undefined;
  readonly suspended?: readonly Obstacle[] | undefined;
}

/** Where the year runs from and until; `late` are the interruptions that came when it was over. */
export interface Limitation {
  readonly from: string;
  readonly until: string;
  readonly late: readonly string[];
}

/** The day a dispute's year starts from; null while wages are claimed within the employment (调解仲裁法 §27 ¶4). */
function limitationStart({ claim, knewOn, employmentEndedOn, stillEmployed }: DisputeFacts): string | null {
  if (claim === 'other') return knewOn;
  return stillEmployed ? null : (employmentEndedOn ?? null);
}

/**
 * The year for arbitration (调解仲裁法 §27): an interruption while it runs starts it again from that day, an obstacle moves its end;
 * null while no limit runs. Whether an interruption was in time is judged by the rolled end (民法典 §203).
 */
export function limitationOf(facts: DisputeFacts): Limitation | null {
  const start = limitationStart(facts);
  if (start === null) return null;
  const endFrom = (from: string) => movedBy(from, addMonths(from, 12), facts.suspended ?? []);
  let from = start;
  const late: string[] = [];
  for (const day of [...(facts.interruptedOn ?? [])].sort()) {
    if (day <= from) continue;
    if (day > nextWorkingDay(endFrom(from))) late.push(day);
    else from = day;
  }
  return { from, until: endFrom(from), late };
}
