import type { MemberStatus } from '@/contract/members';
import type { Context } from '../act';
import { dropCase, endClaim } from './claims';

const ranks: readonly MemberStatus[] = ['unverified', 'pending', 'verified', 'member'];

/**
 * What of real names becomes of two accounts: the emptied one's open claims end, its verified ones and numbers go over, and the
 * remaining account is what the better of the two was. A claim of the remaining account that disputed the other's number ends too.
 */
export async function mergeOwn(context: Context, from: string, into: string): Promise<void> {
  const { db } = context;
  const claims = await db
    .selectFrom('identities')
    .selectAll()
    .where('person_id', 'in', [from, into])
    .where('state', 'in', ['waiting', 'contested', 'verified'])
    .orderBy('settled_at', 'desc')
    .execute();
  const theirs = new Set(claims.filter((one) => one.person_id === from).map((one) => one.number_index));
  for (const claim of claims) {
    const isOpen = claim.state === 'waiting' || claim.state === 'contested';
    if (!isOpen || (claim.person_id === into && !theirs.has(claim.number_index))) continue;
    if (claim.case_id) await dropCase(context, claim.case_id);
    await endClaim(context, claim);
  }
  await db.updateTable('identity_numbers').set({ person_id: into }).where('person_id', '=', from).execute();
  await db.updateTable('identities').set({ person_id: into }).where('person_id', '=', from).execute();
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'status', 'unit_id'])
    .where('id', 'in', [from, into])
    .execute();
  const [emptied, kept] = [from, into].map((id) => people.find((one) => one.id === id));
  if (!emptied || !kept) return;
  const isBetter = ranks.indexOf(emptied.status) > Math.max(ranks.indexOf(kept.status), ranks.indexOf('pending'));
  await db
    .updateTable('people')
    .set({
      ...(isBetter ? { status: emptied.status, name: emptied.name } : {}),
      unit_id: (isBetter ? emptied.unit_id : null) ?? kept.unit_id ?? emptied.unit_id,
    })
    .where('id', '=', into)
    .execute();
}
