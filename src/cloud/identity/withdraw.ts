import type { identity } from '@/contract/identity';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { openClaimOf, takeBack } from './claims';

/** Takes back what one handed in and nobody has settled. */
export const withdraw: Act<typeof identity.withdraw> = {
  run: async (context, { caseId }) => {
    const { db, caller } = context;
    const own = await db
      .selectFrom('identities')
      .select('id')
      .where('case_id', '=', caseId)
      .where('person_id', '=', caller.personId)
      .executeTakeFirst();
    if (!own) throw new Refusal('notFound');
    const claim = await openClaimOf(context, caller.personId as string);
    if (claim?.case_id !== caseId) throw new Refusal('stateChanged');
    await takeBack(context, claim);
    return db.selectFrom('people').select('status').where('id', '=', caller.personId).executeTakeFirstOrThrow();
  },
};
