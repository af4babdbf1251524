/** Every place of a value that holds something: `a`, `by.kind`, `ids.0`, and the whole as ``. */
export function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]))
      : [];
  return [[...path], ...inner];
}

/** A copy of a value with another thing at one place. */
export function changed(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = changed((copy as Record<string, unknown>)[key], rest, other);
  return copy;
}
