/**
 * Search words of a text: every character and every pair of neighbouring characters of Chinese, every word of Latin letters and
 * digits, lower case. Kept in a GIN-indexed column; a query's own words must all be among them, so pairs keep the order.
 */
export function searchTokens(...texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const run of runs(texts)) {
    if (/^[a-z0-9]/.test(run)) for (let end = 1; end <= run.length; end += 1) tokens.add(run.slice(0, end));
    else for (const token of [...run, ...pairs(run)]) tokens.add(token);
  }
  return [...tokens];
}

/** The words a query asks for: pairs where there are some, single characters only where there is no more; words by their beginning. */
export function queryTokens(query: string): string[] {
  return [
    ...new Set(runs([query]).flatMap((run) => (/^[a-z0-9]/.test(run) || [...run].length === 1 ? [run] : pairs(run)))),
  ];
}

function runs(texts: readonly string[]): string[] {
  return texts.flatMap(
    (text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[a-z0-9]+|[^\s\p{P}\p{S}a-z0-9]+/gu) ?? [],
  );
}

function pairs(run: string): string[] {
  const chars = [...run];
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}
