import * as v from 'valibot';
import { action, type SensitiveClass } from './action';
import * as f from './fields';
import { POLICY_VERSION, purposeNames, purposes } from './purposes';
import { everyone, signedIn } from './roles';
import { workflow } from './workflow';

/** The two documents a person agrees to when they register. */
export const documentKinds = { policy: '隐私政策', agreement: '用户协议' } as const;
export type DocumentKind = keyof typeof documentKinds;

/** How a consent came about. */
export const consentWays = { own_phone: '本人在手机上同意', assisted: '工会代办，本人在场或来电同意' } as const;

/** What a cadre saw of somebody, in words. */
export const seenWords: Readonly<Record<SensitiveClass, string>> = {
  identity: '证件号码、身份信息',
  contact: '手机号等联系方式',
  health: '健康、伤病情况',
  presence: '到场、签到情况',
  consultation: '咨询的内容和材料',
  export: '含有个人资料的表格',
};

/** How one's own data can be taken along. */
export const ownDataFormats = {
  html: { label: '方便看的', note: '网页文件，可以打开看、打印' },
  json: { label: '方便搬走的', note: '数据文件，别的程序能读' },
} as const;
export type OwnDataFormat = keyof typeof ownDataFormats;

/** Days to change one's mind before one is erased. */
export const ERASING_DAYS = 7;

/** A wish to be erased. Not a case: nobody holds it, the night carries it out. */
export const erasure = workflow({
  table: 'erasures',
  states: { waiting: '等待注销', revoked: '已撤回', done: '已注销' },
  transitions: {
    revoke: { from: ['waiting'], to: 'revoked', actors: ['owner'], label: '不注销了' },
    finish: { from: ['waiting'], to: 'done', actors: ['system'], label: '注销' },
  },
});

const purpose = v.picklist(purposeNames, '不认识这一项，请更新后再试');
const done = v.object({ done: v.literal(true) });

/** Agreement to the policy as it stands now: the version that was shown, which becomes the receipt. */
export const agreement = v.literal(POLICY_VERSION, '请先看过隐私政策和用户协议，再勾选同意');

/** What pages and cloud agree on about consents, the policy, own data, erasing. */
export const privacy = {
  /** One of the documents: the version in force, or an earlier one. */
  document: action({
    roles: everyone,
    input: f.input({
      kind: v.picklist(Object.keys(documentKinds) as DocumentKind[], '没有这份文件'),
      version: v.optional(v.pipe(v.string('版本不对'), v.regex(/^\d{1,3}\.\d{1,3}$/, '版本不对'))),
    }),
    output: v.object({
      title: v.string(),
      version: v.string(),
      /** `YYYY-MM-DD` it came into force. */
      since: v.string(),
      isCurrent: v.boolean(),
      sections: v.array(v.object({ title: v.string(), lines: v.array(v.string()) })),
      /** What is kept, why, and how long: made from the doors of the services. Empty for an earlier version and the agreement. */
      kept: v.array(v.object({ service: v.string(), what: v.string(), why: v.string(), howLong: v.string() })),
      versions: v.array(v.object({ version: v.string(), since: v.string() })),
    }),
  }),
  /** The caller's receipts, newest first, and what they can be asked for. */
  consents: action({
    roles: signedIn,
    input: f.input({}),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          purpose,
          version: v.string(),
          how: v.picklist(Object.keys(consentWays) as (keyof typeof consentWays)[]),
          givenAt: f.momentOut,
          withdrawnAt: v.nullable(f.momentOut),
        }),
      ),
    }),
  }),
  giveConsent: action({
    roles: signedIn,
    assisted: '登记你的同意',
    writes: true,
    input: v.pipe(
      f.input({ purpose, version: v.string('版本不对') }),
      v.forward(
        v.check((given) => purposes[given.purpose].version === given.version, '说明有了新的版本，请重新打开再看一遍'),
        ['version'],
      ),
    ),
    output: done,
  }),
  withdrawConsent: action({ roles: signedIn, writes: true, input: f.input({ purpose }), output: done }),
  /** Whether the policy has a version the caller has not agreed to. It never stands in the way of reading. */
  pending: action({
    roles: signedIn,
    input: f.input({}),
    output: v.object({ isPolicyNew: v.boolean(), erasingDueAt: v.nullable(f.momentOut) }),
  }),
  /** Begins writing down everything that is kept of the caller; one at a time, so asked meanwhile it answers the one under way. */
  exportMine: action({
    roles: signedIn,
    writes: true,
    limit: 5,
    input: f.input({ format: v.picklist(Object.keys(ownDataFormats) as OwnDataFormat[], '没有这种格式') }),
    output: v.object({ jobId: v.string() }),
  }),
  /** What erasing would take away, what stays and how long, what stands in the way now, and whether it is under way. */
  erasing: action({
    roles: signedIn,
    input: f.input({}),
    output: v.object({
      dueAt: v.nullable(f.momentOut),
      blockers: v.array(
        v.object({ kind: v.string(), number: v.string(), hint: v.optional(v.string()), route: v.optional(v.string()) }),
      ),
      goes: v.array(v.object({ service: v.string(), what: v.string() })),
      stays: v.array(v.object({ service: v.string(), what: v.string(), howLong: v.string() })),
    }),
  }),
  askErasing: action({
    roles: signedIn,
    writes: true,
    limit: 5,
    input: f.input({}),
    output: v.object({ dueAt: f.momentOut }),
  }),
  revokeErasing: action({ roles: signedIn, writes: true, limit: 5, input: f.input({}), output: done }),
  /** Who was shown sensitive data of the caller: role and unit, never a name. Newest first. */
  seen: action({
    roles: signedIn,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({
        id: v.string(),
        at: f.momentOut,
        role: v.string(),
        unit: v.nullable(v.string()),
        what: v.picklist(Object.keys(seenWords) as SensitiveClass[]),
      }),
    ),
  }),
};
