import type { Facts } from '@/contract/legal-form';
import type { Context } from '../act';
import { openField, sealField } from '../office/seal';

const placeOf = (caseId: string, place: number) => ({
  table: 'consultation_members',
  column: 'facts_sealed',
  row: `${caseId}:${place}`,
});

/** Keeps the workers of a collective question, sealed, in place of any list before. */
export async function keepMembers(
  { db, keys }: Pick<Context, 'db' | 'keys'>,
  caseId: string,
  members: NonNullable<Facts['members']>,
): Promise<void> {
  await db.deleteFrom('consultation_members').where('case_id', '=', caseId).execute();
  await db
    .insertInto('consultation_members')
    .values(
      members.map(({ name, phone, isRepresentative }, at) => ({
        case_id: caseId,
        place: at + 1,
        facts_sealed: sealField(keys, placeOf(caseId, at + 1), JSON.stringify({ name, phone })),
        is_representative: isRepresentative,
      })),
    )
    .execute();
}

/** The workers of a collective question, in the order they were written; empty for a question of one. */
export async function membersOf({ db, keys }: Pick<Context, 'db' | 'keys'>, caseId: string) {
  const rows = await db
    .selectFrom('consultation_members')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('place')
    .execute();
  return rows.map((row) => {
    const opened = openField(keys, placeOf(caseId, row.place), row.facts_sealed);
    const { name, phone } = JSON.parse(opened) as { name: string; phone?: string };
    return { name, phone: phone ?? null, isRepresentative: row.is_representative };
  });
}
