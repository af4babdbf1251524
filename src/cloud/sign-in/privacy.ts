import type { PrivacyEntry } from '../act';
import { businessMinute } from '../office/time';

/** What this service keeps of a person beside the sessions, which are the spine's. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'sign_in_tickets',
    columns: ['person_id', 'device', 'place'],
    what: '扫码登录电脑的记录：哪台电脑、网络地址的前几段、什么时候',
    why: '让你在手机上看清要登录的是哪台电脑；一天后删除',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const rows = await db
        .selectFrom('sign_in_tickets')
        .select(['device', 'place', 'created_at'])
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute();
      return rows.map(({ device, place, created_at }) => ({
        电脑: device,
        网络地址: place,
        时间: businessMinute(created_at),
      }));
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('sign_in_tickets').where('person_id', '=', personId).execute();
    },
  },
];
