import { feedbackCategories } from '@/contract/help';
import type { PrivacyEntry } from '../act';
import { businessMinute } from '../office/time';
import { messagesOf } from './messages';

/** What this service keeps of people. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'feedback_messages',
    columns: ['text_sealed'],
    what: '你提的使用反馈、图片、回复，以及当时的程序版本和字号',
    why: '弄清问题、回复你；除版本和字号外，不读取手机的任何信息',
    keepDays: 0,
    exportOf: async ({ db, keys }, personId) => {
      const rows = await db
        .selectFrom('feedback as f')
        .innerJoin('cases as c', 'c.id', 'f.case_id')
        .select(['f.case_id', 'f.category', 'f.app_version', 'f.scale', 'c.number'])
        .where('f.person_id', '=', personId)
        .orderBy('c.created_at')
        .execute();
      const said = await messagesOf(
        db,
        keys,
        rows.map((row) => row.case_id),
      );
      return rows.map((row) => ({
        编号: row.number,
        类别: feedbackCategories[row.category],
        内容: (said.get(row.case_id) ?? [])
          .map(({ by, text, at }) => `${businessMinute(at)} ${by === 'worker' ? '我' : '工会'}：${text}`)
          .join('\n'),
        版本和字号: `${row.app_version}，${row.scale}`,
      }));
    },
    erase: async ({ db }, personId) => {
      const mine = db.selectFrom('feedback').select('case_id').where('person_id', '=', personId);
      await db.deleteFrom('feedback_messages').where('case_id', 'in', mine).execute();
      // Left to the sweeper: what hangs on nothing goes within a day, object and all.
      await db.updateTable('files').set({ state: 'stored', case_id: null }).where('case_id', 'in', mine).execute();
    },
  },
];
