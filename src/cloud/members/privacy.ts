import { employments, memberStatuses } from '@/contract/members';
import { guardianships } from '@/contract/members-children';
import { noticeGroupLabels, noticeGroups } from '@/contract/members-notices';
import type { PrivacyEntry } from '../act';
import { businessMinute } from '../office/time';
import { childrenOf } from './children';
import { openPhone } from './phone';

/** What this service keeps of people. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'people',
    columns: ['name', 'phone_sealed', 'phone_index', 'openid_index', 'status', 'unit_id', 'employment'],
    what: '姓名、手机号、所属工会或街道、就业形式',
    why: '认得你是谁，报名和办事时联系你',
    keepDays: 0,
    exportOf: async ({ db, keys }, personId) => {
      const row = await db
        .selectFrom('people as p')
        .leftJoin('units as u', 'u.id', 'p.unit_id')
        .select(['p.id', 'p.name', 'p.phone_sealed', 'p.status', 'p.employment', 'p.created_at', 'u.name as unit'])
        .where('p.id', '=', personId)
        .executeTakeFirst();
      if (!row) return [];
      return [
        {
          姓名: row.name ?? '',
          手机号: openPhone(keys, row.id, row.phone_sealed),
          身份: memberStatuses[row.status],
          所属: row.unit ?? '',
          就业形式: row.employment ? employments[row.employment] : '',
          登记时间: businessMinute(row.created_at),
        },
      ];
    },
    erase: async ({ db, now }, personId) => {
      await db
        .updateTable('people')
        .set({
          name: null,
          phone_sealed: null,
          phone_index: null,
          phone_confirmed: false,
          openid_index: null,
          unit_id: null,
          employment: null,
          erased_at: now,
        })
        .where('id', '=', personId)
        .execute();
      await db.deleteFrom('move_codes').where('person_id', '=', personId).execute();
    },
  },
  {
    table: 'children',
    columns: ['facts_sealed'],
    what: '孩子的姓名、出生日期、与你的关系、照顾说明',
    why: '给孩子报名时不用重填；只有你自己看得到',
    keepDays: 0,
    exportOf: async (context, personId) =>
      (await childrenOf(context, personId)).map(({ name, bornOn, relation, note }) => ({
        姓名: name,
        出生日期: bornOn,
        关系: guardianships[relation],
        照顾说明: note,
      })),
    erase: async ({ db }, personId) => {
      await db.deleteFrom('children').where('person_id', '=', personId).execute();
    },
  },
  {
    table: 'phone_requests',
    columns: ['phone_sealed', 'phone_index'],
    what: '申请换成的手机号',
    why: '工会核对后换号',
    keepDays: 0,
    exportOf: async () => [],
    erase: async ({ db }, personId) => {
      await db.deleteFrom('phone_requests').where('person_id', '=', personId).execute();
    },
  },
  {
    table: 'account_changes',
    columns: ['old_phone_sealed'],
    what: '换手机号、换微信的时间和原来的号码',
    why: '有人冒用时能换回来',
    keepDays: 0,
    exportOf: async ({ db, keys }, personId) => {
      const rows = await db
        .selectFrom('account_changes')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('at')
        .execute();
      return rows.map((row) => ({
        变动: row.kind === 'phone' ? '换手机号' : '换微信',
        时间: businessMinute(row.at),
        原号码: openPhone(keys, personId, row.old_phone_sealed),
      }));
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('account_changes').where('person_id', '=', personId).execute();
    },
  },
  {
    table: 'notice_settings',
    columns: ['switched_off', 'quiet_from', 'quiet_to'],
    what: '通知设置',
    why: '按你的意思通知你',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const row = await db
        .selectFrom('notice_settings')
        .selectAll()
        .where('person_id', '=', personId)
        .executeTakeFirst();
      if (!row) return [];
      const off = noticeGroups.filter((group) => row.switched_off.includes(group));
      return [
        {
          关掉的通知: off.map((group) => noticeGroupLabels[group].label).join('、'),
          免打扰: row.quiet_from === null ? '' : `${row.quiet_from}:00 到 ${row.quiet_to}:00`,
        },
      ];
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('notice_settings').where('person_id', '=', personId).execute();
    },
  },
  {
    table: 'subscriptions',
    columns: ['openid_sealed'],
    what: '允许微信提醒的次数和收提醒的微信',
    why: '把提醒发到你的微信',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const rows = await db
        .selectFrom('subscriptions')
        .select(['template', 'allowed'])
        .where('person_id', '=', personId)
        .execute();
      return rows.map(({ template, allowed }) => ({
        提醒: template === 'remind' ? '活动提醒' : '办理进度',
        还可以发: `${allowed} 次`,
      }));
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('pushes').where('person_id', '=', personId).execute();
      await db.deleteFrom('subscriptions').where('person_id', '=', personId).execute();
    },
  },
];
