import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { officeAssist } from './office-assist';
import { caseBrief, deadlineBrief, dueCounts, officeCases } from './office-cases';
import { everyone, signedIn } from './roles';
import { tones } from './tones';

const paperTypes = ['image/jpeg', 'image/png', 'application/pdf', 'audio/mpeg', 'audio/mp4'] as const;
/** Tables: only for purposes that are read by a program. */
const sheetTypes = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'] as const;

/** Every type of file taken, by its media type. */
export const fileTypes = [...paperTypes, ...sheetTypes] as const;

export type FileType = (typeof fileTypes)[number];

/** What a file may be for: its word, the largest size in bytes, and the types taken. A service with files adds its line. */
export const filePurposes = {
  evidence: { label: '证明材料', maxBytes: 10 * 1024 * 1024, types: paperTypes },
  feedback: { label: '反馈图片', maxBytes: 10 * 1024 * 1024, types: ['image/jpeg', 'image/png'] },
  consentSignature: { label: '签名照片', maxBytes: 10 * 1024 * 1024, types: ['image/jpeg', 'image/png'] },
  consultation: {
    label: '咨询材料',
    maxBytes: 10 * 1024 * 1024,
    types: ['image/jpeg', 'image/png', 'application/pdf'],
  },
  memberList: { label: '会员名册', maxBytes: 2 * 1024 * 1024, types: sheetTypes },
} as const satisfies Readonly<Record<string, { label: string; maxBytes: number; types: readonly FileType[] }>>;

export type FilePurpose = keyof typeof filePurposes;

/** What long work may hand out, by the ending its file's name has. */
const jobFileTypes = ['xlsx', 'csv', 'json', 'html'] as const;

export type JobFileType = (typeof jobFileTypes)[number];

/** What long work is doing. */
export const jobStates = { waiting: '正在处理', done: '已完成', failed: '没有办成' } as const;

export type JobState = keyof typeof jobStates;

const upload = v.pipe(
  f.input({
    purpose: v.picklist(Object.keys(filePurposes) as [FilePurpose, ...FilePurpose[]], '不认识的文件用途，请更新后再试'),
    type: v.picklist(fileTypes, '只收 jpg、png、pdf 和 m4a、mp3 录音，请换一个'),
    size: v.pipe(v.number('缺少文件大小'), v.integer('文件大小不对'), v.minValue(1, '这个文件是空的，请换一个')),
  }),
  v.forward(
    v.check(
      ({ purpose, type }) => (filePurposes[purpose].types as readonly FileType[]).includes(type),
      ({ input }) => `${filePurposes[input.purpose].label}不收这种文件，请换一个`,
    ),
    ['type'],
  ),
  v.forward(
    v.check(
      ({ purpose, size }) => size <= filePurposes[purpose].maxBytes,
      ({ input }) => `文件超过 ${filePurposes[input.purpose].maxBytes / 1024 / 1024} MB，请压缩或换一个`,
    ),
    ['size'],
  ),
);

/** What ranges over services: home, inbox, desk, cases, search, uploads, jobs. Rows carry a route, so that a page needs no service's contract. */
export const office = {
  ...officeCases,
  ...officeAssist,
  home: action({
    roles: everyone,
    input: f.input({}),
    output: v.object({
      tiles: v.array(v.object({ service: v.string(), label: v.string(), hint: v.string(), route: v.string() })),
      upcoming: v.array(
        v.object({
          id: v.string(),
          title: v.string(),
          line: v.string(),
          tag: v.string(),
          tone: v.optional(v.picklist(tones)),
          at: f.momentOut,
          route: v.string(),
        }),
      ),
      unread: v.number(),
      /** The caller's open cases, at most three, and how many more there are. */
      running: v.array(v.object(caseBrief)),
      more: v.number(),
      /** The next three, each with what it belongs to: two of one law would look the same. */
      deadlines: v.array(v.object({ ...deadlineBrief, about: v.string(), route: v.string() })),
      /** What waits at the desk; null for whoever has none. */
      desk: v.nullable(dueCounts),
      /** The announcement of the moment, for every tab page. */
      banner: v.optional(v.object({ text: v.string() })),
    }),
  }),
  /** Services, events and help by words, from one box. */
  search: action({
    roles: everyone,
    input: f.input({ q: v.pipe(f.searchText, v.nonEmpty('请填写要找的内容')) }),
    output: v.array(
      v.object({
        label: v.string(),
        hits: v.array(v.object({ title: v.string(), line: v.string(), route: v.string() })),
      }),
    ),
  }),
  inbox: action({
    roles: signedIn,
    input: f.input({ onlyUnread: v.optional(v.boolean('只看未读：是或否')), cursor: v.optional(f.cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          title: v.string(),
          body: v.string(),
          route: v.nullable(v.string()),
          at: f.momentOut,
          isRead: v.boolean(),
        }),
      ),
      next: v.optional(v.string()),
      /** All there are, on every page of the list. */
      unread: v.number(),
    }),
  }),
  markRead: action({
    roles: signedIn,
    writes: true,
    input: f.input({
      ids: v.pipe(v.array(f.id, '缺少编号'), v.minLength(1, '缺少编号'), v.maxLength(100, '一次最多 100 条')),
    }),
    output: v.object({ done: v.literal(true) }),
  }),
  /** Marks everything of the caller's as read that came until now. */
  markAllRead: action({
    roles: signedIn,
    writes: true,
    input: f.input({}),
    output: v.object({ done: v.literal(true) }),
  }),
  /** Announces a file; `target` is where to put it within ten minutes: on WeChat the cloudPath, over HTTP an address for PUT. */
  beginUpload: action({
    roles: signedIn,
    writes: true,
    limit: 20,
    input: upload,
    output: v.object({ fileId: v.string(), target: v.string() }),
  }),
  /** Says the file is there; it is checked and cleaned. What it answers is the cleaned file's. */
  finishUpload: action({
    roles: signedIn,
    writes: true,
    limit: 20,
    row: 'fileId',
    input: f.input({ fileId: f.id }),
    output: v.object({ fileId: v.string(), type: v.picklist(fileTypes), size: v.number() }),
  }),
  /** How far one's own long work is; an action that begins some answers `{jobId}`. A file is fetched with `jobFile`. */
  job: action({
    roles: signedIn,
    row: 'jobId',
    input: f.input({ jobId: f.id }),
    output: v.object({
      state: v.picklist(Object.keys(jobStates) as JobState[]),
      /** 0 to 100. */
      progress: v.number(),
      /** What the service that did it says of the outcome. */
      result: v.unknown(),
      file: v.nullable(
        v.object({
          name: v.string(),
          type: v.picklist(jobFileTypes),
          size: v.number(),
          until: v.nullable(f.momentOut),
        }),
      ),
    }),
  }),
  /** An address to fetch the file of one's own finished work at, good for five minutes; every hand-out is an audit row. */
  jobFile: action({
    roles: signedIn,
    row: 'jobId',
    reads: 'export',
    limit: 20,
    input: f.input({ jobId: f.id }),
    output: v.object({ url: v.string(), name: v.string(), type: v.picklist(jobFileTypes) }),
  }),
};
