import type { signIn } from '@/contract/sign-in';
import type { Act, Context } from '../act';
import { endSession, endSessions, idleSince } from '../office/sessions';
import { Refusal } from '../refusal';

/** More than that at once nobody has; the oldest of more are left out. */
const SHOWN = 50;

/** Where the caller is signed in: living sessions, the last used first. */
export const sessions: Act<typeof signIn.sessions> = {
  run: async (context) => {
    const rows = await alive(context)
      .select(['id', 'device', 'created_at as since', 'last_seen_at as lastUsed'])
      .orderBy('last_seen_at', 'desc')
      .limit(SHOWN)
      .execute();
    return { items: rows.map((row) => ({ ...row, isThis: row.id === context.caller.sessionId })) };
  },
};

/** Ends one of the caller's own. */
export const end: Act<typeof signIn.end> = {
  run: async (context, { sessionId }) => {
    const mine = await alive(context).select('id').where('id', '=', sessionId).executeTakeFirst();
    if (!mine) throw new Refusal('notFound');
    await endSession(context.db, sessionId, context.now);
    return { done: true };
  },
};

/** 退出所有设备: ends them all, this one too. */
export const endAll: Act<typeof signIn.endAll> = {
  run: async ({ db, caller, now }) => {
    if (caller.personId !== null) await endSessions(db, caller.personId, now);
    caller.browser?.forget();
    return { done: true };
  },
};

function alive({ db, caller, now }: Context) {
  const own = db
    .selectFrom('sessions')
    .where('person_id', '=', caller.personId ?? '')
    .where('ended_at', 'is', null);
  return own.where('expires_at', '>', now).where('last_seen_at', '>', idleSince(now));
}
