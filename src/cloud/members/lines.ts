import { maskName } from '@/rules/masking';
import type { CaseLine, Context } from '../act';

/** What a list says of a number to look at or a change to look into. */
export async function lines({ db }: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases as c')
    .leftJoin('people as p', 'p.id', 'c.person_id')
    .leftJoin('account_changes as a', 'a.case_id', 'c.id')
    .select(['c.id', 'c.kind', 'p.name', 'a.id as change_id'])
    .where('c.id', 'in', [...caseIds])
    .where('c.service', '=', 'members')
    .execute();
  return new Map(
    rows.map(({ id, kind, name, change_id }) => [
      id,
      {
        ownerLine: kind === 'disowned' ? '所有设备已退出，等核实' : '打新号码核对后换号',
        title: `${kind === 'disowned' ? '账号变动不是本人' : '换手机号'} · ${maskName(name ?? '')}`,
        line: kind === 'disowned' ? '打电话核实是不是本人' : '打新号码核对',
        ownerRoute: kind === 'disowned' ? `/pages/members/not-me/index?id=${change_id}` : '/pages/members/phone/index',
        holderRoute: `/pages/members-desk/phone/index?id=${id}`,
      },
    ]),
  );
}
