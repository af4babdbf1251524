import { consentWays, erasure } from '@/contract/privacy';
import { type Purpose, purposes } from '@/contract/purposes';
import type { PrivacyEntry } from '../act';
import { businessMinute } from '../office/time';

const YEARS_3 = 3 * 365;

/** What is kept of somebody's account: consents, wishes to be erased. */
export const accountEntries: readonly PrivacyEntry[] = [
  {
    table: 'consents',
    columns: ['purpose', 'version', 'given_at', 'withdrawn_at'],
    what: '你同意过什么、什么时候（注销后不带姓名）',
    why: '证明收资料之前问过你',
    keepDays: YEARS_3,
    exportOf: async ({ db }, personId) => {
      const mine = db.selectFrom('consents').selectAll().where('person_id', '=', personId);
      return (await mine.orderBy('given_at').execute()).map((row) => ({
        事项: purposes[row.purpose as Purpose].label,
        版本: row.version,
        同意时间: businessMinute(row.given_at),
        方式: consentWays[row.how],
        撤回时间: row.withdrawn_at ? businessMinute(row.withdrawn_at) : '',
      }));
    },
    erase: async ({ db, now }, personId) => {
      const live = db.updateTable('consents').where('person_id', '=', personId).where('withdrawn_at', 'is', null);
      await live.set({ withdrawn_at: now }).execute();
    },
    expire: async ({ db }, before) => {
      const erased = db.selectFrom('people').select('id').where('erased_at', '<', before);
      const gone = await db.deleteFrom('consents').where('person_id', 'in', erased).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  },
  {
    table: 'erasures',
    columns: ['asked_at', 'due_at', 'state'],
    what: '什么时候申请过注销（注销后不带姓名）',
    why: '证明是你自己要注销的',
    keepDays: YEARS_3,
    exportOf: async ({ db }, personId) => {
      const mine = db.selectFrom('erasures').selectAll().where('person_id', '=', personId);
      return (await mine.orderBy('asked_at').execute()).map((row) => ({
        申请时间: businessMinute(row.asked_at),
        状态: erasure.states[row.state],
      }));
    },
    erase: async () => {},
    expire: async ({ db }, before) => {
      const old = db.deleteFrom('erasures').where('state', '<>', 'waiting').where('state_since', '<', before);
      return Number((await old.executeTakeFirst()).numDeletedRows);
    },
  },
];
