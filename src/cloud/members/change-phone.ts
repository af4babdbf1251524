import { sql } from 'kysely';
import { isVerified, type members, verifiedStatuses } from '@/contract/members';
import type { Act, Context } from '../act';
import { pathOfPerson } from '../office/belonging';
import { openCase } from '../office/cases';
import { awaitPhoneTurn } from '../office/phone-turn';
import { promiseWithin } from '../office/promises';
import { sealField } from '../office/seal';
import { Refusal } from '../refusal';
import { accountChanged } from './account-changed';
import { keptPhone, phoneIndex } from './phone';

/** The number WeChat vouches for, if it was asked. */
type Proven = { readonly phone: string } | null;

/**
 * Changes one's number. Somebody unverified just changes it: it proves nothing. Of somebody verified, a number that WeChat vouches
 * for is changed at once, unless another verified person holds it; that one, and every number that was only typed, goes to a cadre, so
 * that typing numbers tells nobody who holds them.
 */
export const changePhone: Act<typeof members.changePhone, Proven> = {
  before: async ({ ports }, { by }) => {
    if (by.kind === 'typed') return null;
    const phone = await ports.phones.exchange(by.code);
    if (phone === null) throw new Refusal('phoneCodeOver');
    return { phone };
  },
  run: async (context, { by }, proven) => {
    const { db, caller, keys } = context;
    const personId = caller.personId as string;
    const phone = proven?.phone ?? (by as { phone: string }).phone;
    const index = phoneIndex(keys, phone);
    await awaitPhoneTurn(db, index);
    const person = await db
      .selectFrom('people')
      .select(['status', 'phone_sealed', 'phone_index', 'phone_confirmed'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (person.phone_index === index && !proven) throw new Refusal('invalid', { 'by.phone': '这就是现在用的号码' });
    if (person.phone_index === index && (person.phone_confirmed || !proven)) return { state: 'changed', number: null };
    const mustBeChecked =
      isVerified(person.status) && (proven === null || (await heldByAnother(context, personId, index)));
    if (mustBeChecked) return { state: 'checking', number: await askDesk(context, personId, phone, proven !== null) };
    const isConfirmed = proven !== null && !(await heldByAnother(context, personId, index));
    await db
      .updateTable('people')
      .set({ ...keptPhone(keys, personId, phone), phone_confirmed: isConfirmed, version: sql`version + 1` })
      .where('id', '=', personId)
      .execute();
    if (person.phone_index !== index)
      await accountChanged(context, { personId, kind: 'phone', oldPhoneSealed: person.phone_sealed });
    return { state: 'changed', number: null };
  },
};

/** Whether this number belongs to somebody else who is verified, or whose it was confirmed to be. */
export async function heldByAnother({ db }: Pick<Context, 'db'>, personId: string, index: string): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('phone_index', '=', index)
    .where('id', '<>', personId)
    .where('erased_at', 'is', null)
    .where((eb) => eb.or([eb('status', 'in', [...verifiedStatuses]), eb('phone_confirmed', '=', true)]))
    .executeTakeFirst();
  return row !== undefined;
}

async function askDesk(context: Context, personId: string, phone: string, isProven: boolean): Promise<string> {
  const { db, keys } = context;
  const open = await db
    .selectFrom('phone_requests as r')
    .innerJoin('cases as c', 'c.id', 'r.case_id')
    .select('c.id')
    .where('r.person_id', '=', personId)
    .where('c.closed_at', 'is', null)
    .executeTakeFirst();
  if (open) throw new Refusal('phoneCheckOpen');
  const unitPath = await pathOfPerson(db, personId);
  const { id, number } = await openCase(context, {
    service: 'members',
    kind: 'phoneConflict',
    prefix: 'HY',
    state: 'checking',
    owner: { personId },
    unitPath,
    holder: { role: 'officer' },
    promisedAt: await promiseWithin(context, unitPath, 1),
  });
  await db
    .insertInto('phone_requests')
    .values({
      case_id: id,
      person_id: personId,
      phone_sealed: sealField(keys, { table: 'phone_requests', column: 'phone_sealed', row: id }, phone),
      phone_index: phoneIndex(keys, phone),
      is_proven: isProven,
    })
    .execute();
  return number;
}
