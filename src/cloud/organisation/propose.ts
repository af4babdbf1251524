import { v7 as uuid } from 'uuid';
import type { Context } from '../act';
import { notify } from '../office/notices';
import { lockAdmins } from './end-grants';
import type { NewGrant } from './give-grant';

/** A role that waits for its second person: to be given, or with `ending` to be ended, and why. The other administrators are told. */
export async function propose(
  context: Context,
  given: NewGrant,
  ending?: { readonly grantId: string; readonly why: string },
): Promise<void> {
  const { db, caller, now } = context;
  await db
    .insertInto('grant_proposals')
    .values({
      id: uuid(),
      person_id: given.personId,
      role: given.role,
      unit_id: given.unitId,
      ends_on: given.endsOn,
      deputy_for: given.deputyFor ?? null,
      proposed_by: caller.personId as string,
      created_at: now,
      ends_grant: ending?.grantId ?? null,
      why: ending?.why ?? null,
    })
    .execute();
  const admins = await lockAdmins(db, now);
  const others = new Set(admins.rows.map(({ person_id }) => person_id).filter((id) => id !== caller.personId));
  const what = ending ? '提出结束一项系统管理员角色' : '提出了一项需要两人确认的授权';
  await notify(
    db,
    [...others].map((personId) => ({
      personId,
      kind: 'organisation',
      title: '有一项授权等你确认',
      body:
        ending && personId === given.personId
          ? '另一位管理员提出结束你的系统管理员角色。不同意请在 7 天内退回。'
          : `另一位管理员${what}，请核对后确认或退回。`,
      route: '/pages/organisation/proposals/index',
    })),
    now,
  );
}
