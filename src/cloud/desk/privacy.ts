import { assistReasons } from '@/contract/office-assist';
import { type Role, roleLabels } from '@/contract/roles';
import type { PrivacyEntry } from '../act';
import { businessMinute } from '../office/time';

/** What the desk's own tables keep of people. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'assists',
    columns: ['person_id', 'cadre_id', 'why', 'consent', 'file_id'],
    what: '别人为你代办的记录：谁、何时、为什么、你怎么同意的，签名照片',
    why: '证明代办经你同意',
    keepDays: 3 * 365,
    exportOf: async ({ db }, personId) => {
      const rows = await db
        .selectFrom('assists')
        .selectAll()
        .where('person_id', '=', personId)
        .where('begun_at', 'is not', null)
        .orderBy('begun_at')
        .execute();
      return rows.map((row) => ({
        时间: row.begun_at ? businessMinute(row.begun_at) : '',
        代办人: roleLabels[row.cadre_role as Role],
        原因: assistReasons[row.why],
        同意方式: row.consent === 'code' ? '本人手机验证码' : '签名照片',
      }));
    },
    // Kept with the tombstone: it is the evidence of consent. Codes that were never used go.
    erase: async ({ db }, personId) => {
      await db.deleteFrom('assists').where('person_id', '=', personId).where('begun_at', 'is', null).execute();
    },
    // A signature's photograph is left to the sweeper.
    expire: async ({ db }, before) => {
      const erased = db.selectFrom('people').select('id').where('erased_at', '<', before);
      const gone = await db.deleteFrom('assists').where('person_id', 'in', erased).returning('file_id').execute();
      const files = gone.flatMap(({ file_id }) => file_id ?? []);
      if (files.length > 0)
        await db.updateTable('files').set({ state: 'stored', case_id: null }).where('id', 'in', files).execute();
      return gone.length;
    },
  },
];
