import { type identity, merge } from '@/contract/identity';
import type { Act, Context, Door } from '../act';
import { transition } from '../workflow';
import { tell } from './claims';
import { lockPeople, mergeAccounts } from './merge-accounts';
import { type CaseRow, handledCase, mergeStanding } from './policy';

/** The same words whether or not anything was asked anonymously. */
const MERGED =
  '你的两个账号已合并成一个，原来的报名和办理记录都在这里。匿名提的咨询不跟着账号走：' +
  '停用的那个微信匿名提过的，谁也看不到了；还没等到答复的，请重新提一次，可以照样匿名。';

type Name = keyof typeof merge.transitions;

/** A second cadre, who neither proposed it nor is one of the two, joins the accounts: everything or nothing. */
export function confirmMergeOf(doors: () => readonly Door[]): Act<typeof identity.confirmMerge> {
  return {
    run: async (context, { caseId }) => {
      const proposal = await decide(context, caseId, 'merge');
      await mergeAccounts(context, proposal, doors());
      await tell(context, proposal.into, MERGED);
      return { state: merge.states.merged };
    },
  };
}

/** The second cadre says no. */
export const rejectMerge: Act<typeof identity.rejectMerge> = {
  run: async (context, { caseId, reason }) => {
    await decide(context, caseId, 'reject', reason);
    return { state: merge.states.rejected };
  },
};

/** Whoever proposed it takes it back. */
export const withdrawMerge: Act<typeof identity.withdrawMerge> = {
  run: async (context, { caseId }) => {
    await decide(context, caseId, 'withdraw');
    return { state: merge.states.withdrawn };
  },
};

async function decide(context: Context, caseId: string, name: Name, reason?: string) {
  const { db, caller, now } = context;
  await handledCase(context, caseId, ['merge']);
  const joined = await db
    .selectFrom('account_merges')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  // People before cases: a merge moves the cases of the account it empties, others' proposals among them.
  if (name === 'merge') await lockPeople(db, joined.from_id, joined.into_id);
  await transition<string, string, string, CaseRow>(context, merge, name, mergeStanding(context, joined.made_by), {
    id: caseId,
    holder: 'none',
    ...(reason ? { reason } : {}),
  });
  await db
    .updateTable('account_merges')
    .set({ decided_by: name === 'withdraw' ? null : caller.personId, decided_at: now })
    .where('case_id', '=', caseId)
    .execute();
  return { from: joined.from_id, into: joined.into_id, wechat: joined.wechat };
}
