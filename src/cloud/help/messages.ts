import { v7 as uuid } from 'uuid';
import type { Context } from '../act';
import type { Db } from '../db/open';
import type { Keys } from '../office/keys';
import { openField, sealField } from '../office/seal';

const placeOf = (id: string) => ({ table: 'feedback_messages', column: 'text_sealed', row: id });

/** Adds what somebody said to a feedback. */
export async function say(
  { db, caller, keys, now }: Context,
  caseId: string,
  author: 'worker' | 'officer',
  text: string,
): Promise<void> {
  const id = uuid();
  const text_sealed = sealField(keys, placeOf(id), text);
  await db
    .insertInto('feedback_messages')
    .values({ id, case_id: caseId, author, author_id: caller.personId, text_sealed, at: now })
    .execute();
}

/** Everything said, in order, by case. */
export async function messagesOf(db: Db, keys: Keys, caseIds: readonly string[]) {
  const said = new Map<string, { by: 'worker' | 'officer'; text: string; at: Date }[]>(caseIds.map((id) => [id, []]));
  if (caseIds.length === 0) return said;
  const rows = await db
    .selectFrom('feedback_messages')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('at')
    .orderBy('id')
    .execute();
  for (const row of rows)
    said
      .get(row.case_id)
      ?.push({ by: row.author, text: openField(keys, placeOf(row.id), row.text_sealed), at: row.at });
  return said;
}
