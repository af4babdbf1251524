import type { members } from '@/contract/members';
import type { Act } from '../act';
import { endSession } from '../office/sessions';

/** Ends the session that asks. On WeChat there is none: the platform itself is the session. */
export const signOut: Act<typeof members.signOut> = {
  run: async ({ db, caller, now }) => {
    if (caller.sessionId) await endSession(db, caller.sessionId, now);
    caller.browser?.forget();
    return { done: true };
  },
};
