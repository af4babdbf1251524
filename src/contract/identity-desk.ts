import * as v from 'valibot';
import { action } from './action';
import { document } from './document-number';
import * as f from './fields';
import type { Role } from './roles';

/** Who sees to real names, over the units they were granted for; what two people dispute is the officers'. */
const deskRoles: readonly Role[] = ['grassroots', 'street', 'officer', 'lead'];

/** The kinds of case of this service, with the words both sides see. */
export const kinds = {
  verification: '实名核对',
  nameChange: '更改实名信息',
  contested: '证件号码核对',
  merge: '合并账号',
} as const;
export type Kind = keyof typeof kinds;

/** How a number that two people claim is settled. */
export const outcomes = {
  samePerson: '两个账号是同一个人，提议合并',
  claimantKeeps: '证件是新提交的人的',
  holderKeeps: '证件是原来的人的',
} as const;

const kind = v.picklist(Object.keys(kinds) as Kind[], '请选办理类型');
const caseId = f.id;

const fourSeen = v.pipe(
  v.string('请填写证件号码最后四位'),
  v.transform((text) => text.trim().toUpperCase().replace(/Ｘ/g, 'X')),
  v.regex(/^[0-9A-Z]{4}$/, '请照着证件填最后四位，末位是 X 的填 X'),
);

/** One of the people a case is about, covered. */
const party = v.object({
  role: v.picklist(['owner', 'claimant', 'holder', 'from', 'into']),
  name: v.string(),
  phone: v.string(),
  status: v.string(),
  unit: v.nullable(v.string()),
  /** The day they registered, ISO; not the minute, which beside that of an anonymous question could say who asked. */
  since: v.string(),
  /** The offices they hold, in words. */
  offices: v.array(v.string()),
});

/** Whether two accounts have the same; null: one of them has none. */
const isSame = v.nullable(v.boolean());

/** Two accounts side by side, covered: how each person is proved, and what is the same. */
const comparison = v.object({
  proofs: v.object({ from: v.string(), into: v.string() }),
  same: v.object({ name: isSame, phone: isSame, number: isSame }),
});

/** What cadres do about real names. */
export const identityDesk = {
  queue: action({
    roles: deskRoles,
    /** `q`: a case number, a whole name, or a part of a unit's. */
    input: f.input({ q: v.optional(f.searchText), kind: v.optional(kind), cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({
        id: v.string(),
        number: v.string(),
        kind,
        name: v.string(),
        document: v.nullable(v.string()),
        unit: v.string(),
        since: f.momentOut,
        promisedAt: v.nullable(f.momentOut),
        isLate: v.boolean(),
      }),
    ),
  }),
  case: action({
    roles: deskRoles,
    row: 'caseId',
    reads: 'contact',
    input: f.input({ caseId }),
    output: v.object({
      id: v.string(),
      number: v.string(),
      kind,
      state: v.string(),
      unit: v.string(),
      promisedAt: v.nullable(f.momentOut),
      /** What was handed in, covered; of a merge nothing. */
      claim: v.nullable(
        v.object({
          name: v.string(),
          document,
          documentLabel: v.string(),
          masked: v.string(),
          reason: v.nullable(v.string()),
          before: v.nullable(v.string()),
        }),
      ),
      parties: v.array(party),
      /** Of a merge: why, who proposed it, whose WeChat stays, and while it waits what the two are compared by. */
      merge: v.nullable(
        v.object({
          reason: v.string(),
          by: v.string(),
          wechat: v.picklist(['from', 'into']),
          compared: v.nullable(comparison),
        }),
      ),
      transitions: v.array(v.string()),
      story: v.array(v.object({ to: v.string(), by: v.string(), reason: v.nullable(v.string()), at: f.momentOut })),
    }),
  }),
  reveal: action({
    roles: ['grassroots', 'street', 'officer'],
    row: 'caseId',
    reads: 'identity',
    limit: 20,
    input: f.input({ caseId }),
    output: v.object({ name: v.string(), number: v.string() }),
  }),
  confirm: action({
    roles: ['grassroots', 'street', 'officer'],
    writes: true,
    row: 'caseId',
    limit: 20,
    input: f.input({ caseId, document, lastFour: fourSeen }),
    output: v.object({ state: v.string() }),
  }),
  refuse: action({
    roles: ['grassroots', 'street', 'officer'],
    writes: true,
    row: 'caseId',
    input: f.input({ caseId, reason: f.text('原因', 200) }),
    output: v.object({ state: v.string() }),
  }),
  settle: action({
    roles: ['officer'],
    writes: true,
    row: 'caseId',
    limit: 20,
    input: f.input({
      caseId,
      outcome: v.picklist(Object.keys(outcomes) as (keyof typeof outcomes)[], '请选结果'),
      document,
      lastFour: fourSeen,
      reason: f.text('怎么核对的', 200),
    }),
    output: v.object({ state: v.string(), mergeCaseId: v.nullable(v.string()) }),
  }),
};
