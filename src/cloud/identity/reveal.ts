import type { identity } from '@/contract/identity';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { openNumber } from './numbers';
import { handledCase } from './policy';

/** The whole name and number of what waits, for comparing with the card; every look is an audit row. A closed case shows nothing more. */
export const reveal: Act<typeof identity.reveal> = {
  run: async (context, { caseId }) => {
    const row = await handledCase(context, caseId, ['verification', 'nameChange', 'contested']);
    if (row.state !== 'waiting') throw new Refusal('stateChanged');
    const claim = await context.db
      .selectFrom('identities')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    return { name: claim.name, number: openNumber(context.keys, claim) };
  },
};
