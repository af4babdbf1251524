import { contested, type identity, verification } from '@/contract/identity';
import { type DocumentKind, documents } from '@/rules/identity';
import { maskName, maskNumber } from '@/rules/masking';
import type { Act, Context } from '../act';
import type { Claim } from './claims';
import { heldBy } from './holder';
import { openNumber } from './numbers';

/** What stands of the caller, what waits and for whom, covered; and the streets to choose from for one without a unit. */
export const mine: Act<typeof identity.mine> = {
  run: async (context) => {
    const { db, caller, keys } = context;
    const person = await db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      .select(['p.name', 'p.status', 'u.name as unit'])
      .where('p.id', '=', caller.personId)
      .executeTakeFirstOrThrow();
    const claims = await db
      .selectFrom('identities')
      .selectAll()
      .where('person_id', '=', caller.personId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(20)
      .execute();
    const verified = claims.find(({ state }) => state === 'verified');
    const [last] = claims;
    return {
      // Whoever enters it for them has it from them.
      name: caller.assistedBy ? maskName(person.name ?? '') : (person.name ?? ''),
      status: person.status,
      unit: person.unit,
      verified: verified
        ? {
            document: documents[verified.document as DocumentKind],
            masked: maskNumber(openNumber(keys, verified)),
            at: verified.settled_at as Date,
          }
        : null,
      claim: last && last !== verified && last.case_id ? await shown(context, last) : null,
      streets: person.unit === null ? await streetsOf(context) : [],
    };
  },
};

/** Said to whom a disputed number was not given: nothing of anybody else. */
const LOST = '这个证件号码没有核对通过。请检查后重新提交，有疑问请带证件原件到区总工会。';

async function shown(context: Context, claim: Claim) {
  const { db, keys, now } = context;
  const row = await db.selectFrom('cases').selectAll().where('id', '=', claim.case_id).executeTakeFirstOrThrow();
  const ended = await db
    .selectFrom('case_history')
    .select('reason')
    .where('subject_id', '=', row.id)
    .where('to_state', '=', 'refused')
    .executeTakeFirst();
  const isOpen = claim.state === 'waiting' || claim.state === 'contested';
  const states: Readonly<Record<string, string>> = row.kind === 'contested' ? contested.states : verification.states;
  // Whose number somebody else has reads what anybody would.
  const toldRole = row.kind === 'contested' ? null : row.holder_role;
  const isLost = row.kind === 'contested' && row.state === 'refused';
  return {
    caseId: row.id,
    number: row.number,
    state: states[row.state] ?? row.state,
    isOpen,
    name: claim.name,
    document: documents[claim.document as DocumentKind],
    masked: maskNumber(openNumber(keys, claim)),
    heldBy: isOpen
      ? await heldBy(db, { unitPath: row.unit_path, personId: claim.person_id, role: toldRole }, now)
      : null,
    promisedAt: row.promised_at,
    reason: isLost ? LOST : (ended?.reason ?? null),
    at: claim.created_at,
  };
}

function streetsOf({ db }: Context) {
  return db.selectFrom('units').select(['id', 'name']).where('level', '=', 'street').orderBy('name').execute();
}
