import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from './keys';

/** Where a sealed value stands; bound into it, so that it opens nowhere else. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

const bind = ({ table, column, row }: Place) => Buffer.from(`${table}\n${column}\n${row}`);

/** Seals a text for one field: `a1.<key id>.<nonce>.<tag and text>`, AES-256-GCM with a random nonce; `a1` names the algorithm. */
export function sealField(keys: Keys, place: Place, text: string): string {
  const [key] = keys.field;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(bind(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `a1.${key.id}.${nonce.toString('base64url')}.${Buffer.concat([cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Opens what `sealField` made for the same place; throws when it was moved, changed, or its key is gone. */
export function openField(keys: Keys, place: Place, sealed: string): string {
  const [algorithm, id, nonce, rest] = sealed.split('.');
  const key = keys.field.find((one) => one.id === id);
  if (algorithm !== 'a1' || !key || !nonce || !rest) throw new Error('sealed value cannot be opened');
  const bytes = Buffer.from(rest, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
  decipher.setAAD(bind(place)).setAuthTag(bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8');
}

/** What a sealed value is found by: the same for the same column and normalised text, and telling nothing of it. */
export function blindIndex(keys: Keys, column: string, normalised: string): string {
  return createHmac('sha256', keys.index[0].bytes).update(`${column}\n${normalised}`).digest('base64url');
}

/** A registration's own key for presence codes (security.md §1): HMAC(HKDF(CODE_KEY, event), registration and version). */
export function registrationKey(keys: Keys, eventId: string, registrationId: string, keyVersion: number): Buffer {
  const eventKey = Buffer.from(hkdfSync('sha256', keys.code[0].bytes, '', `event:${eventId}`, 32));
  return createHmac('sha256', eventKey).update(`${registrationId}:${keyVersion}`).digest();
}

/** What an anonymous asker's cases carry instead of them (security.md §4), under each live key, the current one first. */
export function askerTags(keys: Keys, personId: string): string[] {
  return keys.asker.map(({ bytes }) => createHmac('sha256', bytes).update(personId).digest('base64url'));
}

/** HMAC-SHA256 for the rules that take one. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(message).digest();
}
