import { sql } from 'kysely';
import type { Context } from '../act';
import { keepAsker } from '../office/askers';
import { askerTags } from '../office/seal';

/** Two accounts become one: what one of them asked anonymously is found by the other's tag from here on, and reaches them. */
export async function merge({ db, keys }: Context, from: string, into: string): Promise<void> {
  const tags = askerTags(keys, from);
  const [tag] = askerTags(keys, into);
  const { rows } = await sql<{ id: string }>`update cases set asker_tag = ${tag} where asker_tag = any(${tags}::text[])
    returning id`.execute(db);
  for (const { id } of rows) await keepAsker(db, keys, id, into);
}
