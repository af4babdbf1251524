import { v7 as uuid } from 'uuid';
import type { Parsed } from '@/contract/action';
import type { office } from '@/contract/office';
import { ASSIST_MINUTES } from '@/contract/office-assist';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../act';
import { giveConsent, tookBack } from '../office/consents';
import { awaitPhoneTurn } from '../office/phone-turn';
import { blindIndex, sealField } from '../office/seal';
import { Refusal } from '../refusal';
import { assistRole, codeHash } from './ask-consent';
import { peopleInScope, phoneOf } from './find-person';

type By = Parsed<typeof office.beginAssist>['by'];

const TRIES = 5;

/** Begins half an hour of assisted service with the person's consent: a code they read out, or their signature; an earlier one ends. */
export const beginAssist: Act<typeof office.beginAssist> = {
  run: async (context, { by }) => {
    const begun = by.consent === 'code' ? await byCode(context, by) : await bySignature(context, by);
    if ('triesLeft' in begun) return { assist: null, triesLeft: begun.triesLeft };
    const { db, caller, now } = context;
    const until = new Date(now.getTime() + ASSIST_MINUTES * 60_000);
    await db
      .updateTable('assists')
      .set({ ended_at: now })
      .where('cadre_id', '=', caller.personId)
      .where('begun_at', 'is not', null)
      .where('ended_at', 'is', null)
      .execute();
    await db.updateTable('assists').set({ begun_at: now, expires_at: until }).where('id', '=', begun.id).execute();
    // What they signed or read out a code for says so; anything sensitive is asked for by itself, and what they took back is theirs to give.
    const taken = await tookBack(db, begun.personId, 'policy');
    if (!taken)
      await giveConsent(db, begun.personId, 'policy', { how: 'assisted', by: caller.personId as string }, now);
    const person = await db
      .selectFrom('people')
      .select(['id', 'name', 'phone_sealed'])
      .where('id', '=', begun.personId)
      .executeTakeFirstOrThrow();
    const who = { name: maskName(person.name ?? ''), phone: maskPhone(phoneOf(context, person)) };
    return { assist: { id: begun.id, ...who, until }, triesLeft: null };
  },
};

/** The consent a right code belongs to; a wrong one is counted and answered, since a refusal would undo the counting. */
async function byCode({ db, caller, keys, now }: Context, { consentId, code }: Extract<By, { consent: 'code' }>) {
  const asked = await db
    .selectFrom('assists')
    .selectAll()
    .where('id', '=', consentId)
    .where('cadre_id', '=', caller.personId)
    .where('consent', '=', 'code')
    .forUpdate()
    .executeTakeFirst();
  if (!asked) throw new Refusal('notFound');
  const isAlive = asked.begun_at === null && asked.code_expires_at !== null && asked.code_expires_at > now;
  if (!isAlive || asked.code_tries >= TRIES) return { triesLeft: 0 };
  if (asked.code_hash === codeHash(keys, consentId, code)) return { id: asked.id, personId: asked.person_id };
  await db
    .updateTable('assists')
    .set({ code_tries: asked.code_tries + 1 })
    .where('id', '=', consentId)
    .execute();
  return { triesLeft: TRIES - asked.code_tries - 1 };
}

async function bySignature(context: Context, by: Exclude<By, { consent: 'code' }>) {
  const { db, caller, now } = context;
  const { numUpdatedRows } = await db
    .updateTable('files')
    .set({ state: 'attached' })
    .where('id', '=', by.fileId)
    .where('owner_id', '=', caller.personId)
    .where('purpose', '=', 'consentSignature')
    .where('state', '=', 'stored')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('notFound');
  const personId = by.consent === 'signature' ? await knownPerson(context, by.personId) : await newPerson(context, by);
  const id = uuid();
  const cadre = { cadre_id: caller.personId as string, cadre_role: assistRole(context) };
  await db
    .insertInto('assists')
    .values({
      id,
      ...cadre,
      person_id: personId,
      why: by.why,
      consent: 'signature',
      file_id: by.fileId,
      created_at: now,
    })
    .execute();
  return { id, personId };
}

async function knownPerson(context: Context, personId: string): Promise<string> {
  if (personId === context.caller.personId) throw new Refusal('assistSelf');
  const person = await peopleInScope(context).where('p.id', '=', personId).executeTakeFirst();
  if (!person) throw new Refusal('notFound');
  return person.id;
}

/** Somebody nobody knows yet: unverified and without an account; one known by name and phone is to be found instead. */
async function newPerson({ db, keys }: Context, { name, phone }: { name: string; phone: string }): Promise<string> {
  const index = blindIndex(keys, 'phone', phone);
  await awaitPhoneTurn(db, index);
  const known = await db
    .selectFrom('people')
    .select('id')
    .where('phone_index', '=', index)
    .where('name', '=', name)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (known) throw new Refusal('assistKnown');
  const id = uuid();
  const sealed = sealField(keys, { table: 'people', column: 'phone_sealed', row: id }, phone);
  await db.insertInto('people').values({ id, name, phone_sealed: sealed, phone_index: index }).execute();
  return id;
}
