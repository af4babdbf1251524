import { randomBytes, randomInt } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { SIGN_IN_MINUTES, type signIn } from '@/contract/sign-in';
import { CODE_LENGTH, CODE_LETTERS } from '@/rules/sign-in-code';
import type { Act } from '../act';
import { blindIndex } from '../office/seal';
import { hashToken } from '../office/sessions';
import { Refusal } from '../refusal';
import { deviceWords, placeWords } from './device-words';
import { begunHere } from './policy';

/**
 * Gives a browser a ticket for its QR (128 bits) and a short code, and the browser its secret; the database keeps only their
 * hashes. The code shown before ends with this, unless a phone has confirmed it already: then `stateChanged`, and it stands.
 */
export const begin: Act<typeof signIn.begin> = {
  run: async (context, { instead }) => {
    const { db, now, keys, caller } = context;
    const { browser, address = '' } = caller;
    if (!browser) throw new Refusal('notFound');
    if (instead !== undefined) {
      const old = await begunHere(context, instead)
        .select(['id', 'state', 'expires_at'])
        .forUpdate()
        .executeTakeFirst();
      if (old?.state === 'confirmed' && old.expires_at > now) throw new Refusal('stateChanged');
      if (old && ['waiting', 'scanned'].includes(old.state))
        await db.updateTable('sign_in_tickets').set({ state: 'ended' }).where('id', '=', old.id).execute();
    }
    const ticket = randomBytes(16).toString('base64url');
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
    await db
      .insertInto('sign_in_tickets')
      .values({
        id: uuid(),
        ticket_hash: hashToken(ticket),
        code_index: blindIndex(keys, 'sign_in_code', code),
        browser_hash: hashToken(browser.keep()),
        device: deviceWords(browser.agent),
        place: placeWords(address),
        place_index: blindIndex(keys, 'address', address),
        state: 'waiting',
        created_at: now,
        expires_at: minutesAfter(now),
      })
      .execute();
    return { ticket, code };
  },
};

/** When a step of signing in is too late. */
export function minutesAfter(now: Date): Date {
  return new Date(now.getTime() + SIGN_IN_MINUTES * 60_000);
}
