import * as v from 'valibot';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { NATION } from '@/rules/parameters';
import { DEMO_REGION, provinceOf } from '@/rules/regions';
import { action } from './action';
import * as f from './fields';
import type { Role } from './roles';
import { workflow } from './workflow';

/** Who drafts a number of the law, who publishes and confirms it, who may look. */
export const draftRoles: readonly Role[] = ['officer'];
export const publishRoles: readonly Role[] = ['lead'];
const parameterRoles: readonly Role[] = ['officer', 'lead', 'auditor', 'admin'];
const handlers: readonly Role[] = ['officer', 'lead'];

/** A number of the law on its way: drafted by an officer, published by a lead, confirmed by another; nobody does two of the three. */
export const publishing = workflow({
  table: 'cases',
  states: {
    drafted: '等负责人发布',
    published: '等第二位负责人确认',
    confirmed: '已启用',
    returned: '已退回',
    withdrawn: '已撤回',
  },
  transitions: {
    publish: { from: ['drafted'], to: 'published', actors: ['lead'], label: '发布' },
    confirm: { from: ['published'], to: 'confirmed', actors: ['second'], label: '确认启用' },
    return: {
      from: ['drafted', 'published'],
      to: 'returned',
      actors: ['lead', 'first', 'second'],
      label: '退回',
      requires: ['reason'],
    },
    withdraw: { from: ['drafted', 'published'], to: 'withdrawn', actors: ['maker'], label: '撤回' },
  },
});

export type PublishingState = keyof typeof publishing.states;
export type PublishingStep = keyof typeof publishing.transitions;

const name = v.picklist(Object.keys(parameterKinds) as ParameterName[], '请选是哪个数');

const region = v.pipe(
  v.string('请选地区'),
  v.regex(/^\d{6}$/, '地区是 6 位区划代码'),
  // 示范区 is a place in the demo alone; the cloud knows whether it is one here.
  v.check((code) => code === NATION || code === DEMO_REGION || provinceOf(code) !== null, '没有这个地区，请核对代码'),
);

const state = v.picklist(Object.keys(publishing.states) as PublishingState[], '不认识的状态');

/** A number with where and from when it holds, and where it stands written; the value as `parameterKinds` wants it. */
const facts = {
  name,
  region: v.string(),
  place: v.nullable(v.string()),
  effectiveOn: v.string(),
  value: v.unknown(),
  source: v.string(),
  checkedOn: v.string(),
};

const draft = {
  caseId: v.string(),
  number: v.string(),
  state,
  since: f.momentOut,
  ...facts,
  isCorrection: v.boolean(),
  /** Names of colleagues. */
  madeBy: v.string(),
  publishedBy: v.nullable(v.string()),
  confirmedBy: v.nullable(v.string()),
};

const row = { row: 'caseId', writes: true } as const;
const moved = v.object({ state });
const reason = f.text('理由', 200);

/** How the numbers of the law are kept up: every version there ever was, and the way of a new one. Nothing is edited. */
export const publishingActions = {
  /** Every version, shipped and published, by name and region, the latest first; one that was put right stays and says so. */
  versions: action({
    roles: parameterRoles,
    input: f.input({ name: v.optional(name), q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({
        id: v.string(),
        ...facts,
        /** Shipped with the program. */
        isBase: v.boolean(),
        publishedAt: v.nullable(f.momentOut),
        /** A later one of the same day stands in its place. */
        isReplaced: v.boolean(),
      }),
    ),
  }),
  /** What is on its way, the longest waiting first; else what is over, the latest first. */
  drafts: action({
    roles: handlers,
    input: f.input({ isOver: v.optional(v.boolean('请选在办的或办完的'), false), cursor: v.optional(f.cursor) }),
    output: f.page(v.object(draft)),
  }),
  draft: action({
    roles: handlers,
    row: 'caseId',
    input: f.input({ caseId: f.id }),
    output: v.object({
      ...draft,
      /** What holds for that name, place and day without it: an earlier version or the one it puts right, else a wider place's, or nothing. */
      before: v.nullable(
        v.object({
          region: v.string(),
          place: v.nullable(v.string()),
          effectiveOn: v.string(),
          value: v.unknown(),
          source: v.string(),
        }),
      ),
      reason: v.nullable(v.string()),
      transitions: v.array(v.string()),
    }),
  }),
  draftVersion: action({
    roles: draftRoles,
    writes: true,
    limit: 30,
    input: v.pipe(
      f.input({
        name,
        region,
        place: v.optional(v.pipe(f.text('地区名称', 30), v.minLength(2, '地区名称至少 2 个字'))),
        effectiveOn: f.day,
        value: v.unknown(),
        source: f.text('出处', 200),
        checkedOn: f.day,
        /** There is one of that day already, and it is wrong. */
        isCorrection: v.boolean('请选是不是更正'),
      }),
      v.forward(
        v.check((made) => parameterKinds[made.name].fits(made.value), '数的写法不对，请核对'),
        ['value'],
      ),
      v.forward(
        v.check((made) => made.region.endsWith('0000') || made.place !== undefined, '小于省的地区请写名称'),
        ['place'],
      ),
    ),
    output: v.object({ caseId: v.string(), number: v.string() }),
  }),
  publishVersion: action({ ...row, roles: publishRoles, input: f.input({ caseId: f.id }), output: moved }),
  confirmVersion: action({ ...row, roles: publishRoles, input: f.input({ caseId: f.id }), output: moved }),
  returnVersion: action({ ...row, roles: publishRoles, input: f.input({ caseId: f.id, reason }), output: moved }),
  withdrawVersion: action({ ...row, roles: draftRoles, input: f.input({ caseId: f.id }), output: moved }),
};
