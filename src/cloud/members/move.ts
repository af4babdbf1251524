import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { members } from '@/contract/members';
import type { Act, Context } from '../act';
import { blindIndex } from '../office/seal';
import { endSessions } from '../office/sessions';
import { Refusal } from '../refusal';
import { accountChanged } from './account-changed';
import { phoneIndex } from './phone';

const GOOD_MS = 10 * 60_000;
const TRIES = 5;

const hashOf = ({ keys }: Pick<Context, 'keys'>, personId: string, code: string) =>
  blindIndex(keys, 'move_codes.code_hash', `${personId}:${code}`);

/** A code of eight digits, good once within ten minutes; a new one ends the one before. Kept as a keyed hash only. */
export const moveCode: Act<typeof members.moveCode> = {
  run: async (context) => {
    const { db, caller, now } = context;
    if (caller.openid === null) return null;
    const personId = caller.personId as string;
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    const made = {
      code_hash: hashOf(context, personId, code),
      wrong_tries: 0,
      expires_at: new Date(now.getTime() + GOOD_MS),
    };
    await db
      .insertInto('move_codes')
      .values({ person_id: personId, ...made })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(made))
      .execute();
    return { code, until: made.expires_at };
  },
};

/**
 * Takes the account with this number and code into the WeChat that asks: its binding moves, the old one and all sessions end. A wrong
 * code is an answer and no refusal, so that the try counts; five wrong ones end the code.
 */
export const moveHere: Act<typeof members.moveHere> = {
  run: async (context, { phone, code }) => {
    const { db, caller, keys, now } = context;
    if (caller.personId !== null) return { outcome: 'taken' };
    if (caller.openid === null) throw new Refusal('weChatOnly');
    const candidates = await db
      .selectFrom('move_codes as m')
      .innerJoin('people as p', 'p.id', 'm.person_id')
      .select(['m.person_id', 'm.code_hash'])
      .where('p.phone_index', '=', phoneIndex(keys, phone))
      .where('p.erased_at', 'is', null)
      .where('m.expires_at', '>', now)
      .where('m.wrong_tries', '<', TRIES)
      .orderBy('m.person_id')
      .forUpdate('m')
      .execute();
    const found = candidates.find((one) => one.code_hash === hashOf(context, one.person_id, code));
    if (!found) {
      const ids = candidates.map((one) => one.person_id);
      if (ids.length > 0)
        await db
          .updateTable('move_codes')
          .set({ wrong_tries: sql`wrong_tries + 1` })
          .where('person_id', 'in', ids)
          .execute();
      return { outcome: 'wrong' };
    }
    const personId = found.person_id;
    await db.deleteFrom('move_codes').where('person_id', '=', personId).execute();
    await db
      .updateTable('people')
      .set({ openid_index: blindIndex(keys, 'openid', caller.openid), version: sql`version + 1` })
      .where('id', '=', personId)
      .execute();
    // What WeChat was allowed to send was allowed by the other account.
    await db.deleteFrom('subscriptions').where('person_id', '=', personId).execute();
    await endSessions(db, personId, now);
    await accountChanged(context, { personId, kind: 'wechat' });
    return { outcome: 'moved' };
  },
};
