/** A number as typed, with decimals; null for what is none. */
export function countOf(text: string): number | null {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/\s/g, '');
  return /^-?\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}
