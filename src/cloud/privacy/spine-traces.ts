import { type FilePurpose, filePurposes } from '@/contract/office';
import type { PrivacyEntry } from '../act';
import { askerTags } from '../office/seal';
import { businessMinute } from '../office/time';

const nothing = async () => [];

/** What using the program leaves: messages, files, sign-ins, requests, long work. The night forgets the last three by itself. */
export const traceEntries: readonly PrivacyEntry[] = [
  {
    table: 'inbox',
    columns: ['title', 'body', 'read_at'],
    what: '发给你的消息',
    why: '通知你办事的结果和变动',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const mine = db.selectFrom('inbox').selectAll().where('person_id', '=', personId);
      return (await mine.orderBy('created_at').execute()).map((row) => ({
        时间: businessMinute(row.created_at),
        标题: row.title,
        内容: row.body,
      }));
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('outbox').where('person_id', '=', personId).execute();
      await db.deleteFrom('inbox').where('person_id', '=', personId).execute();
    },
  },
  {
    table: 'files',
    columns: ['path', 'sha256'],
    what: '你上传的文件；交给某件事的，跟着那件事保存',
    why: '办事要用的材料',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const mine = db.selectFrom('files').selectAll().where('owner_id', '=', personId).where('state', '<>', 'expected');
      return (await mine.orderBy('created_at').execute()).map((row) => ({
        用途: filePurposes[row.purpose as FilePurpose]?.label ?? '',
        类型: row.type,
        大小: `${Math.ceil(row.size / 1024)} KB`,
        上传时间: businessMinute(row.created_at),
      }));
    },
    // What hangs on nothing is old at once, so the sweeper takes object and row away.
    erase: async ({ db }, personId) => {
      const loose = db.updateTable('files').where('owner_id', '=', personId).where('state', '<>', 'attached');
      await loose.set({ created_at: new Date(0), expires_at: new Date(0) }).execute();
    },
  },
  {
    table: 'sessions',
    columns: ['device', 'created_at', 'expires_at'],
    what: '在哪些设备上登录过、什么时候',
    why: '保持登录，发现不是你本人的登录',
    keepDays: 30,
    keptFrom: '退出登录',
    exportOf: async ({ db, now }, personId) => {
      const mine = db.selectFrom('sessions').selectAll().where('person_id', '=', personId);
      return (await mine.orderBy('created_at').execute()).map((row) => ({
        设备: row.device,
        登录时间: businessMinute(row.created_at),
        退出时间: row.ended_at || row.expires_at <= now ? businessMinute(row.ended_at ?? row.expires_at) : '还在登录',
      }));
    },
    erase: async ({ db, now }, personId) => {
      await db.updateTable('sessions').where('person_id', '=', personId).set({ device: '' }).execute();
      const open = db.updateTable('sessions').where('person_id', '=', personId).where('ended_at', 'is', null);
      await open.set({ ended_at: now }).execute();
    },
  },
  {
    table: 'requests',
    columns: ['asker', 'answer_sealed'],
    what: '最近提交的内容收到了什么答复（加密）',
    why: '网络断了重新提交时，不会办两次',
    keepDays: 7,
    keptFrom: '提交',
    exportOf: nothing,
    // Before they registered they asked by their openid's index, so the person's row must still have it.
    erase: async ({ db, keys }, personId) => {
      const person = db.selectFrom('people').select('openid_index').where('id', '=', personId);
      const index = (await person.executeTakeFirst())?.openid_index;
      const tags = askerTags(keys, personId).map((tag) => `t:${tag}`);
      const askers = [`p:${personId}`, ...(index ? [`o:${index}`] : []), ...tags];
      await db.deleteFrom('requests').where('asker', 'in', askers).execute();
      await db.deleteFrom('requests').where('asker', 'like', `p:%/${personId}`).execute();
      for (const asker of askers) await db.deleteFrom('limits').where('key', 'like', `%${asker}|%`).execute();
    },
  },
  {
    table: 'jobs',
    columns: ['input', 'result', 'file'],
    what: '为你生成过的文件和进度',
    why: '生成较大的文件要一点时间',
    keepDays: 30,
    keptFrom: '生成',
    exportOf: nothing,
    erase: async ({ db, now }, personId) => {
      const mine = () => db.updateTable('jobs').where('asked_by', '=', personId);
      await mine().where('file_until', 'is not', null).set({ file_until: now }).execute();
      await mine().where('state', '=', 'waiting').set({ state: 'failed', error: 'erased' }).execute();
      await mine().set({ input: '{}', result: null, file: null }).execute();
    },
  },
];
