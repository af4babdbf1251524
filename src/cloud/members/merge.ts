import type { Context } from '../act';
import { openPhone, sealPhone } from './phone';

/**
 * Two accounts become one: codes and subscribe messages belong to a WeChat, and one of the two no longer signs in; they are asked for
 * anew. What was written down of changes moves; a number sealed for one person opens for no other, so it is sealed again.
 */
export async function merge({ db, keys }: Context, from: string, into: string): Promise<void> {
  for (const table of ['pushes', 'subscriptions', 'move_codes'] as const)
    await db.deleteFrom(table).where('person_id', 'in', [from, into]).execute();
  const changes = await db
    .selectFrom('account_changes')
    .select(['id', 'old_phone_sealed'])
    .where('person_id', '=', from)
    .execute();
  for (const { id, old_phone_sealed: sealed } of changes) {
    const old = sealed === null ? null : sealPhone(keys, into, openPhone(keys, from, sealed));
    await db
      .updateTable('account_changes')
      .set({ person_id: into, old_phone_sealed: old })
      .where('id', '=', id)
      .execute();
  }
}
