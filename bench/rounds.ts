/** The middle of some numbers; the mean of the two middle ones when their count is even. Throws without any. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('median of nothing');
  return (lower + upper) / 2;
}

/** The value that `share` (0 to 1) of some sorted numbers do not exceed. Throws without any. */
export function percentile(sorted: readonly number[], share: number): number {
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('percentile of nothing');
  return found;
}

/**
 * Measures every way once a round, one after the other, so that a machine that slows down slows them all; each round begins with
 * the next way. Answers each way's measurements in the order of the rounds.
 */
export async function alternate<W extends string, M>(
  ways: readonly W[],
  rounds: number,
  measure: (way: W, round: number) => Promise<M>,
): Promise<Record<W, M[]>> {
  const found = Object.fromEntries(ways.map((way) => [way, [] as M[]])) as Record<W, M[]>;
  for (let round = 0; round < rounds; round += 1) {
    const first = round % ways.length;
    for (const way of [...ways.slice(first), ...ways.slice(0, first)]) found[way].push(await measure(way, round));
  }
  return found;
}
