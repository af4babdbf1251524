import { sql } from 'kysely';
import { type DocumentKind, documents } from '@/rules/identity';
import type { AuditedRow, PrivacyEntry, ReadContext } from '../act';
import { businessMinute } from '../office/time';
import { openNumber } from './numbers';

const states: Readonly<Record<string, string>> = {
  waiting: '待核对',
  contested: '待核对',
  verified: '已核对',
  ended: '已失效',
};

/** Stands where the words of a reason were. */
const GONE = '（按期删除）';

/** The personal data of this service. What a member list leaves names nobody: a covered name and a fingerprint. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'identities',
    columns: ['name', 'number_sealed', 'document', 'reason'],
    what: '证件上的姓名、证件类型和证件号码；撤回、没有通过或换掉的，号码当时就删',
    why: '确认办事的是你本人，防止别人冒用',
    keepDays: 0,
    exportOf: async ({ db, keys }, personId) => {
      const rows = await db
        .selectFrom('identities')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute();
      return rows.map((row) => ({
        提交时间: businessMinute(row.created_at),
        姓名: row.name,
        证件类型: documents[row.document as DocumentKind],
        证件号码: row.number_sealed === null ? '已删去' : openNumber(keys, row),
        结果: states[row.state] ?? '',
        ...(row.reason ? { 更改理由: row.reason } : {}),
      }));
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('identities').where('person_id', '=', personId).execute();
    },
  },
  {
    table: 'account_merges',
    columns: ['reason'],
    what: '干部提议合并账号时写的理由',
    why: '两位干部都看得到为什么合并，出错了查得清',
    keepDays: 3 * 365,
    keptFrom: '办结',
    exportOf: async ({ db }, personId) => {
      const rows = await db
        .selectFrom('account_merges')
        .select(['created_at', 'decided_at'])
        .where((eb) => eb.or([eb('from_id', '=', personId), eb('into_id', '=', personId)]))
        .orderBy('created_at')
        .execute();
      // What was written may speak of another account, which turned out to be somebody else's.
      return rows.map((row) => ({
        提议时间: businessMinute(row.created_at),
        决定时间: row.decided_at ? businessMinute(row.decided_at) : '',
      }));
    },
    erase: async () => {},
    expire: async ({ db }, before) => {
      const old = db.updateTable('account_merges').set({ reason: GONE }).where('decided_at', '<', before);
      return Number((await old.where('reason', '<>', GONE).executeTakeFirst()).numUpdatedRows);
    },
  },
  {
    table: 'identity_numbers',
    columns: ['number_index'],
    what: '证件号码的指纹（看不出号码本身）',
    why: '同一个号码不能被两个人使用',
    keepDays: 0,
    exportOf: async () => [],
    erase: async ({ db }, personId) => {
      await db.deleteFrom('identity_numbers').where('person_id', '=', personId).execute();
    },
  },
];

/** Cases of others that show this person too: a number they had was claimed by somebody else, or their account was to be joined with another. */
export async function auditedRows({ db }: ReadContext, personId: string): Promise<AuditedRow[]> {
  const { rows } = await sql<AuditedRow>`select c.id, c.created_at as since
    from identities theirs join cases c on c.id = theirs.case_id and c.kind = 'contested'
    where theirs.person_id <> ${personId} and exists (select from identities own where own.person_id = ${personId}
      and own.number_index = theirs.number_index and own.created_at <= theirs.created_at
      and (own.state in ('waiting', 'verified') or own.settled_at >= theirs.created_at))
    union all
    select case_id, created_at from account_merges where from_id = ${personId}`.execute(db);
  return rows;
}
