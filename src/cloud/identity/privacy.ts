import { type DocumentKind, documents } from '@/rules/identity';
import type { PrivacyEntry } from '../act';
import { readableTime } from '../office/time';
import { openNumber } from './numbers';

const states: Readonly<Record<string, string>> = {
  waiting: '待核对',
  contested: '待核对',
  verified: '已核对',
  ended: '已失效',
};

/** The personal data of this service. What a member list leaves names nobody: a covered name and a fingerprint. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'identities',
    columns: ['name', 'number_sealed', 'document', 'reason'],
    what: '证件上的姓名、证件类型和证件号码',
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
        提交时间: readableTime(row.created_at),
        姓名: row.name,
        证件类型: documents[row.document as DocumentKind],
        证件号码: openNumber(keys, row),
        结果: states[row.state] ?? '',
        ...(row.reason ? { 更改理由: row.reason } : {}),
      }));
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('identities').where('person_id', '=', personId).execute();
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
