import { v7 as uuid } from 'uuid';
import { wrongNumber } from '@/contract/document-number';
import { type identity, WORKING_DAYS } from '@/contract/identity';
import type { Kind } from '@/contract/identity-desk';
import type { Act, Context } from '../act';
import { openCase } from '../office/cases';
import { promiseWithin } from '../office/promises';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { type Claim, matched, openClaimOf, takeBack } from './claims';
import { holderRole, pathFor } from './holder';
import { hasTriesLeft, listedIn } from './listed';
import { entryIndex, numberIndex, sealNumber, takeNumber } from './numbers';

/**
 * Takes somebody's name and number: who is verified for the first time and stands on a unit's list is its member at once; a number
 * that is somebody else's already goes to an officer, and the worker is told no more than who looks at it; everything else to the
 * nearest cadre. Handing in again replaces what waits.
 */
export const submit: Act<typeof identity.submit> = {
  run: async (context, { name, document, number, reason, street }) => {
    const { db, caller, keys, now } = context;
    const personId = caller.personId as string;
    const wrong = wrongNumber(document, number, businessDay(now));
    if (wrong) throw new Refusal('invalid', { number: wrong });
    const person = await lockPerson(context, personId);
    const index = numberIndex(keys, number);
    const standing = await standingOf(context, personId);
    if (standing && standing.number_index === index && standing.name === name)
      throw new Refusal('invalid', { name: '和已经核对过的一样，不用再交' });
    if (standing && !reason) throw new Refusal('invalid', { reason: '请写明为什么要改' });
    const unitPath = await pathFor(db, person.path, street);
    if (unitPath === null) throw new Refusal('invalid', { street: '没有这个街道或园区，请重选' });

    const waiting = await openClaimOf(context, personId);
    if (waiting) await takeBack(context, waiting, '更正后重新提交');
    const isTaken = (await takeNumber(db, index, personId)) !== personId;
    const usual: Kind = standing ? 'nameChange' : 'verification';
    const kind = isTaken ? 'contested' : usual;
    const id = uuid();
    const entry = entryIndex(keys, name, number);
    const mayMatch = kind === 'verification' && !caller.assistedBy && (await hasTriesLeft(context, personId, entry));
    const unitId = mayMatch ? await listedIn(context, entry, person.unit_id) : null;
    const claim: Claim = {
      id,
      person_id: personId,
      document,
      name,
      number_sealed: sealNumber(keys, id, number),
      number_index: index,
      entry_index: entry,
      state: isTaken ? 'contested' : 'waiting',
      case_id: unitId ? null : await open(context, kind, personId, unitPath),
      reason: reason ?? null,
      seen_document: null,
      created_at: now,
      settled_at: null,
    };
    await db.insertInto('identities').values(claim).execute();
    if (unitId) await matched(context, claim, unitId);
    else if (person.status === 'unverified' || person.status === 'pending')
      await db.updateTable('people').set({ status: 'pending' }).where('id', '=', personId).execute();
    const { status } = await lockPerson(context, personId);
    return { status, isMatched: unitId !== null };
  },
};

async function lockPerson({ db }: Context, personId: string) {
  // The person first, as everywhere: what they hand in twice at once is one after the other.
  return db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select(['people.status', 'people.unit_id', 'units.path'])
    .where('people.id', '=', personId)
    .forUpdate('people')
    .executeTakeFirstOrThrow();
}

function standingOf({ db }: Context, personId: string) {
  return db
    .selectFrom('identities')
    .select(['name', 'number_index'])
    .where('person_id', '=', personId)
    .where('state', '=', 'verified')
    .executeTakeFirst();
}

async function open(context: Context, kind: Kind, personId: string, unitPath: string): Promise<string> {
  const { db, now } = context;
  const role = kind === 'contested' ? 'officer' : await holderRole(db, { unitPath, personId }, now);
  const { id } = await openCase(context, {
    service: 'identity',
    kind,
    prefix: 'SM',
    state: 'waiting',
    owner: { personId },
    unitPath,
    holder: { role },
    promisedAt: await promiseWithin(context, unitPath, WORKING_DAYS),
  });
  return id;
}
