import { contested, type identity, verification } from '@/contract/identity';
import { type DocumentKind, documents } from '@/rules/identity';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../act';
import type { Claim } from './claims';
import { heldBy, pathFor, placeOf } from './holder';
import { shownNumber } from './numbers';

/** What stands of the caller, what waits and for whom, covered; and the streets to choose from for one without a unit. */
export const mine: Act<typeof identity.mine> = {
  run: async (context) => {
    const { db, caller, keys } = context;
    const person = await db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      .select(['p.name', 'p.status', 'u.name as unit', 'u.path'])
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
    const waiting = last && isOpen(last) ? await caseOf(context, last) : null;
    return {
      // Whoever enters it for them has it from them.
      name: caller.assistedBy ? maskName(person.name ?? '') : (person.name ?? ''),
      status: person.status,
      unit: person.unit,
      verified: verified
        ? {
            document: documents[verified.document as DocumentKind],
            masked: shownNumber(keys, verified),
            at: verified.settled_at as Date,
          }
        : null,
      claim: last && last !== verified && last.case_id ? await shown(context, last) : null,
      desk: await deskFor(context, waiting, person.path),
      streets: person.unit === null ? await streetsOf(context) : [],
    };
  },
};

/** Said to whom a disputed number was not given: nothing of anybody else. */
const LOST = '这个证件号码没有核对通过。请检查后重新提交，有疑问请带证件原件到区总工会。';

async function shown(context: Context, claim: Claim) {
  const { db, keys, now } = context;
  const row = await caseOf(context, claim);
  const ended = await db
    .selectFrom('case_history')
    .select('reason')
    .where('subject_id', '=', row.id)
    .where('to_state', '=', 'refused')
    .executeTakeFirst();
  const states: Readonly<Record<string, string>> = row.kind === 'contested' ? contested.states : verification.states;
  const isLost = row.kind === 'contested' && row.state === 'refused';
  return {
    caseId: row.id,
    number: row.number,
    state: states[row.state] ?? row.state,
    isOpen: isOpen(claim),
    name: claim.name,
    document: documents[claim.document as DocumentKind],
    masked: shownNumber(keys, claim),
    heldBy: isOpen(claim) ? await heldBy(db, deskAsked(row), now) : null,
    promisedAt: row.promised_at,
    reason: isLost ? LOST : (ended?.reason ?? null),
    at: claim.created_at,
  };
}

const isOpen = ({ state }: Claim) => state === 'waiting' || state === 'contested';

function caseOf({ db }: Context, claim: Claim) {
  return db.selectFrom('cases').selectAll().where('id', '=', claim.case_id).executeTakeFirstOrThrow();
}

type Case = Awaited<ReturnType<typeof caseOf>>;

/** The desk a case is asked of; whose number somebody else has reads what anybody would. */
function deskAsked(row: Case) {
  const role = row.kind === 'contested' ? null : row.holder_role;
  return { unitPath: row.unit_path, personId: row.person_id, role };
}

/** Where the card is shown: for what waits, else for what would be handed in; of a person without a union the district's. */
async function deskFor({ db, caller, now }: Context, waiting: Case | null, unitPath: string | null) {
  if (waiting) return placeOf(db, deskAsked(waiting), now);
  const path = await pathFor(db, unitPath, undefined);
  return path === null ? null : placeOf(db, { unitPath: path, personId: caller.personId, role: null }, now);
}

function streetsOf({ db }: Context) {
  return db
    .selectFrom('units')
    .select(['id', 'name', 'address'])
    .where('level', '=', 'street')
    .orderBy('name')
    .execute();
}
