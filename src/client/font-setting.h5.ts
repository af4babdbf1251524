/** A browser enlarges the whole page by itself. */
export function fontFactor(): number {
  return 1;
}
