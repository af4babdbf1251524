import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { type Role, signedIn } from './roles';
import { workflow } from './workflow';

/** What feedback about the program can be about. */
export const feedbackCategories = {
  broken: '打不开、点了没反应',
  hard: '不会用、看不清',
  wrong: '内容不对',
  wish: '希望增加',
  other: '其他',
} as const;

export type FeedbackCategory = keyof typeof feedbackCategories;

/** Who answers feedback. */
export const helpDesk: readonly Role[] = ['officer'];

/** How many pictures go with one feedback. */
export const MOST_PICTURES = 3;

/** Feedback about the program: an officer answers within three working days, the worker may add one more message. */
export const feedbackFlow = workflow({
  table: 'cases',
  states: { waiting: '等待回复', answered: '已回复', closed: '已结束' },
  transitions: {
    answer: { from: ['waiting'], to: 'answered', actors: ['desk'], label: '回复' },
    add: {
      from: ['waiting', 'answered'],
      to: 'waiting',
      actors: ['owner'],
      label: '再补充一句',
      condition: 'notAdded',
    },
    close: { from: ['waiting', 'answered'], to: 'closed', actors: ['desk'], label: '结束', requires: ['reason'] },
    done: { from: ['waiting', 'answered'], to: 'closed', actors: ['owner'], label: '问题解决了' },
  },
});

const done = v.object({ done: v.literal(true) });
const category = v.picklist(Object.keys(feedbackCategories) as FeedbackCategory[], '请选择是哪方面');
const words = f.text('内容', 500);

const head = {
  id: v.string(),
  number: v.string(),
  category,
  state: v.picklist(Object.keys(feedbackFlow.states) as (keyof typeof feedbackFlow.states)[]),
  since: f.momentOut,
  promisedAt: v.nullable(f.momentOut),
};

const story = {
  ...head,
  /** Who has it now, in words. */
  holder: v.string(),
  messages: v.array(v.object({ by: v.picklist(['worker', 'officer']), text: v.string(), at: f.momentOut })),
  pictures: v.array(v.object({ fileId: v.string() })),
  reason: v.nullable(v.string()),
  wantsCall: v.boolean(),
  transitions: v.array(v.string()),
};

const row = { roles: signedIn, row: 'caseId' } as const;
const deskRow = { roles: helpDesk, row: 'caseId' } as const;

/** What pages and cloud agree on about help and feedback about the program. */
export const help = {
  sendFeedback: action({
    roles: signedIn,
    assisted: '提交使用反馈',
    writes: true,
    limit: 20,
    input: f.input({
      category,
      text: words,
      pictures: v.pipe(v.array(f.id, '图片不对，请重新选'), v.maxLength(MOST_PICTURES, `最多 ${MOST_PICTURES} 张图片`)),
      wantsCall: v.boolean('请选择要不要回电'),
      /** All that is told of the device: the program's version and the size of letters. */
      appVersion: v.pipe(v.string('缺少版本'), v.regex(/^[\w.-]{1,20}$/, '版本不对')),
      scale: v.pipe(v.string('缺少字号'), v.regex(/^\d(\.\d{1,2})?$/, '字号不对')),
    }),
    output: v.object({ caseId: v.string(), number: v.string(), promisedAt: v.nullable(f.momentOut) }),
  }),
  myFeedback: action({
    roles: signedIn,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ ...head, text: v.string() })),
  }),
  feedback: action({ ...row, input: f.input({ caseId: f.id }), output: v.object(story) }),
  addToFeedback: action({ ...row, writes: true, input: f.input({ caseId: f.id, text: words }), output: done }),
  endFeedback: action({ ...row, writes: true, input: f.input({ caseId: f.id }), output: done }),
  /** All feedback in the caller's scope, what was promised first at the top. */
  deskList: action({
    roles: helpDesk,
    input: f.input({
      state: v.optional(v.picklist(['waiting', 'answered', 'closed'], '不认识的状态')),
      category: v.optional(category),
      q: v.optional(f.searchText),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object({ ...head, text: v.string(), person: v.string() })),
  }),
  deskCase: action({
    ...deskRow,
    input: f.input({ caseId: f.id }),
    output: v.object({ ...story, person: v.string(), place: v.string(), appVersion: v.string(), scale: v.string() }),
  }),
  answer: action({ ...deskRow, writes: true, input: f.input({ caseId: f.id, text: words }), output: done }),
  close: action({
    ...deskRow,
    writes: true,
    input: f.input({ caseId: f.id, reason: f.text('理由', 200) }),
    output: done,
  }),
  /** The number of whoever asked to be rung; leaves an audit row. */
  ring: action({
    ...deskRow,
    reads: 'contact',
    input: f.input({ caseId: f.id }),
    output: v.object({ phone: v.string() }),
  }),
  /** An address of a picture, good for five minutes, for its person and for the desk. */
  picture: action({
    ...row,
    limit: 60,
    input: f.input({ caseId: f.id, fileId: f.id }),
    output: v.object({ url: v.string() }),
  }),
};
