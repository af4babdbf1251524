import type { signIn } from '@/contract/sign-in';
import type { Act } from '../act';
import { beginSession } from '../office/sessions';
import { Refusal } from '../refusal';
import { begunHere } from './policy';

/** Hands the session of a confirmed code to the browser that showed it, once; whoever comes second, late or from elsewhere gets `signInOver`. */
export const collect: Act<typeof signIn.collect> = {
  run: async (context, { ticket }) => {
    const { db, now, caller } = context;
    const found = await begunHere(context, ticket)
      .select(['id', 'state', 'expires_at', 'person_id', 'device'])
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw new Refusal('notFound');
    const isReady = found.state === 'confirmed' && found.expires_at > now;
    if (!isReady || found.person_id === null || !caller.browser) throw new Refusal('signInOver');
    await db.updateTable('sign_in_tickets').set({ state: 'collected' }).where('id', '=', found.id).execute();
    const browserSecret = caller.browser.keep();
    return { token: await beginSession(db, found.person_id, found.device, now, { browserSecret, isConfirmed: true }) };
  },
};
