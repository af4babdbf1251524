import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadContext } from '../act';
import { askerTags } from '../office/seal';

/**
 * What is kept of an erased person's questions names nobody: of the anonymous ones who asked is forgotten, and a tag of nobody's
 * takes the place of theirs, one for all of them, so that figures still count one asker.
 */
export async function unname({ db, keys }: ReadContext, personId: string): Promise<void> {
  const tags = askerTags(keys, personId);
  const nobody = randomBytes(32).toString('base64url');
  const { rows } = await sql<{ id: string }>`update cases set asker_tag = ${nobody}
    where asker_tag = any(${tags}::text[]) returning id`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('legal_askers').where('case_id', 'in', ids).execute();
}

const AT_A_TIME = 100;

/**
 * Takes away questions of people who were erased before that moment, closed before it: facts, words, lists, orders; files are left
 * to the sweeper. The case itself stays to be counted. Answers how many.
 */
export async function removeOld({ db }: ReadContext, before: Date): Promise<number> {
  const { rows } = await sql<{
    id: string;
  }>`select k.case_id as id from consultations k join cases c on c.id = k.case_id
      left join people p on p.id = c.person_id
    where c.closed_at < ${before} and ((p.id is not null and p.erased_at < ${before})
      or (c.person_id is null and not exists (select from legal_askers a where a.case_id = c.id)))
    order by k.case_id limit ${AT_A_TIME}`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db
    .updateTable('files')
    .set({ state: 'stored', case_id: null, created_at: new Date(0) })
    .where('case_id', 'in', ids)
    .execute();
  const messages = db.selectFrom('consultation_messages').select('id').where('case_id', 'in', ids);
  await db.deleteFrom('consultation_files').where('message_id', 'in', messages).execute();
  for (const table of ['consultation_messages', 'consultation_members', 'consultation_drafts'] as const)
    await db.deleteFrom(table).where('case_id', 'in', ids).execute();
  await db.deleteFrom('consultation_transfers').where('case_id', 'in', ids).execute();
  await db.deleteFrom('consultations').where('case_id', 'in', ids).execute();
  return ids.length;
}
