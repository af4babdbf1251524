import type { office } from '@/contract/office';
import type { Act } from '../act';
import { Refusal } from '../refusal';

/** Ends the caller's own assisted service; one that is over stays over. */
export const endAssist: Act<typeof office.endAssist> = {
  run: async ({ db, caller, now }, { assistId }) => {
    const mine = db.selectFrom('assists').select('ended_at').where('id', '=', assistId);
    const assist = await mine
      .where('cadre_id', '=', caller.personId)
      .where('begun_at', 'is not', null)
      .executeTakeFirst();
    if (!assist) throw new Refusal('notFound');
    if (assist.ended_at === null)
      await db.updateTable('assists').set({ ended_at: now }).where('id', '=', assistId).execute();
    return { done: true };
  },
};
