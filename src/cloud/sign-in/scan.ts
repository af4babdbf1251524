import type { signIn } from '@/contract/sign-in';
import { parseSignIn } from '@/rules/sign-in-code';
import type { Act, Context } from '../act';
import { blindIndex } from '../office/seal';
import { hashToken } from '../office/sessions';
import { Refusal } from '../refusal';
import { minutesAfter } from './begin';
import { mayVouch } from './policy';

/**
 * A phone read a code: says which PC it would sign in, and takes the code for this person, who now has two minutes to answer.
 * The first to scan has it; scanning again tells the same person the same.
 */
export const scan: Act<typeof signIn.scan> = {
  run: async (context, { code }) => {
    const { db, now, caller, keys } = context;
    const found = await findTicket(context, code);
    if (!found) throw new Refusal('notFound');
    if (!(await mayVouch(context))) throw new Refusal('phoneOnly');
    if (found.expires_at <= now || found.state === 'ended') throw new Refusal('signInOver');
    if (found.state !== 'waiting' && (found.state !== 'scanned' || found.person_id !== caller.personId))
      throw new Refusal('signInTaken');
    if (found.state === 'waiting') {
      const taken = { state: 'scanned' as const, person_id: caller.personId, expires_at: minutesAfter(now) };
      await db.updateTable('sign_in_tickets').set(taken).where('id', '=', found.id).execute();
    }
    return {
      id: found.id,
      device: found.device,
      place: found.place,
      isSameNetwork: found.place_index === blindIndex(keys, 'address', caller.address ?? ''),
      since: found.created_at,
    };
  },
};

function findTicket({ db, keys }: Context, text: string) {
  const code = parseSignIn(text);
  if (!code) return undefined;
  const all = db.selectFrom('sign_in_tickets').selectAll().forUpdate();
  const one =
    code.kind === 'ticket'
      ? all.where('ticket_hash', '=', hashToken(code.ticket))
      : all.where('code_index', '=', blindIndex(keys, 'sign_in_code', code.code));
  return one.executeTakeFirst();
}
