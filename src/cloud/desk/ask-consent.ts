import { randomInt } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { office } from '@/contract/office';
import { CODE_MINUTES } from '@/contract/office-assist';
import { doorRoles, roleLabels } from '@/contract/roles';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { blindIndex } from '../office/seal';
import { Refusal } from '../refusal';
import { peopleInScope } from './find-person';

/** How many codes one person gets in an hour, whoever asks; and of one cadre, so that nobody uses up what others need. */
const CODES_AN_HOUR = 5;
const OF_ONE_CADRE = 3;

/** Puts a code into the person's inbox; reading it out is their consent. Refuses `notFound`, and `tooMany` when they got many. */
export const askConsent: Act<typeof office.askConsent> = {
  run: async (context, { personId, why }) => {
    const { db, caller, keys, now } = context;
    const person = await peopleInScope(context).where('p.id', '=', personId).executeTakeFirst();
    if (!person) throw new Refusal('notFound');
    const asked = await db
      .selectFrom('assists')
      .select('cadre_id')
      .where('person_id', '=', personId)
      .where('consent', '=', 'code')
      .where('created_at', '>', new Date(now.getTime() - 3_600_000))
      .execute();
    const own = asked.filter(({ cadre_id }) => cadre_id === caller.personId).length;
    if (own >= OF_ONE_CADRE || asked.length >= CODES_AN_HOUR) throw new Refusal('tooMany');
    const id = uuid();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const role = assistRole(context);
    await db
      .insertInto('assists')
      .values({
        id,
        cadre_id: caller.personId as string,
        cadre_role: role,
        person_id: personId,
        why,
        consent: 'code',
        code_hash: codeHash(keys, id, code),
        code_expires_at: new Date(now.getTime() + CODE_MINUTES * 60_000),
        created_at: now,
      })
      .execute();
    const body = `验证码 ${code}，${CODE_MINUTES} 分钟内有效。${roleLabels[role]}想为你代办业务，同意才念给对方听；没有这回事请不要告诉任何人。`;
    await notify(db, [{ personId, kind: 'code.assist', title: '你有一个验证码', body }], now);
    return { consentId: id };
  },
};

/** What the database keeps of a code: bound to its own row, and nothing without the key. */
export function codeHash(keys: Context['keys'], id: string, code: string): string {
  return blindIndex(keys, 'assists.code', `${id}:${code}`);
}

/** The role a cadre assists in: of several the one in the order of the contract. */
export function assistRole({ caller }: Pick<Context, 'caller'>) {
  const role = doorRoles.find((one) => caller.roles.has(one));
  if (!role) throw new Refusal('forbidden');
  return role;
}
