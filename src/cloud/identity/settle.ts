import { contested, type identity } from '@/contract/identity';
import type { outcomes } from '@/contract/identity-desk';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { holderOf } from './case';
import { type Claim, dropCase, endClaim, ended, stand, tell } from './claims';
import { claimOf, compare } from './confirm';
import { freeNumbers } from './numbers';
import { type CaseRow, handledCase, holderStanding, refuseOwnEntry } from './policy';
import { officesOf, propose } from './propose-merge';

/**
 * An officer has seen the card of a number that two people claim. One person with two accounts: a merge is proposed, the newer
 * account into the older. Two people: whose card it is keeps the number, the other is unverified again; both are told, without a word of who.
 */
export const settle: Act<typeof identity.settle> = {
  run: async (context, { caseId, outcome, document, lastFour, reason }) => {
    await refuseOwnEntry(context, await handledCase(context, caseId, ['contested']));
    const isRefused = outcome === 'holderKeeps';
    await transition<string, string, string, CaseRow>(
      context,
      contested,
      isRefused ? 'refuse' : 'settle',
      holderStanding(context),
      {
        id: caseId,
        holder: 'none',
        reason,
      },
    );
    const claim = await claimOf(context, caseId);
    compare(context, claim, document, lastFour);
    const mergeCaseId = await done(context, claim, outcome, { document, reason });
    return { state: contested.states[isRefused ? 'refused' : 'settled'], mergeCaseId };
  },
};

async function done(
  context: Context,
  claim: Claim,
  outcome: keyof typeof outcomes,
  seen: { document: string; reason: string },
): Promise<string | null> {
  const holder = await holderOf(context, claim);
  if (outcome === 'claimantKeeps') {
    if (holder && holder !== claim.person_id) await loseNumber(context, holder, claim.number_index);
    await context.db
      .insertInto('identity_numbers')
      .values({ number_index: claim.number_index, person_id: claim.person_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await stand(context, claim, { seenDocument: seen.document });
    await tell(context, claim.person_id, '工会干部核对了你的证件，实名已通过。');
    return null;
  }
  await endClaim(context, claim);
  if (outcome === 'samePerson') {
    if (!holder || holder === claim.person_id)
      throw new Refusal('invalid', { outcome: '另一个账号已经不再使用这个号码，请改选“证件是新提交的人的”' });
    await tell(context, claim.person_id, '你的证件已核对，账号还要再办一步，办好会告诉你。');
    // An office keeps the WeChat it was given to.
    const wechat = (await officesOf(context, holder)).length > 0 ? 'into' : 'from';
    return propose(context, { from: claim.person_id, into: holder, wechat, reason: seen.reason });
  }
  await tell(context, claim.person_id, '你提交的实名信息没有通过，请检查后重新提交，有疑问请带证件原件到区总工会。');
  if (holder && holder !== claim.person_id)
    await tell(
      context,
      holder,
      '有人提交了和你相同的证件号码，工会核对后没有通过，你的实名不受影响。请留意证件有没有被人冒用。',
    );
  return null;
}

/** Takes a number away from whom it is not: what they had verified or handed in with it ends. */
async function loseNumber(context: Context, personId: string, numberIndex: string): Promise<void> {
  const { db, now } = context;
  const theirs = await db
    .selectFrom('identities')
    .selectAll()
    .where('person_id', '=', personId)
    .where('number_index', '=', numberIndex)
    .where('state', 'in', ['waiting', 'verified'])
    .execute();
  for (const one of theirs) {
    if (one.state === 'waiting' && one.case_id) await dropCase(context, one.case_id);
    await db
      .updateTable('identities')
      .set({ ...ended, settled_at: now })
      .where('id', '=', one.id)
      .execute();
  }
  await freeNumbers(db, personId);
  const { rest } = await db
    .selectFrom('identities')
    .select((eb) => eb.fn.countAll<number>().as('rest'))
    .where('person_id', '=', personId)
    .where('state', '=', 'verified')
    .executeTakeFirstOrThrow();
  if (Number(rest) === 0)
    await db.updateTable('people').set({ status: 'unverified' }).where('id', '=', personId).execute();
  await tell(context, personId, '你的实名信息核对后没有通过，现在是“未实名”。请带证件原件到区总工会，或重新提交。');
}
