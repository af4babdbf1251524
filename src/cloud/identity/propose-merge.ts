import { type identity, WORKING_DAYS } from '@/contract/identity';
import type { Act, Context } from '../act';
import { openCase } from '../office/cases';
import { promiseWithin } from '../office/promises';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { isInReach } from './find-people';
import { pathFor } from './holder';

export interface Proposal {
  readonly from: string;
  readonly into: string;
  readonly wechat: 'from' | 'into';
  readonly reason: string;
}

/** An officer says that two accounts are one person's; somebody else decides. */
export const proposeMerge: Act<typeof identity.proposeMerge> = {
  run: async (context, input) => {
    if (input.from === input.into) throw new Refusal('invalid', { into: '请选两个不同的账号' });
    const both = await context.db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      .select('p.id')
      .where('p.id', 'in', [input.from, input.into])
      .where(isInReach(context))
      .execute();
    if (both.length < 2) throw new Refusal('notFound');
    await refuseGrants(context, input.from);
    return { caseId: await propose(context, input) };
  },
};

/** Opens the case of a merge. Refuses `mergeProposed` (by the database) while another of the same two waits. */
export async function propose(context: Context, { from, into, wechat, reason }: Proposal): Promise<string> {
  const { db, caller, now } = context;
  const person = await db
    .selectFrom('people as p')
    .leftJoin('units as u', 'u.id', 'p.unit_id')
    .select('u.path')
    .where('p.id', '=', into)
    .executeTakeFirstOrThrow();
  const unitPath = (await pathFor(db, person.path, undefined)) ?? '/';
  const { id } = await openCase(context, {
    service: 'identity',
    kind: 'merge',
    prefix: 'SM',
    state: 'proposed',
    owner: { personId: into },
    unitPath,
    holder: { role: 'officer' },
    promisedAt: await promiseWithin(context, unitPath, WORKING_DAYS),
  });
  await db
    .insertInto('account_merges')
    .values({
      case_id: id,
      from_id: from,
      into_id: into,
      wechat,
      reason,
      made_by: caller.personId as string,
      created_at: now,
    })
    .execute();
  return id;
}

/** An account whose person holds an office is not emptied: grants are an administrator's to move. */
export async function refuseGrants({ db, now }: Context, personId: string): Promise<void> {
  const held = await db
    .selectFrom('grants')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('ends_on', '>=', businessDay(now))
    .executeTakeFirst();
  if (held) throw new Refusal('mergeHasGrants');
}
