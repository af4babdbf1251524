/** What a receipt's numbers say: 数电票 (20 digits), 电子普通发票 (12 + 8), 财政电子票据 (8 + 10). */
export type ReceiptKind = 'digitalInvoice' | 'electronicInvoice' | 'fiscalReceipt';

/** The kinds in words. */
export const receiptKinds: Readonly<Record<ReceiptKind, string>> = {
  digitalInvoice: '全面数字化的电子发票（数电票）',
  electronicInvoice: '增值税电子普通发票',
  fiscalReceipt: '财政电子票据',
};

/** A receipt as its folded numbers tell it; `region` are the two digits of who issued it (cities on their own have some that are no province's), `key` makes it the same receipt again. */
export interface Receipt {
  readonly kind: ReceiptKind;
  readonly year: string;
  readonly region: string;
  readonly key: string;
}

const AREA_AT: Readonly<Record<ReceiptKind, number>> = { digitalInvoice: 2, electronicInvoice: 1, fiscalReceipt: 0 };
const YEAR_AT: Readonly<Record<ReceiptKind, number>> = { digitalInvoice: 0, electronicInvoice: 5, fiscalReceipt: 6 };

/** The kind of a receipt by the shape of its numbers, or null: a tax invoice's shape never stands for a hospital's receipt. */
function receiptKindOf(code: string, number: string): ReceiptKind | null {
  if (!/^\d*$/.test(code) || !/^\d+$/.test(number)) return null;
  if (code === '') return number.length === 20 ? 'digitalInvoice' : null;
  if (code.length === 8 && number.length === 10) return 'fiscalReceipt';
  return /^0\d{9}11$/.test(code) && number.length === 8 ? 'electronicInvoice' : null;
}

/** Reads a receipt from its folded code (empty where it has none) and number; null where they are no receipt's. */
export function readReceipt(code: string, number: string): Receipt | null {
  const kind = receiptKindOf(code, number);
  if (kind === null) return null;
  const text = kind === 'digitalInvoice' ? number : code;
  const region = text.slice(AREA_AT[kind], AREA_AT[kind] + 2);
  const year = text.slice(YEAR_AT[kind], YEAR_AT[kind] + 2);
  return { kind, region, year: `20${year}`, key: code === '' ? number : `${code}-${number}` };
}
