import { sql } from 'kysely';
import { foldName, lastingNumber } from '@/rules/identity';
import type { Db } from '../db/open';
import type { Keys } from '../office/keys';
import { blindIndex, openField, sealField } from '../office/seal';

const placeOf = (id: string) => ({ table: 'identities', column: 'number_sealed', row: id });

/** A number sealed for its row. */
export function sealNumber(keys: Keys, id: string, number: string): string {
  return sealField(keys, placeOf(id), number);
}

/** The number of a row, open: for comparing and covering, and for the one action that shows it. */
export function openNumber(keys: Keys, row: { id: string; number_sealed: string }): string {
  return openField(keys, placeOf(row.id), row.number_sealed);
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
