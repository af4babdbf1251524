import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { cadreRoles, signedIn } from './roles';

/** One case as a list tells it: words only, and where it opens. */
export const caseBrief = {
  id: v.string(),
  number: v.string(),
  version: v.number(),
  /** The service's word and the kind's. */
  service: v.string(),
  kind: v.string(),
  state: v.string(),
  isOpen: v.boolean(),
  title: v.string(),
  /** The next step; empty where there is none. */
  line: v.string(),
  /** Who holds it, in words: a role with its unit, a person's name, or 你; empty when it is closed. */
  holder: v.string(),
  since: f.momentOut,
  promisedAt: v.nullable(f.momentOut),
  route: v.string(),
};

/** A running legal date; `daysLeft` counts business days of the calendar in Asia/Shanghai, negative when it has passed. */
export const deadlineBrief = {
  id: v.string(),
  /** The case it is of; null for one somebody worked out and kept. */
  caseId: v.nullable(v.string()),
  rule: v.string(),
  dueOn: v.string(),
  daysLeft: v.number(),
  whoMustAct: v.string(),
  whatIsLost: v.string(),
  /** The working day it really ends on, where its last day is off; what is said first is always `dueOn`. */
  rollsTo: v.nullable(v.string()),
  /** The law and article, in words. */
  law: v.nullable(v.string()),
};

/** How what waits is divided, by promised time. */
export const dues = { overdue: '已超时', today: '今天到期', later: '以后' } as const;
export type Due = keyof typeof dues;

/** Whose work a desk shows. */
export const deskViews = { all: '全部', mine: '我手上的', role: '等人接手' } as const;
export type DeskView = keyof typeof deskViews;

/** Counts of what waits; none is said beyond a hundred. */
export const COUNTED_TO = 100;
export const dueCounts = v.object({ overdue: v.number(), today: v.number(), later: v.number() });

const deskInput = {
  due: v.optional(v.picklist(Object.keys(dues) as Due[], '请选已超时、今天到期或以后')),
  view: v.optional(v.picklist(Object.keys(deskViews) as DeskView[], '请选全部、我手上的或等人接手'), 'all'),
  service: v.optional(f.searchText),
  kind: v.optional(f.searchText),
  q: v.optional(f.searchText),
  cursor: v.optional(f.cursor),
};

const chosen = v.pipe(
  v.array(
    f.input({ id: f.id, version: v.pipe(v.number('缺少版本'), v.integer('版本不对'), v.minValue(1, '版本不对')) }),
    '请选要转交的事项',
  ),
  v.minLength(1, '请选要转交的事项'),
  v.maxLength(50, '一次最多 50 件'),
);

/** Cases over all services: the worker's own, what waits for a cadre, who has it next, and its story. */
export const officeCases = {
  /** The caller's own cases, open ones first, then the latest. */
  myCases: action({
    roles: signedIn,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ ...caseBrief, deadlines: v.array(v.object(deadlineBrief)) })),
  }),
  /** The caller's legal dates that run, soonest first; or those that have passed within a year, latest first. */
  deadlines: action({
    roles: signedIn,
    input: f.input({ passed: v.optional(v.boolean('请选还没到的或已经过了的'), false), cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({
        ...deadlineBrief,
        /** What it belongs to, in words, and where that opens. */
        about: v.string(),
        route: v.string(),
      }),
    ),
  }),
  /** Says that what one of the caller's legal dates asked for is done: it is told and reminded of no more. */
  endDeadline: action({
    roles: signedIn,
    writes: true,
    row: 'deadlineId',
    anonymous: true,
    input: f.input({ deadlineId: f.id }),
    output: v.object({ done: v.literal(true) }),
  }),
  /** What waits for the caller: what they hold, what their roles hold over their units, for leads everything in their scope. */
  desk: action({
    roles: cadreRoles,
    input: f.input(deskInput),
    output: v.object({
      items: v.array(
        v.object({
          ...caseBrief,
          /** Whose case it is: a masked name, or that the asker is anonymous. */
          who: v.string(),
          isMine: v.boolean(),
          /** Whether the caller may take it or pass it on. */
          canAssign: v.boolean(),
        }),
      ),
      next: v.optional(v.string()),
      /** With the first page only. */
      counts: v.nullable(dueCounts),
      /** What there is to filter by. */
      services: v.array(
        v.object({
          service: v.string(),
          label: v.string(),
          kinds: v.array(v.object({ kind: v.string(), label: v.string() })),
        }),
      ),
      /** A search by words looks only through the most urgent of them. */
      isPartial: v.boolean(),
    }),
  }),
  /** Who could be given all of these cases: those who hold the needed role over each. */
  colleagues: action({
    roles: cadreRoles,
    input: f.input({ cases: chosen }),
    output: v.array(v.object({ id: v.string(), name: v.string(), role: v.string(), unit: v.string() })),
  }),
  /** Takes cases, gives them to a colleague, or back to the role. What somebody else moved meanwhile is left and said. */
  assign: action({
    roles: cadreRoles,
    writes: true,
    input: f.input({
      cases: chosen,
      to: v.variant(
        'kind',
        [
          f.input({ kind: v.literal('me') }),
          f.input({ kind: v.literal('role') }),
          f.input({ kind: v.literal('person'), personId: f.id }),
        ],
        '请选交给谁',
      ),
      reason: v.optional(f.text('理由', 200)),
    }),
    output: v.object({ done: v.array(v.string()), changed: v.array(v.string()) }),
  }),
  /** One case's head and its story, oldest first, for whoever may see it. */
  caseHistory: action({
    roles: signedIn,
    row: 'caseId',
    input: f.input({ caseId: f.id }),
    output: v.object({
      ...caseBrief,
      isOwner: v.boolean(),
      deadlines: v.array(v.object(deadlineBrief)),
      steps: v.array(
        v.object({
          at: f.momentOut,
          who: v.string(),
          /** The state before, where it changed. */
          from: v.nullable(v.string()),
          /** The state it came to, or to whom it was handed. */
          to: v.string(),
          reason: v.nullable(v.string()),
        }),
      ),
    }),
  }),
};
