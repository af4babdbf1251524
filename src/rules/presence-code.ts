/**
 * Rotating codes that prove somebody is here (security.md §1): the phone shows them, the door judges them.
 * Pure: the caller brings HMAC-SHA256, so that the phone uses one library and the cloud another.
 */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** How long one code is shown, in milliseconds. */
export const STEP_MS = 30_000;

/** The step a moment falls in; `ms` since 1970 by the cloud's time. */
export function stepAt(ms: number): number {
  return Math.floor(ms / STEP_MS);
}

/** What a QR says: the event's short number, the registration's number, the step and the proof of it. No name, phone or id. */
export interface QrCode {
  readonly kind: 'qr';
  readonly event: number;
  readonly number: number;
  readonly step: number;
  readonly proof: string;
}

/** What somebody types: the registration's number and four digits that change. */
export interface DigitsCode {
  readonly kind: 'digits';
  readonly number: number;
  readonly digits: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding (RFC 4648 §6); ten bytes make 16 characters. */
function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let out = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet[(value >>> bits) & 31];
    }
  }
  return out;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function proofAt(hmac: Hmac, key: Uint8Array, step: number): string {
  return base32(hmac(key, ascii(`qr:${step}`)).slice(0, 10));
}

/** The text of the QR for one step. */
export function qrText(hmac: Hmac, key: Uint8Array, code: { event: number; number: number; step: number }): string {
  return `UH1.${code.event}.${code.number}.${code.step}.${proofAt(hmac, key, code.step)}`;
}

/** The four digits for one step, truncated as RFC 4226 §5.3 does. */
export function digitsAt(hmac: Hmac, key: Uint8Array, step: number): string {
  const mac = hmac(key, ascii(`digits:${step}`));
  const at = (mac[31] ?? 0) & 15;
  const byte = (offset: number) => mac[at + offset] ?? 0;
  const value = ((byte(0) & 0x7f) * 0x1000000 + byte(1) * 0x10000 + byte(2) * 0x100 + byte(3)) % 10_000;
  return String(value).padStart(4, '0');
}

/** Reads what was scanned or typed; full-width digits, spaces and dashes are forgiven. Null when it is no code of ours. */
export function parseCode(text: string): QrCode | DigitsCode | null {
  const folded = text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)).replace(/[\s　-]/g, '');
  const qr = /^UH1\.(\d{1,9})\.(\d{1,5})\.(\d{1,12})\.([A-Z2-7]{16})$/.exec(folded);
  if (qr) return { kind: 'qr', event: Number(qr[1]), number: Number(qr[2]), step: Number(qr[3]), proof: qr[4] ?? '' };
  const digits = /^(\d{1,5})(\d{4})$/.exec(folded);
  return digits ? { kind: 'digits', number: Number(digits[1]), digits: digits[2] ?? '' } : null;
}

/** Typed digits this many steps old are told apart from wrong ones: honest, but read out too late. */
const oldSteps = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Judges a code against the key it should come from: one step before or after the verifier's is forgiven. */
export function judgeCode(
  hmac: Hmac,
  key: Uint8Array,
  code: QrCode | DigitsCode,
  nowMs: number,
): 'genuine' | 'stale' | 'forged' {
  const step = stepAt(nowMs);
  if (code.kind === 'qr') {
    if (!sameText(proofAt(hmac, key, code.step), code.proof)) return 'forged';
    return Math.abs(code.step - step) <= 1 ? 'genuine' : 'stale';
  }
  const isOf = (at: number) => sameText(digitsAt(hmac, key, at), code.digits);
  if ([step, step - 1, step + 1].some(isOf)) return 'genuine';
  return oldSteps.some((back) => isOf(step - back)) ? 'stale' : 'forged';
}

/** Compares without telling by its time where two texts differ. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
