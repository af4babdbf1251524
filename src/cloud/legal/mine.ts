import { type SqlBool, sql } from 'kysely';
import type { legal } from '@/contract/legal';
import type { Act } from '../act';
import type { Keys } from '../office/keys';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { askerTags } from '../office/seal';
import { consultations, tellHead } from './heads';
import { firstWordsOf } from './messages';
import type { ConsultRow } from './policy';

const FIRST_WORDS = 30;

/** Where-clause: the question is this person's, by name or by tag. */
export function mineWhere(keys: Keys, personId: string) {
  return sql<SqlBool>`(c.person_id = ${personId} or c.asker_tag = any(${askerTags(keys, personId)}::text[]))`;
}

/** The caller's own questions, newest first, with what each begins with. */
export const mine: Act<typeof legal.mine> = {
  run: async (context, { cursor }) => {
    let query = consultations(context)
      .where(mineWhere(context.keys, context.caller.personId as string))
      .orderBy('c.created_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(c.created_at, c.id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    const rows = (await query.execute()) as ConsultRow[];
    const words = await firstWordsOf(
      context,
      rows.map(({ id }) => id),
      FIRST_WORDS,
    );
    return pageOf(
      rows,
      (row) => ({ at: row.created_at, id: row.id }),
      (row) => ({ ...tellHead(row, context), firstWords: words.get(row.id) ?? '' }),
    );
  },
};
