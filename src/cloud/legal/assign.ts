import type { legal } from '@/contract/legal';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { giveTo } from './give';
import { type Candidate, candidates, pickLawyer, whileLawyersWait } from './pick-lawyer';
import { type ConsultRow, consultationAs } from './policy';

/** States in which a question can be given to a lawyer: nobody has it yet, or another is to answer. */
export const givable: readonly string[] = ['submitted', 'accepted', 'assigned', 'following_up'];

/** The lawyers of the case's district, those first who would be picked. */
export const lawyers: Act<typeof legal.lawyers> = {
  run: async (context, { caseId }) => {
    const { row } = await consultationAs(context, caseId, ['desk', 'lead']);
    return candidates(context, row);
  },
};

/**
 * Gives a question to a lawyer, the one named or whoever is picked; accepts it first. Who acts for the employer never gets it.
 * Refuses `lawyerBarred`, `lawyerAway`, `notHolder`, `noLawyer`; of two who assign at once the second finds the state changed.
 */
export const assign: Act<typeof legal.assign> = {
  run: async (context, { caseId, version, lawyerId, reason }) => {
    const before = await consultationAs(context, caseId, ['desk', 'lead']);
    await whileLawyersWait(context.db);
    const { row, standing } = await consultationAs(context, caseId, ['desk', 'lead'], { isLocked: true });
    if (row.version !== (version ?? before.row.version) || !givable.includes(row.state))
      throw new Refusal('stateChanged');
    const isHeld = row.state === 'assigned' || row.state === 'following_up';
    if (isHeld && !reason) throw new Refusal('invalid', { reason: '请写明为什么换律师' });
    const lawyer = lawyerId === undefined ? await pickLawyer(context, row) : await named(context, row, lawyerId);
    if (!lawyer) throw new Refusal('noLawyer');
    await giveTo(context, row, lawyer, standing, reason);
    return { lawyer: lawyer.name };
  },
};

async function named(context: Context, row: ConsultRow, lawyerId: string): Promise<Candidate> {
  const found = (await candidates(context, row)).find(({ id }) => id === lawyerId);
  if (!found || found.isCurrent) throw new Refusal('notHolder');
  if (found.isBarred) throw new Refusal('lawyerBarred');
  if (found.isAway) throw new Refusal('lawyerAway');
  return found;
}
