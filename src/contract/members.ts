import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { childActions } from './members-children';
import { noticeActions } from './members-notices';
import { agreement } from './privacy';
import { everyone, type Role, roles, signedIn } from './roles';
import { workflow } from './workflow';

/** How far a person's identity is known. A status, never a gate, except where an event says so. */
export const memberStatuses = {
  unverified: '未实名',
  pending: '实名核对中',
  verified: '已实名',
  member: '工会会员',
} as const;
export type MemberStatus = keyof typeof memberStatuses;

/** The statuses of somebody whose identity is known. */
export const verifiedStatuses = ['verified', 'member'] as const satisfies readonly MemberStatus[];

/** Whether somebody’s identity is known. */
export function isVerified(status: MemberStatus): boolean {
  return (verifiedStatuses as readonly MemberStatus[]).includes(status);
}

/** How somebody earns their living. Courier, freelance and none are answers like any other. */
export const employments = {
  employee: '单位职工',
  dispatched: '劳务派遣',
  platform: '骑手、司机、快递等新就业形态',
  flexible: '自由职业、灵活就业',
  none: '暂时没有工作',
} as const;

export type Employment = keyof typeof employments;
const employment = v.picklist(Object.keys(employments) as Employment[], '请从列出的几种里选一种');

/** Who settles a number that a cadre has to look at. */
export const phoneDesk: readonly Role[] = ['officer'];

/** A number that a verified person typed, or that somebody else holds: the cadre rings it and gives it, or leaves it. */
export const phoneCheck = workflow({
  table: 'cases',
  states: { checking: '核对中', given: '已换好', refused: '没有换' },
  transitions: {
    give: { from: ['checking'], to: 'given', actors: ['desk'], label: '换成新号码' },
    refuse: { from: ['checking'], to: 'refused', actors: ['desk'], label: '不换', requires: ['reason'] },
    withdraw: { from: ['checking'], to: 'refused', actors: ['owner'], label: '不换了' },
  },
});

/** Somebody says that a change of their account was not theirs. */
export const disowned = workflow({
  table: 'cases',
  states: { open: '核实中', settled: '已处理' },
  transitions: {
    settle: { from: ['open'], to: 'settled', actors: ['desk'], label: '处理完了', requires: ['reason'] },
  },
});

const done = v.object({ done: v.literal(true) });
const home = { unitId: v.optional(v.nullable(f.id)), employment: v.optional(v.nullable(employment)) };
/** What WeChat hands a page that asked for the phone's number: good once, for five minutes. */
const phoneCode = v.pipe(
  v.string('没有拿到手机号，请再点一次'),
  v.regex(/^[\w-]{1,200}$/, '没有拿到手机号，请再点一次'),
);
const moveCode = v.pipe(
  v.string('请填写搬家码'),
  v.transform((value) => value.replace(/\s/g, '')),
  v.regex(/^\d{8}$/, '搬家码是 8 位数字'),
);

/** What pages and cloud agree on about people. */
export const members = {
  me: action({
    roles: everyone,
    input: f.input({}),
    output: v.nullable(
      v.object({
        id: v.string(),
        name: v.string(),
        phone: v.string(),
        status: v.picklist(Object.keys(memberStatuses) as (keyof typeof memberStatuses)[]),
        /** The union or group they belong to; null for who has none. */
        unit: v.nullable(v.string()),
        /** The street or park they belong to, by their unit or because they chose it. */
        street: v.nullable(v.string()),
        unitId: v.nullable(v.string()),
        employment: v.nullable(employment),
        roles: v.array(v.object({ role: v.picklist(roles as [Role, ...Role[]]), unit: v.string() })),
      }),
    ),
  }),
  register: action({
    roles: ['guest', 'worker'],
    writes: true,
    limit: 5,
    input: f.input({ name: f.name, phone: f.phone, agreedTo: agreement, ...home }),
    output: v.object({ id: v.string() }),
  }),
  signOut: action({ roles: signedIn, writes: true, input: f.input({}), output: done }),
  /** Changes what one says of oneself. The name only while unverified: afterwards the real-name flow does it. */
  saveProfile: action({
    roles: signedIn,
    writes: true,
    input: f.input({ name: v.optional(f.name), ...home }),
    output: done,
  }),
  /** A new number: WeChat's word for it, or typed. `checking`: a cadre looks at it first. */
  changePhone: action({
    roles: signedIn,
    writes: true,
    limit: 5,
    input: f.input({
      by: v.variant(
        'kind',
        [
          v.strictObject({ kind: v.literal('wechat', '请填写手机号'), code: phoneCode }, '请填写手机号'),
          v.strictObject({ kind: v.literal('typed', '请填写手机号'), phone: f.phone }, '请填写手机号'),
        ],
        '请填写手机号',
      ),
    }),
    output: v.object({ state: v.picklist(['changed', 'checking']), number: v.nullable(v.string()) }),
  }),
  /** One's own number under examination, if there is one. */
  myPhoneCheck: action({
    roles: signedIn,
    input: f.input({}),
    output: v.nullable(
      v.object({
        caseId: v.string(),
        number: v.string(),
        phone: v.string(),
        state: v.string(),
        since: f.momentOut,
        promisedAt: v.nullable(f.momentOut),
        reason: v.nullable(v.string()),
        transitions: v.array(v.string()),
      }),
    ),
  }),
  withdrawPhone: action({
    roles: signedIn,
    writes: true,
    row: 'caseId',
    input: f.input({ caseId: f.id }),
    output: done,
  }),
  /** “不是我”: ends every session at once and has a cadre look. */
  disown: action({
    roles: signedIn,
    writes: true,
    row: 'changeId',
    input: f.input({ changeId: f.id }),
    output: v.object({ number: v.string() }),
  }),
  /** A code that takes this account to another WeChat; only from the WeChat it is in. */
  moveCode: action({
    roles: ['worker'],
    writes: true,
    isSecret: true,
    limit: 3,
    input: f.input({}),
    /** Null where it is not WeChat that asks: a browser somebody left open must not carry an account away. */
    output: v.nullable(v.object({ code: v.string(), until: f.momentOut })),
  }),
  /** Takes an account into the WeChat that asks. `wrong` says neither what nor whether there is such an account; `taken`: this WeChat has one. */
  moveHere: action({
    roles: ['guest', 'worker'],
    writes: true,
    limit: 5,
    input: f.input({ phone: f.phone, code: moveCode }),
    output: v.object({ outcome: v.picklist(['moved', 'wrong', 'taken']) }),
  }),
  ...childActions,
  ...noticeActions,
  /** A number that a cadre has to look at: who asks, who holds it, all masked. */
  phoneCase: action({
    roles: phoneDesk,
    row: 'caseId',
    reads: 'contact',
    input: f.input({ caseId: f.id }),
    output: v.object({
      number: v.string(),
      kind: v.picklist(['phoneConflict', 'disowned']),
      state: v.string(),
      since: f.momentOut,
      promisedAt: v.nullable(f.momentOut),
      person: v.object({ name: v.string(), status: v.string(), phone: v.string(), place: v.string() }),
      wanted: v.nullable(v.object({ phone: v.string(), isProven: v.boolean() })),
      holder: v.nullable(v.object({ name: v.string(), place: v.string() })),
      change: v.nullable(v.object({ kind: v.picklist(['phone', 'wechat']), at: f.momentOut, oldPhone: v.string() })),
      transitions: v.array(v.string()),
    }),
  }),
  settlePhone: action({
    roles: phoneDesk,
    writes: true,
    row: 'caseId',
    input: f.input({
      caseId: f.id,
      decision: v.picklist(['give', 'refuse'], '请选一种'),
      reason: v.optional(f.text('理由', 200)),
    }),
    output: done,
  }),
  settleDisowned: action({
    roles: phoneDesk,
    writes: true,
    row: 'caseId',
    input: f.input({
      caseId: f.id,
      /** Puts the number before the change back. */
      isPutBack: v.boolean('请选一种'),
      reason: f.text('怎么处理的', 200),
    }),
    output: done,
  }),
  /** The whole number, to ring whoever wants it; leaves an audit row. */
  ringNumber: action({
    roles: phoneDesk,
    row: 'caseId',
    reads: 'contact',
    input: f.input({ caseId: f.id }),
    output: v.object({ phone: v.string() }),
  }),
};
