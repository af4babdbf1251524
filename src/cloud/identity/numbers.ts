import { sql } from 'kysely';
import { foldName, lastingNumber } from '@/rules/identity';
import { maskNumber } from '@/rules/masking';
import type { Db } from '../db/open';
import type { Keys } from '../office/keys';
import { blindIndex, openField, sealField } from '../office/seal';

const placeOf = (id: string) => ({ table: 'identities', column: 'number_sealed', row: id });

/** A number sealed for its row. */
export function sealNumber(keys: Keys, id: string, number: string): string {
  return sealField(keys, placeOf(id), number);
}

interface Sealed {
  readonly id: string;
  readonly number_sealed: string | null;
}

/** The number of a row that waits or stands, open: for comparing, and for the one action that shows it. One that is over has none. */
export function openNumber(keys: Keys, { id, number_sealed }: Sealed): string {
  if (number_sealed === null) throw new Error('a claim that is over has no number');
  return openField(keys, placeOf(id), number_sealed);
}

/** The number of a row as it is shown: covered, or that it is gone. */
export function shownNumber(keys: Keys, row: Sealed): string {
  return row.number_sealed === null ? '号码已删去' : maskNumber(openNumber(keys, row));
}

/** What a number is found by. */
export function numberIndex(keys: Keys, number: string): string {
  return blindIndex(keys, 'identity_number', lastingNumber(number));
}

/** What a name and a number together are found by: the only thing a member list leaves of them. */
export function entryIndex(keys: Keys, name: string, number: string): string {
  return blindIndex(keys, 'member_entry', `${foldName(name)}\n${lastingNumber(number)}`);
}

/** Takes a number for a person unless somebody has it; answers whose it is now. Waits for whoever takes it at the same moment. */
export async function takeNumber(db: Db, index: string, personId: string): Promise<string> {
  const { rows } = await sql<{ holder: string }>`insert into identity_numbers (number_index, person_id)
    values (${index}, ${personId}) on conflict (number_index) do update set person_id = identity_numbers.person_id
    returning person_id as holder`.execute(db);
  return rows[0]?.holder as string;
}

/** Lets go of every number of a person that nothing live of theirs refers to. */
export async function freeNumbers(db: Db, personId: string): Promise<void> {
  await sql`delete from identity_numbers n where n.person_id = ${personId} and not exists (select from identities i
    where i.person_id = n.person_id and i.number_index = n.number_index and i.state in ('waiting', 'verified'))`.execute(
    db,
  );
}
