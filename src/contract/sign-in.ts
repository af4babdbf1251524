import * as v from 'valibot';
import { parseSignIn } from '@/rules/sign-in-code';
import { action } from './action';
import * as f from './fields';
import { everyone, signedIn } from './roles';

/** How long a code on a PC can be scanned, and then how long the phone may take to confirm, in minutes. */
export const SIGN_IN_MINUTES = 2;

/** A session's life, in minutes: unused, and at most. */
export const SESSION_MINUTES = { idle: 30, longest: 12 * 60 } as const;

/** How far a PC's sign-in is, as its page says it. */
export const signInStates = {
  waiting: '等待手机扫码',
  scanned: '手机已收到，请在手机上确认',
  confirmed: '已确认，正在登录',
  declined: '手机上选了「不是我」',
  over: '这个码已失效',
} as const;

export type SignInState = keyof typeof signInStates;

const ticket = v.pipe(v.string('缺少登录码'), v.regex(/^[\w-]{22}$/, '登录码不对'));

const code = v.pipe(
  v.string('请扫码，或输入电脑上的码'),
  v.maxLength(100, '这不是电脑上的登录码'),
  v.check((text) => parseSignIn(text) !== null, '这不是电脑上的登录码：短码是 8 位字母和数字，没有 0、1 和字母 O、I'),
);

const own = { roles: signedIn, writes: true, limit: 20, row: 'signInId', input: f.input({ signInId: f.id }) } as const;

const done = v.object({ done: v.literal(true) });

/** What pages and cloud agree on about signing in on a PC, and a person's sessions. */
export const signIn = {
  /** A browser asks for a code to show; `instead` is the one it showed before, which ends. */
  begin: action({
    roles: everyone,
    writes: true,
    isSecret: true,
    limit: 20,
    input: f.input({ instead: v.optional(ticket) }),
    output: v.object({ ticket: v.string(), code: v.string() }),
  }),
  /** How far it is; only for the browser that began it, for any other it is over. */
  progress: action({
    roles: everyone,
    input: f.input({ ticket }),
    output: v.object({ state: v.picklist(Object.keys(signInStates) as SignInState[]) }),
  }),
  /** The session of a confirmed code, once, for the browser that began it. */
  collect: action({
    roles: everyone,
    writes: true,
    isSecret: true,
    limit: 20,
    input: f.input({ ticket }),
    output: v.object({ token: v.string() }),
  }),
  /** A phone has scanned or typed a code: what it would sign in. */
  scan: action({
    roles: signedIn,
    writes: true,
    limit: 10,
    input: f.input({ code }),
    output: v.object({
      id: v.string(),
      device: v.string(),
      place: v.string(),
      isSameNetwork: v.boolean(),
      since: f.momentOut,
    }),
  }),
  confirm: action({ ...own, output: done }),
  decline: action({ ...own, output: done }),
  /** Where the person is signed in now, last used first. */
  sessions: action({
    roles: signedIn,
    input: f.input({}),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          device: v.string(),
          since: f.momentOut,
          lastUsed: f.momentOut,
          isThis: v.boolean(),
        }),
      ),
    }),
  }),
  end: action({
    roles: signedIn,
    writes: true,
    row: 'sessionId',
    input: f.input({ sessionId: f.id }),
    output: done,
  }),
  endAll: action({ roles: signedIn, writes: true, input: f.input({}), output: done }),
};
