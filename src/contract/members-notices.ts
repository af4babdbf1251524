import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { signedIn } from './roles';

/**
 * A notice's kind is `<first>.<what>`. First words `remind`, `news` and `ask` are what a person may switch off; `crisis` and
 * `limitation` wake people, and a `code` that somebody waits for is told at once; `security` (somebody did something with one's account
 * or for one) stands in the inbox at once, only its push waits; every other word belongs to a running matter: it is always told, by day.
 */
export const noticeGroups = ['remind', 'news', 'ask'] as const;

export type NoticeGroup = (typeof noticeGroups)[number];

/** What each switch says. */
export const noticeGroupLabels: Readonly<Record<NoticeGroup, { label: string; hint: string }>> = {
  remind: { label: '提醒', hint: '活动快开始了、书快到期了' },
  news: { label: '新活动、新服务', hint: '附近开了新活动、新书到了' },
  ask: { label: '请你评价', hint: '办完事、参加完活动后问一句' },
};

/** Kinds that do not wait for the morning, and those of which only the push does. */
export const urgentKinds = ['crisis', 'limitation', 'code'] as const;
export const silentKinds = ['security'] as const;

/** When nobody is told anything, by the hour in Asia/Shanghai, where a person has not said otherwise. */
export const usualQuiet = { from: 21, to: 8 } as const;

/** How many hours somebody's own quiet may last. */
export const LONGEST_QUIET = 12;

/** How many hours these last, over midnight where the first is the later. */
export function quietLength({ from, to }: { readonly from: number; readonly to: number }): number {
  return (to - from + 24) % 24;
}

/** An hour of the day. */
const quietHour = v.pipe(
  v.number('请选择钟点'),
  v.integer('请选择整点'),
  v.minValue(0, '请选择钟点'),
  v.maxValue(23, '请选择钟点'),
);

/** Subscribe messages there are: how a matter goes, and reminders. */
const pushTemplates = ['progress', 'remind'] as const;

export type PushTemplate = (typeof pushTemplates)[number];

const done = v.object({ done: v.literal(true) });

/** The part of `members` about what a person is told, and when. */
export const noticeActions = {
  noticeSettings: action({
    roles: signedIn,
    input: f.input({}),
    output: v.object({
      switchedOff: v.array(v.picklist(noticeGroups)),
      quiet: v.nullable(v.object({ from: v.number(), to: v.number() })),
      /** What WeChat may be asked for; empty where there is no WeChat. */
      templates: v.array(v.object({ template: v.picklist(pushTemplates), id: v.string(), allowed: v.number() })),
    }),
  }),
  saveNoticeSettings: action({
    roles: signedIn,
    writes: true,
    input: f.input({
      switchedOff: v.pipe(
        v.array(v.picklist(noticeGroups, '不认识的通知'), '不认识的通知'),
        v.maxLength(noticeGroups.length, '不认识的通知'),
      ),
      quiet: v.nullable(
        v.pipe(
          v.strictObject({ from: quietHour, to: quietHour }, '请选择开始和结束的钟点'),
          v.forward(
            v.check(({ from, to }) => from !== to, '开始和结束不能是同一个钟点'),
            ['to'],
          ),
          v.forward(
            v.check((quiet) => quietLength(quiet) <= LONGEST_QUIET, `不打扰最长 ${LONGEST_QUIET} 个小时`),
            ['to'],
          ),
        ),
      ),
    }),
    output: done,
  }),
  /** The person allowed one more subscribe message of each of these; nothing is kept where it is not WeChat that asks. */
  allowPush: action({
    roles: signedIn,
    writes: true,
    input: f.input({
      templates: v.pipe(
        v.array(v.picklist(pushTemplates, '不认识的模板'), '没有选'),
        v.minLength(1, '没有选'),
        v.maxLength(3, '一次最多三种'),
      ),
    }),
    output: done,
  }),
};
