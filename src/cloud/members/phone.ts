import type { Keys } from '../office/keys';
import { blindIndex, openField, sealField } from '../office/seal';

const placeOf = (personId: string) => ({ table: 'people', column: 'phone_sealed', row: personId });

/** A person's number; empty where they have none. */
export function openPhone(keys: Keys, personId: string, sealed: string | null): string {
  return sealed ? openField(keys, placeOf(personId), sealed) : '';
}

/** A number sealed for one person; it opens for no other. */
export function sealPhone(keys: Keys, personId: string, phone: string): string {
  return sealField(keys, placeOf(personId), phone);
}

/** A number as a person's row keeps it: sealed, and what it is found by. */
export function keptPhone(keys: Keys, personId: string, phone: string) {
  return { phone_sealed: sealPhone(keys, personId, phone), phone_index: phoneIndex(keys, phone) };
}

/** What a number is found by. */
export function phoneIndex(keys: Keys, phone: string): string {
  return blindIndex(keys, 'phone', phone);
}
