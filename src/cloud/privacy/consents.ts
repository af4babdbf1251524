import type { privacy } from '@/contract/privacy';
import { POLICY_VERSION, type Purpose } from '@/contract/purposes';
import type { Act } from '../act';
import { withdrawConsent as withdrawReceipts, giveConsent as writeReceipt } from '../office/consents';
import { waitingErasure } from './erasing';

/** The caller's receipts, newest first. */
export const consents: Act<typeof privacy.consents> = {
  run: async ({ db, caller }) => {
    const rows = await db
      .selectFrom('consents')
      .selectAll()
      .where('person_id', '=', caller.personId)
      .orderBy('given_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    return {
      items: rows.map((row) => ({
        id: row.id,
        purpose: row.purpose as Purpose,
        version: row.version,
        how: row.how,
        givenAt: row.given_at,
        withdrawnAt: row.withdrawn_at,
      })),
    };
  },
};

/** Agrees to one purpose as it is worded now. */
export const giveConsent: Act<typeof privacy.giveConsent> = {
  run: async ({ db, caller, now }, { purpose }) => {
    const by = caller.assistedBy?.personId;
    const way = by === undefined ? ({ how: 'own_phone' } as const) : ({ how: 'assisted', by } as const);
    await writeReceipt(db, caller.personId as string, purpose, way, now);
    return { done: true };
  },
};

/** Withdraws one purpose; the receipt stays and says when. */
export const withdrawConsent: Act<typeof privacy.withdrawConsent> = {
  run: async ({ db, caller, now }, { purpose }) => {
    await withdrawReceipts(db, caller.personId as string, purpose, now);
    return { done: true };
  },
};

/** Whether the policy in force was never agreed to by the caller (who withdrew it has answered), and when they are erased if they asked for it. */
export const pending: Act<typeof privacy.pending> = {
  run: async ({ db, caller }) => {
    const answered = await db
      .selectFrom('consents')
      .select('id')
      .where('person_id', '=', caller.personId)
      .where('purpose', '=', 'policy')
      .where('version', '=', POLICY_VERSION)
      .limit(1)
      .executeTakeFirst();
    const waiting = await waitingErasure(db, caller.personId as string);
    return { isPolicyNew: answered === undefined, erasingDueAt: waiting?.due_at ?? null };
  },
};
