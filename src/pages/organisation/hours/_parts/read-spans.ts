/** A span of opening time in minutes from midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was written, as spans; null when it is not hours: `09:00-12:00，14:00-18:00`. */
export function readSpans(text: string): Span[] | null {
  const spans = text
    .split(/[，,、;；\s]+/)
    .filter((part) => part !== '')
    .map((part) => /^(\d{1,2})[:：](\d{2})\s*[-–—~至到]\s*(\d{1,2})[:：](\d{2})$/.exec(part));
  if (spans.length === 0 || spans.some((found) => found === null)) return null;
  return spans.map((found) => {
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = (found ?? []).slice(1).map(Number);
    return { from: h1 * 60 + m1, to: h2 * 60 + m2 };
  });
}
