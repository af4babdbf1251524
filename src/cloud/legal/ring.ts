import { REGISTERED_PHONE } from '@/contract/fields';
import type { Context } from '../act';
import { openField } from '../office/seal';
import { Refusal } from '../refusal';

/** Whom to ring: their name, and the number they gave for it, else the registered one; null where there is none. */
export async function ringOf({ db, keys }: Pick<Context, 'db' | 'keys'>, personId: string, given: string | undefined) {
  const person = await db
    .selectFrom('people')
    .select(['name', 'phone_sealed'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const place = { table: 'people', column: 'phone_sealed', row: personId };
  const registered = person.phone_sealed ? openField(keys, place, person.phone_sealed) : null;
  const phone = given === undefined || given === REGISTERED_PHONE ? registered : given;
  return { name: person.name ?? '', phone };
}

/** Refuses the registered number, beside its field, where none is registered. */
export async function refuseUnregistered(
  context: Pick<Context, 'db' | 'keys'>,
  personId: string | null,
  given: string | undefined,
): Promise<void> {
  if (given !== REGISTERED_PHONE || personId === null) return;
  const { phone } = await ringOf(context, personId, given);
  if (phone === null) throw new Refusal('invalid', { contactPhone: '还没有登记手机号，请填一个' });
}
