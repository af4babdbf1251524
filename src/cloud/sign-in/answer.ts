import type { signIn } from '@/contract/sign-in';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { minutesAfter } from './begin';
import { mayVouch, scannedByCaller } from './policy';

/** 确认登录: the PC may fetch its session now. Asked twice, the second is told that it is taken. */
export const confirm: Act<typeof signIn.confirm> = {
  run: async (context, { signInId }) => {
    const found = await scannedTicket(context, signInId);
    if (!(await mayVouch(context))) throw new Refusal('phoneOnly');
    if (found.state === 'confirmed' || found.state === 'collected') throw new Refusal('signInTaken');
    if (found.state !== 'scanned' || found.expires_at <= context.now) throw new Refusal('signInOver');
    return settle(context, signInId, 'confirmed');
  },
};

/** 不是我: the code ends, whatever came of it, unless the PC has its session already. */
export const decline: Act<typeof signIn.decline> = {
  run: async (context, { signInId }) => {
    const found = await scannedTicket(context, signInId);
    if (found.state === 'collected') throw new Refusal('signInTaken');
    return settle(context, signInId, 'declined');
  },
};

async function scannedTicket(context: Context, signInId: string) {
  const found = await scannedByCaller(context, signInId);
  if (!found) throw new Refusal('notFound');
  return found;
}

async function settle({ db, now }: Context, id: string, state: 'confirmed' | 'declined'): Promise<{ done: true }> {
  const settled = { state, expires_at: minutesAfter(now) };
  await db.updateTable('sign_in_tickets').set(settled).where('id', '=', id).execute();
  return { done: true };
}
