import type { PrivacyEntry } from '../act';
import { businessMinute } from '../office/time';
import { factsOf } from './facts';

/** What this service keeps of people. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'self_study_records',
    columns: ['calculator', 'facts_sealed'],
    what: '你保存的计算：填写的内容和当时的结果',
    why: '换了手机也看得到，期限快到时提醒你',
    keepDays: 0,
    exportOf: async ({ db, keys }, personId) => {
      const rows = await db
        .selectFrom('self_study_records')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('kept_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => {
        const { title, headline, told } = factsOf(keys, row);
        return {
          计算: title,
          结果: headline,
          填写: told.map(({ label, value }) => `${label}：${value}`).join('\n'),
          保存时间: businessMinute(row.kept_at),
        };
      });
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('self_study_records').where('person_id', '=', personId).execute();
    },
  },
];
