import { sql } from 'kysely';
import type { Context } from '../act';
import { forgetAskerNotices } from '../office/asker-notices';
import { keepAsker } from '../office/askers';
import { askerTags } from '../office/seal';
import { unname } from './erase';

/**
 * Two accounts become one. What was asked anonymously follows the WeChat it was asked with and nobody's word: of the account whose
 * sign-in ends it is nobody's from here on, as if it had been erased, and what its asker was told of it goes; of the other it is found by
 * the remaining account. Nothing that a cadre sees of such a question changes, or the moment would say whose it was.
 */
export async function merge(context: Context, from: string, into: string, silenced: string): Promise<void> {
  const { db, keys } = context;
  await unname(context, silenced);
  await forgetAskerNotices(db, silenced);
  if (silenced === from) return;
  const tags = askerTags(keys, from);
  const [tag] = askerTags(keys, into);
  const { rows } = await sql<{ id: string }>`update cases set asker_tag = ${tag} where asker_tag = any(${tags}::text[])
    returning id`.execute(db);
  for (const { id } of rows) await keepAsker(db, keys, id, into);
}
