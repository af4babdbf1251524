/** An exact amount: whole numbers `n` over `d`, reduced, `d` above 0. Nothing is rounded before a result. */
export interface Exact {
  readonly n: number;
  readonly d: number;
}

/** The exact n/d; throws a RangeError where a whole number no longer fits a double, so that nothing is ever quietly wrong. */
export function exact(n: number, d = 1): Exact {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d <= 0)
    throw new RangeError(`no exact number: ${n}/${d}`);
  const shared = commonDivisor(Math.abs(n), d);
  return { n: n / shared, d: d / shared };
}

/** A number with at most two decimals (1.5 hours, 21.75 days) as exactly what was written. */
export function decimal(value: number): Exact {
  return exact(Math.round(value * 100), 100);
}

/** The product, exact. */
export function times(a: Exact, b: Exact): Exact {
  const left = exact(a.n, b.d);
  const right = exact(b.n, a.d);
  return exact(left.n * right.n, left.d * right.d);
}

/** The sum, exact. */
export function plus(a: Exact, b: Exact): Exact {
  const shared = commonDivisor(a.d, b.d);
  return exact(a.n * (b.d / shared) + b.n * (a.d / shared), a.d * (b.d / shared));
}

/** a ÷ b, exact; b above 0. */
export function over(a: Exact, b: Exact): Exact {
  return times(a, exact(b.d, b.n));
}

/** Below 0, 0 or above 0 as a is less than, the same as or more than b. */
export function compare(a: Exact, b: Exact): number {
  return plus(a, exact(-b.n, b.d)).n;
}

/** The larger of two. */
export function larger(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** The smaller of two. */
export function smaller(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

/** The whole number below or at an amount of 0 or more. */
export function floorOf({ n, d }: Exact): number {
  return (n - (n % d)) / d;
}

/** Rounded half up to a whole number, once; of an amount of 0 or more. */
export function halfUp({ n, d }: Exact): number {
  return floorOf(exact(2 * n + d, 2 * d));
}

/** Fen as people read them: 4800000 is `48,000.00 元`. */
export function yuan(fen: number): string {
  return `${figures(fen)} 元`;
}

/** Fen as a figure in a formula: 4800000 is `48,000.00`. */
export function figures(fen: number): string {
  const cents = Math.abs(fen) % 100;
  const whole = String((Math.abs(fen) - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${cents < 10 ? '0' : ''}${cents}`;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
