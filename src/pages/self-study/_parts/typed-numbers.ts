import { halfWidth } from '@/rules/half-width';

/** A number as typed, with decimals; null for what is none. */
export function countOf(text: string): number | null {
  const plain = halfWidth(text).replace(/。/g, '.').replace(/\s/g, '');
  return /^-?\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}
