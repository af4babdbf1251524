import * as v from 'valibot';
import { action } from './action';
import { document, documentNumber, wrongNumber } from './document-number';
import * as f from './fields';
import { identityDesk } from './identity-desk';
import { memberImports } from './identity-imports';
import { merging } from './identity-merging';
import { memberStatuses } from './members';
import { workflow } from './workflow';

/** How long a cadre has, in working days. */
export const WORKING_DAYS = 2;

/** How many names and numbers of a person lists are asked for in a day; what comes after waits for a cadre. */
export const DAILY_TRIES = 5;

/** Somebody's name and number, which a cadre compares with the card. The same for a first time and for a change of name. */
export const verification = workflow({
  table: 'cases',
  states: { waiting: '待核对', confirmed: '已核对', refused: '未通过', withdrawn: '已撤回' },
  transitions: {
    confirm: { from: ['waiting'], to: 'confirmed', actors: ['holder'], label: '确认见过证件' },
    refuse: { from: ['waiting'], to: 'refused', actors: ['holder'], label: '不通过', requires: ['reason'] },
    withdraw: { from: ['waiting'], to: 'withdrawn', actors: ['owner'], label: '撤回' },
    match: { from: ['waiting'], to: 'confirmed', actors: ['system'], label: '与会员名册一致' },
    drop: { from: ['waiting'], to: 'withdrawn', actors: ['system'], label: '账号合并，不再需要' },
  },
});

/** A number that two people say is theirs; the words give neither away. */
export const contested = workflow({
  table: 'cases',
  states: { waiting: '待核对', settled: '已核对', refused: '未通过', withdrawn: '已撤回' },
  transitions: {
    settle: { from: ['waiting'], to: 'settled', actors: ['holder'], label: '写下结果', requires: ['reason'] },
    refuse: { from: ['waiting'], to: 'refused', actors: ['holder'], label: '不是本人的', requires: ['reason'] },
    withdraw: { from: ['waiting'], to: 'withdrawn', actors: ['owner'], label: '撤回' },
    match: { from: ['waiting'], to: 'settled', actors: ['system'], label: '另有结果' },
    drop: { from: ['waiting'], to: 'withdrawn', actors: ['system'], label: '账号合并，不再需要' },
  },
});

/** Two accounts of one person, which a second cadre joins. */
export const merge = workflow({
  table: 'cases',
  states: { proposed: '待另一人确认', merged: '已合并', rejected: '未合并', withdrawn: '已撤回' },
  transitions: {
    merge: { from: ['proposed'], to: 'merged', actors: ['second'], label: '确认合并' },
    reject: { from: ['proposed'], to: 'rejected', actors: ['second'], label: '不合并', requires: ['reason'] },
    withdraw: { from: ['proposed'], to: 'withdrawn', actors: ['maker'], label: '撤回提议' },
  },
});

const nameChange = v.optional(f.text('改名的理由', 200));

const claim = v.pipe(
  f.input({
    name: f.name,
    document,
    number: documentNumber,
    /** Why it changes, of somebody whose name has been verified. */
    reason: nameChange,
    /** Of a person without a unit: the street or park that is to look at it. */
    street: v.optional(f.id),
  }),
  v.forward(
    v.check(
      ({ document: kind, number }) => wrongNumber(kind, number) === null,
      ({ input }) => wrongNumber(input.document, input.number) ?? '请核对证件号码',
    ),
    ['number'],
  ),
);

const status = v.picklist(Object.keys(memberStatuses) as (keyof typeof memberStatuses)[]);

/** Where a card is shown: the union that looks at it, its place and telephone, and its hours on working days. */
const cardDesk = v.object({
  unit: v.string(),
  address: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  /** Minutes from midnight. */
  hours: v.array(v.object({ from: v.number(), to: v.number() })),
});

/** What a worker sees of what they handed in. */
const openClaim = v.object({
  caseId: v.nullable(v.string()),
  number: v.string(),
  state: v.string(),
  isOpen: v.boolean(),
  name: v.string(),
  document: v.string(),
  masked: v.string(),
  heldBy: v.nullable(v.string()),
  promisedAt: v.nullable(f.momentOut),
  /** What the cadre wrote. */
  reason: v.nullable(v.string()),
  at: f.momentOut,
});

/** What pages and cloud agree on about real names. */
export const identity = {
  mine: action({
    roles: ['worker'],
    assisted: true,
    input: f.input({}),
    output: v.object({
      name: v.string(),
      status,
      /** What stands verified. */
      verified: v.nullable(v.object({ document: v.string(), masked: v.string(), at: f.momentOut })),
      /** What was handed in last, unless it is what stands. */
      claim: v.nullable(openClaim),
      unit: v.nullable(v.string()),
      /** Where to go with the card: who has what waits, else who would. */
      desk: v.nullable(cardDesk),
      /** Of whom to choose from, for a person without a unit. */
      streets: v.array(v.object({ id: v.string(), name: v.string(), address: v.nullable(v.string()) })),
    }),
  }),
  submit: action({
    roles: ['worker'],
    writes: true,
    consent: 'identity',
    assisted: '提交实名信息',
    limit: 10,
    input: claim,
    output: v.object({ status, isMatched: v.boolean() }),
  }),
  withdraw: action({
    roles: ['worker'],
    writes: true,
    assisted: '撤回实名信息',
    row: 'caseId',
    input: f.input({ caseId: f.id }),
    output: v.object({ status }),
  }),
  ...identityDesk,
  ...memberImports,
  ...merging,
};
