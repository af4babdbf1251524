import { type DocumentKind, documents } from '@/rules/identity';
import type { Context } from '../act';
import type { Claim } from './claims';
import { shownNumber } from './numbers';

type Asked = Pick<Context, 'db' | 'keys'>;

/** What somebody is known by: what stands verified, else what they handed in last. */
async function claimOfPerson({ db }: Asked, personId: string): Promise<Claim | undefined> {
  return db
    .selectFrom('identities')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy((eb) => eb('state', '=', 'verified'), 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** How it is known who somebody is, in words, the number covered. */
function proofOf({ keys }: Asked, claim: Claim | undefined): string {
  if (!claim) return '没有提交过证件';
  const card = `${documents[claim.document as DocumentKind]} ${shownNumber(keys, claim)}`;
  if (claim.state === 'ended') return `${card}，没有核对通过`;
  if (claim.state !== 'verified') return `${card}，还在核对`;
  return claim.seen_document ? `${card}，干部见过证件` : `${card}，和会员名册一致`;
}

/** What two accounts are compared by: how each is proved, and whether name, telephone and number are the same; null: one has none. */
export async function compared(context: Asked, from: string, into: string) {
  const claims = [await claimOfPerson(context, from), await claimOfPerson(context, into)] as const;
  const people = await context.db
    .selectFrom('people')
    .select(['id', 'name', 'phone_index'])
    .where('id', 'in', [from, into])
    .execute();
  const [one, other] = [from, into].map((id) => people.find((person) => person.id === id));
  const [proofFrom, proofInto] = claims.map((claim) => proofOf(context, claim)) as [string, string];
  return {
    proofs: { from: proofFrom, into: proofInto },
    same: {
      name: isSame(one?.name, other?.name),
      phone: isSame(one?.phone_index, other?.phone_index),
      number: isSame(claims[0]?.number_index, claims[1]?.number_index),
    },
  };
}

function isSame(one: string | null | undefined, other: string | null | undefined): boolean | null {
  return one && other ? one === other : null;
}
