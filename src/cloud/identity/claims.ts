import type { Selectable } from 'kysely';
import { contested, verification } from '@/contract/identity';
import { memberStatuses } from '@/contract/members';
import type { Context } from '../act';
import type { Identities } from '../db/tables';
import { notify } from '../office/notices';
import { theHouse } from '../office/sessions';
import { transition } from '../workflow';
import { freeNumbers } from './numbers';
import { type CaseRow, ownerStanding, systemStanding } from './policy';

export type Claim = Selectable<Identities>;

/** Where a worker sees what became of it. */
export const OWN_ROUTE = '/pages/identity/verify/index';

/** What a person has handed in and nobody has settled, or undefined. */
export function openClaimOf({ db }: Pick<Context, 'db'>, personId: string): Promise<Claim | undefined> {
  return db
    .selectFrom('identities')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'in', ['waiting', 'contested'])
    .forUpdate()
    .executeTakeFirst();
}

/** What is over keeps no number: the fingerprints stay, by which two claims of one number are known. */
export const ended = { state: 'ended', number_sealed: null } as const;

/** Ends a claim that came to nothing: its number is free again, and who was pending is unverified. */
export async function endClaim({ db, now }: Context, claim: Pick<Claim, 'id' | 'person_id'>): Promise<void> {
  await db
    .updateTable('identities')
    .set({ ...ended, settled_at: now })
    .where('id', '=', claim.id)
    .execute();
  await freeNumbers(db, claim.person_id);
  await db
    .updateTable('people')
    .set({ status: 'unverified' })
    .where('id', '=', claim.person_id)
    .where('status', '=', 'pending')
    .execute();
}

/** The owner takes back what they handed in: to correct it, or for good. */
export async function takeBack(context: Context, claim: Claim, reason?: string): Promise<void> {
  const flow = claim.state === 'contested' ? contested : verification;
  await transition<string, string, string, CaseRow>(context, flow, 'withdraw', ownerStanding(context), {
    id: claim.case_id as string,
    holder: 'none',
    ...(reason ? { reason } : {}),
  });
  await endClaim(context, claim);
}

/**
 * A claim stands: what stood before ends, the person takes its name, and is verified, or a member of the unit whose list it
 * agrees with. The case, if there is one, is the caller's to move.
 */
export async function stand(
  context: Context,
  claim: Claim,
  found: { unitId: string } | { seenDocument: string },
): Promise<void> {
  const { db, now } = context;
  const { person_id: personId } = claim;
  await db
    .updateTable('identities')
    .set(ended)
    .where('person_id', '=', personId)
    .where('state', '=', 'verified')
    .where('id', '<>', claim.id)
    .execute();
  await db
    .updateTable('identities')
    .set({ state: 'verified', settled_at: now, seen_document: 'seenDocument' in found ? found.seenDocument : null })
    .where('id', '=', claim.id)
    .execute();
  await freeNumbers(db, personId);
  const joins = 'unitId' in found ? ({ status: 'member', unit_id: found.unitId } as const) : {};
  const { status } = await db
    .selectFrom('people')
    .select('status')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await db
    .updateTable('people')
    .set((eb) => ({
      name: claim.name,
      status: status === 'member' ? ('member' as const) : ('verified' as const),
      version: eb('version', '+', 1),
      ...joins,
    }))
    .where('id', '=', personId)
    .execute();
}

/** A claim agrees with a unit's list: its case is moved by the house, and the person told. */
export async function matched(context: Context, claim: Claim, unitId: string): Promise<void> {
  if (claim.case_id)
    await transition<string, string, string, CaseRow>(
      { ...context, caller: theHouse },
      verification,
      'match',
      systemStanding,
      { id: claim.case_id, holder: 'none' },
    );
  await stand(context, claim, { unitId });
  await tell(context, claim.person_id, `你填的信息和单位会员名册一致，现在是“${memberStatuses.member}”。`);
}

/** Tells somebody that there is a result; what it is stands inside. */
export async function tell({ db, now }: Context, personId: string, body: string): Promise<void> {
  await notify(db, [{ personId, kind: 'identity.result', title: '你办的事有结果了', body, route: OWN_ROUTE }], now);
}

/** The house closes a case of somebody's claim that no longer stands, because accounts or numbers went to somebody else. */
export async function dropCase(context: Context, caseId: string): Promise<void> {
  const { kind } = await context.db
    .selectFrom('cases')
    .select('kind')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const flow = kind === 'contested' ? contested : verification;
  await transition<string, string, string, CaseRow>({ ...context, caller: theHouse }, flow, 'drop', systemStanding, {
    id: caseId,
    holder: 'none',
  });
}
