import { type identity, verification } from '@/contract/identity';
import { documents, lastFour } from '@/rules/identity';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { type Claim, endClaim, stand, tell } from './claims';
import { openNumber } from './numbers';
import { type CaseRow, handledCase, holderStanding, refuseOwnEntry } from './policy';

/** A cadre says that they saw the card: which it was, and its last four characters, which must be those handed in. */
export const confirm: Act<typeof identity.confirm> = {
  run: async (context, { caseId, document, lastFour: seen }) => {
    await refuseOwnEntry(context, await handledCase(context, caseId, ['verification', 'nameChange']));
    await transition<string, string, string, CaseRow>(context, verification, 'confirm', holderStanding(context), {
      id: caseId,
      holder: 'none',
      reason: `见过${documents[document]}`,
    });
    const claim = await claimOf(context, caseId);
    compare(context, claim, document, seen);
    await stand(context, claim, { seenDocument: document });
    await tell(context, claim.person_id, '工会干部核对了你的证件，实名已通过。');
    return { state: verification.states.confirmed };
  },
};

/** A cadre cannot confirm it: the worker is told why and may hand in again. */
export const refuse: Act<typeof identity.refuse> = {
  run: async (context, { caseId, reason }) => {
    await handledCase(context, caseId, ['verification', 'nameChange']);
    await transition<string, string, string, CaseRow>(context, verification, 'refuse', holderStanding(context), {
      id: caseId,
      holder: 'none',
      reason,
    });
    const claim = await claimOf(context, caseId);
    await endClaim(context, claim);
    await tell(context, claim.person_id, '你提交的实名信息没有通过，原因写在实名认证页，改好后可以重新提交。');
    return { state: verification.states.refused };
  },
};

/** The claim a case is about, held while it is settled. */
export function claimOf({ db }: Context, caseId: string): Promise<Claim> {
  return db.selectFrom('identities').selectAll().where('case_id', '=', caseId).forUpdate().executeTakeFirstOrThrow();
}

/** Refuses, beside the field, a card that is not the one handed in. */
export function compare({ keys }: Context, claim: Claim, document: string, seen: string): void {
  if (document !== claim.document)
    throw new Refusal('invalid', { document: '和职工提交的证件类型不同；确实不同请不通过，让职工改了重交' });
  if (seen !== lastFour(openNumber(keys, claim)))
    throw new Refusal('invalid', { lastFour: '和职工提交的号码对不上，请照着证件再核对一遍' });
}
