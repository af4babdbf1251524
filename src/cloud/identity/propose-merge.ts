import { type identity, WORKING_DAYS } from '@/contract/identity';
import type { Role } from '@/contract/roles';
import type { Act, Context } from '../act';
import { openCase } from '../office/cases';
import { notify } from '../office/notices';
import { promiseWithin } from '../office/promises';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { OWN_ROUTE } from './claims';
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
    await refuseWechat(context, input);
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
  // The same words whether or not anything was asked: nobody but its asker knows that it was.
  const body =
    '工会干部提议把你的两个账号合并成一个，另一位干部确认后才会合并。不是你要求的，请打 12351。' +
    '匿名提的咨询只留给合并后登录的那个微信自己；另一个微信匿名提过的，合并后谁也看不到，请先看完、记下。';
  const told = { kind: 'security.merge', title: '你的账号有一件事请你看一下', body, route: OWN_ROUTE };
  await notify(
    db,
    [from, into].map((personId) => ({ ...told, personId })),
    now,
  );
  return id;
}

/** The roles a person holds now. */
export async function officesOf({ db, now }: Pick<Context, 'db' | 'now'>, personId: string): Promise<Role[]> {
  const held = await db
    .selectFrom('grants')
    .select('role')
    .distinct()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('ends_on', '>=', businessDay(now))
    .orderBy('role')
    .execute();
  return held.map(({ role }) => role as Role);
}

/** An account whose person holds an office is not emptied: grants are an administrator's to move. */
export async function refuseGrants(context: Context, personId: string): Promise<void> {
  if ((await officesOf(context, personId)).length > 0) throw new Refusal('mergeHasGrants');
}

/** Nobody else's WeChat comes to sign in with an office: two cadres would make an administrator of any account. */
export async function refuseWechat(
  context: Context,
  { into, wechat }: Pick<Proposal, 'into' | 'wechat'>,
): Promise<void> {
  if (wechat === 'from' && (await officesOf(context, into)).length > 0) throw new Refusal('mergeOfficeWechat');
}
