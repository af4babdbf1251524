/** Fewer persons than this are not told: somebody might know who they are. */
export const FEWEST = 3;

/** One number of a table, or null where there is none. */
export type Cell = number | null;

/** A cell as it is shown: the number, 'few' for one or two persons, 'hidden' for what would give those away. */
export type Shown = number | null | 'few' | 'hidden';

export interface Table<T> {
  readonly total: T;
  /** What the total is the sum of; none where it stands alone. */
  readonly parts: readonly T[];
}

const isFew = (cell: Cell) => cell !== null && cell > 0 && cell < FEWEST;

/**
 * Covers small cells (statistics.md): one and two are shown as “<3”. Where total and parts would give a covered cell away, the next
 * smallest part is hidden too, until every covered cell has at least two values that fit what is shown; if no part is left, the total goes.
 */
export function coverSmall({ total, parts }: Table<Cell>): Table<Shown> {
  const shown: Shown[] = parts.map((cell) => (isFew(cell) ? 'few' : cell));
  // A covered total with parts: the parts would add up to it, so they may not all be told either.
  const head: Shown = isFew(total) ? 'few' : total;
  if (head === 'few' && parts.length > 0)
    return { total: 'few', parts: parts.map((cell) => (cell === null ? null : 'hidden')) };
  while (typeof head === 'number' && givesAway(head, shown)) {
    const next = nextToHide(shown);
    if (next === -1) return { total: 'hidden', parts: shown };
    shown[next] = 'hidden';
  }
  return { total: head, parts: shown };
}

/** Of a smaller group than this, whoever knows it knows who the one or two are that are missing. */
export const SMALL_GROUP = 20;

/**
 * Covers what a count would tell by what it leaves of a larger one, row by row the same (签到 of 报名): where one or two of a small
 * group are left over, none of the parts is told, nor the total where it would tell them after all. Else as `coverSmall` covers it.
 */
export function coverRest(whole: Table<Cell>, some: Table<Cell>): Table<Shown> {
  const rows = some.parts.map((cell, at) => ({ all: whole.parts[at] ?? 0, some: cell ?? 0 }));
  const telling = rows.filter(isTelling);
  const total = { all: whole.total ?? 0, some: some.total ?? 0 };
  if (telling.length === 0 && !isTelling(total)) return coverSmall(some);
  const isHidden =
    isTelling(total) ||
    isOneOrTwoLeft(total) ||
    telling.some(
      (one) =>
        !isElsewhere(
          one,
          rows.filter((other) => other !== one),
        ),
    );
  return {
    total: isHidden ? 'hidden' : coverSmall({ total: some.total, parts: [] }).total,
    parts: some.parts.map((cell) => (cell === null ? null : 'hidden')),
  };
}

interface Row {
  readonly all: number;
  readonly some: number;
}

/** Of one or two there is nothing to leave over: they are covered themselves. */
const isOneOrTwoLeft = ({ all, some }: Row) => all >= FEWEST && isFew(all - some);
const isTelling = (row: Row) => row.all < SMALL_GROUP && isOneOrTwoLeft(row);

/** Whether one more or one less could be left here and the difference lie with the other rows, the total the same. */
function isElsewhere({ all, some }: Row, others: readonly Row[]): boolean {
  return all - some === 1 ? others.some((one) => one.some < one.all) : others.some((one) => one.some > 0);
}

/** The smallest part still told, those with nobody in them last. */
function nextToHide(shown: readonly Shown[]): number {
  let best = -1;
  const size = (at: number) => {
    const cell = shown[at];
    return cell === 0 ? Number.MAX_SAFE_INTEGER : (cell as number);
  };
  shown.forEach((cell, at) => {
    if (typeof cell === 'number' && (best === -1 || size(at) < size(best))) best = at;
  });
  return best;
}

/**
 * Whether some covered part has only one value that fits the total. A 'few' is 1 or 2; a 'hidden' is what the rule hides: at least
 * three, or nobody where nothing else was left.
 */
function givesAway(total: number, shown: readonly Shown[]): boolean {
  const told = shown.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
  const few = shown.filter((cell) => cell === 'few').length;
  const hidden = shown.filter((cell) => cell === 'hidden').length;
  const rest = total - told;
  if (few > 0 && [1, 2].filter((one) => fits(rest - one, few - 1, hidden)).length < 2) return true;
  if (hidden > 0) {
    let ways = 0;
    for (let one = 0; one <= rest && ways < 2; one += one === 0 ? FEWEST : 1)
      if (fits(rest - one, few, hidden - 1)) ways += 1;
    return ways < 2;
  }
  return false;
}

/** Whether so many persons can be spread over so many few and hidden cells. */
function fits(rest: number, few: number, hidden: number): boolean {
  if (rest < few) return false;
  if (hidden > 0) {
    for (let inFew = few; inFew <= 2 * few; inFew += 1) {
      const left = rest - inFew;
      if (left === 0 || left >= FEWEST) return true;
    }
    return false;
  }
  return rest <= 2 * few;
}
