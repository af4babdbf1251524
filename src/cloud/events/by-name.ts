import { v7 as uuid } from 'uuid';
import type { Context } from '../act';
import { giveConsent, tookBack } from '../office/consents';
import { awaitPhoneTurn } from '../office/phone-turn';
import { blindIndex, sealField } from '../office/seal';
import { Refusal } from '../refusal';

/** Somebody as they say who they are: name and whole phone number. */
export interface Said {
  readonly name: string;
  readonly phone: string;
}

/** Who has this name and number, the verified before the others; undefined where nobody does. */
export function knownAs({ db, keys }: Context, { name, phone }: Said): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('people')
    .select('id')
    .where('phone_index', '=', blindIndex(keys, 'phone', phone))
    .where('name', '=', name)
    .where('erased_at', 'is', null)
    .orderBy((eb) => eb('status', '=', 'unverified'))
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Refuses where somebody took their consent back: only they themselves give it again. */
export async function needNotTakenBack({ db }: Context, personId: string): Promise<void> {
  if (await tookBack(db, personId, 'policy'))
    throw new Refusal('invalid', { agreed: '本人撤回过同意，请其先在自己的手机上重新同意' });
}

/** Their person, who agreed before this cadre; somebody nobody knows yet is made, unverified and without an account, as 代办 does. */
export async function agreedPerson(context: Context, said: Said, known: { id: string } | undefined): Promise<string> {
  const { db, caller, now } = context;
  const id = known?.id ?? (await knownOrMade(context, said));
  await giveConsent(db, id, 'policy', { how: 'assisted', by: caller.personId as string }, now);
  return id;
}

/** Looked for once more in turn: of two events, each a lock of its own, only the first makes them. */
async function knownOrMade(context: Context, said: Said): Promise<string> {
  const { db, keys } = context;
  const { name, phone } = said;
  const phone_index = blindIndex(keys, 'phone', phone);
  await awaitPhoneTurn(db, phone_index);
  const known = await knownAs(context, said);
  if (known) return known.id;
  const id = uuid();
  const phone_sealed = sealField(keys, { table: 'people', column: 'phone_sealed', row: id }, phone);
  await db.insertInto('people').values({ id, name, phone_sealed, phone_index }).execute();
  return id;
}
