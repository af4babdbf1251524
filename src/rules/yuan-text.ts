import { halfWidth } from './half-width';

/** Yuan as somebody types them, as whole fen: 5000, 5,000.50, ￥５０００, 8千 is none. Null where it is no amount of at most two decimals. */
export function fenOf(text: string): number | null {
  const plain = halfWidth(text)
    .replace(/。/g, '.')
    .replace(/[\s,，¥￥]/g, '')
    .replace(/元$/, '');
  const [, yuan, cents = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** Whole fen as they stand in a field to be typed on: 500050 is 5000.50, 500000 is 5000. */
export function yuanField(fen: number): string {
  const cents = fen % 100;
  return cents === 0 ? String(fen / 100) : `${Math.floor(fen / 100)}.${String(cents).padStart(2, '0')}`;
}
