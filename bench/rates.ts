import type { Report } from './part';
import { median } from './rounds';

/** How one measurement of one way went: how many a second, and milliseconds as each caller waited. */
export interface Rate {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

interface Told<W extends string> {
  readonly title: string;
  /** What is counted a second: 人, 次. */
  readonly unit: string;
  readonly labels: Readonly<Record<W, string>>;
  readonly order: readonly W[];
  /** The way the others are measured against, and the share of it each is to reach. */
  readonly bar: W;
  readonly goals: Readonly<Partial<Record<W, number>>>;
}

/** A share of one, 0 to 1, as whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The table of ways measured in turn: medians over the rounds, beside the bar and the goals; and the numbers to keep. */
export function tellRates<W extends string>(
  found: Readonly<Record<W, readonly Rate[]>>,
  { title, unit, labels, order, bar, goals }: Told<W>,
): Pick<Report, 'tables'> & { data: { ratio: Record<string, number>; goals: typeof goals; rounds: typeof found } } {
  const middle = (way: W, of: keyof Rate) => median(found[way].map((one) => one[of]));
  const ratio = (way: W) => middle(way, 'perSecond') / middle(bar, 'perSecond');
  const rows = order.map((way) => {
    const speeds = found[way].map(({ perSecond }) => perSecond);
    const range = [middle(way, 'perSecond'), Math.min(...speeds), Math.max(...speeds)];
    const cells = [...range, middle(way, 'p50'), middle(way, 'p99')].map((number) => String(Math.round(number)));
    const goal = goals[way];
    return [labels[way], ...cells, percent(ratio(way)), goal ? `≥ ${percent(goal)}` : '—'];
  });
  const heads = ['方式', `${unit}/秒`, '最慢一轮', '最快一轮', 'p50 毫秒', 'p99 毫秒', '与 (b) 之比', '目标'];
  return {
    tables: [{ title, heads, rows }],
    data: { rounds: found, ratio: Object.fromEntries(order.map((way) => [way, ratio(way)])), goals },
  };
}
