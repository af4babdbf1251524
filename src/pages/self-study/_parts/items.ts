import type { Values } from './form';

/** The places of a list's items, in order. */
export function itemsOf(path: string, values: Values): number[] {
  const found = Object.keys(values).flatMap((key) => {
    if (!key.startsWith(`${path}.`)) return [];
    const at = Number(key.slice(path.length + 1).split('.')[0]);
    return Number.isInteger(at) ? [at] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** What must change so that a list has one item more: empty, in the first free place. */
export function addItem(path: string, values: Values, parts: readonly string[]): Values {
  const at = (itemsOf(path, values).at(-1) ?? -1) + 1;
  return { ...values, ...Object.fromEntries(parts.map((part) => [`${path}.${at}${part}`, ''])) };
}

/** The values without one item of a list. */
export function dropItem(path: string, values: Values, at: number): Values {
  const item = `${path}.${at}`;
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== item && !key.startsWith(`${item}.`)));
}
