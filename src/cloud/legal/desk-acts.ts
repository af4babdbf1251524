import type { legal } from '@/contract/legal';
import { consult } from '@/contract/legal-words';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { consultationAs } from './policy';
import { minutesLeft } from './promise';
import { tellAsker } from './tell';

/** Takes a question on; its promise runs on as it was given. */
export const accept: Act<typeof legal.accept> = {
  run: async (context, { caseId }) => {
    const { row, standing } = await consultationAs(context, caseId, ['desk'], { isLocked: true });
    await transition(context, consult, 'accept', standing, { id: caseId });
    await tellAsker(context, row, 'legal.accepted', '工会已受理，正在派给律师。');
    return { done: true };
  },
};

/** Sends a question back for what is missing; while its asker is waited for the clock stands. */
export const sendBack: Act<typeof legal.sendBack> = {
  run: async (context, { caseId, reason, asksToReveal }) => {
    const { row, standing } = await consultationAs(context, caseId, ['desk'], { isLocked: true });
    if (asksToReveal && row.person_id !== null)
      throw new Refusal('invalid', { asksToReveal: '提问人没有匿名，不用再公开' });
    const left = await minutesLeft(context, row);
    const holder = { role: 'worker', promisedAt: null };
    await transition(context, consult, 'sendBack', standing, { id: caseId, reason, holder });
    await context.db
      .updateTable('consultations')
      .set({ minutes_left: left, is_asked_to_reveal: asksToReveal })
      .where('case_id', '=', caseId)
      .execute();
    await tellAsker(context, row, 'legal.returned', '还需要你补充，补充后接着办，点开看看。');
    return { done: true };
  },
};
