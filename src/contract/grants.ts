import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { cadreRoles } from './roles';

const role = v.picklist(cadreRoles, '请选角色');
const reason = f.text('理由', 200);
const done = v.object({ done: v.literal(true) });
const arrangers = ['admin', 'lead'] as const;
const leaveDay = v.pipe(
  f.day,
  v.check((day) => day < '2100', '日期太远'),
);

const proposal = {
  id: v.string(),
  name: v.string(),
  role,
  unit: v.string(),
  endsOn: v.string(),
  deputyFor: v.nullable(v.string()),
  proposedBy: v.string(),
  at: f.momentOut,
  /** An administrator's role that would end, and why. */
  isEnding: v.boolean(),
  why: v.nullable(v.string()),
  /** Not proposed by the caller, nor given to them. */
  canDecide: v.boolean(),
};

/** Where a leaving cadre's work goes: to a person, or back to the role. */
const destination = v.union([v.literal('role'), f.id], '请选去向');

/** What pages and cloud agree on about roles granted, leaving and deputies: part of the service organisation. */
export const grants = {
  /** People with this phone number, names covered: cadres, and for an administrator or lead whoever is in their scope. */
  findPerson: action({
    roles: cadreRoles,
    reads: 'contact',
    limit: 20,
    input: f.input({ phone: f.phone }),
    output: v.object({
      items: v.array(v.object({ id: v.string(), name: v.string(), unit: v.nullable(v.string()) })),
    }),
    shows: ({ items }) => items.map(({ id }) => id),
  }),
  grants: action({
    roles: ['admin', 'lead', 'auditor'],
    input: f.input({
      q: v.optional(f.searchText),
      role: v.optional(role),
      unit: v.optional(f.id),
      person: v.optional(f.id),
      /** Only those that end within thirty days. */
      ending: v.optional(v.boolean('只看快到期的：是或否')),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(
      v.object({
        id: v.string(),
        personId: v.string(),
        name: v.string(),
        role,
        unit: v.string(),
        endsOn: v.string(),
        deputyFor: v.nullable(v.string()),
        grantedBy: v.nullable(v.string()),
      }),
    ),
  }),
  grant: action({
    roles: ['admin'],
    writes: true,
    row: 'unitId',
    input: f.input({ unitId: f.id, personId: f.id, role, endsOn: f.day, deputyFor: v.optional(f.id) }),
    output: v.object({ state: v.picklist(['granted', 'proposed']) }),
  }),
  endGrant: action({
    roles: ['admin'],
    writes: true,
    row: 'grantId',
    input: f.input({ grantId: f.id, reason }),
    /** Another administrator's own role waits for a second person. */
    output: v.object({ state: v.picklist(['ended', 'proposed']) }),
  }),
  proposals: action({
    roles: arrangers,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(v.object(proposal)),
  }),
  decide: action({
    roles: arrangers,
    writes: true,
    row: 'proposalId',
    input: f.input({
      proposalId: f.id,
      isConfirmed: v.boolean('请选同意或不同意'),
      reason: v.optional(f.remark('理由', 200), ''),
    }),
    output: v.object({ state: v.picklist(['confirmed', 'rejected']) }),
  }),
  /** Makes whoever has the first administrator's code an administrator of the district, while there is none. */
  redeemInvite: action({
    roles: ['worker'],
    writes: true,
    limit: 5,
    input: f.input({
      code: v.pipe(
        v.string('请输入邀请码'),
        v.toUpperCase(),
        v.transform((code) => code.replace(/[\s-]/g, '')),
        v.regex(/^[A-Z0-9]{1,60}$/, '邀请码是字母和数字，请核对'),
      ),
    }),
    output: done,
  }),
  leavePreview: action({
    roles: arrangers,
    row: 'personId',
    input: f.input({ personId: f.id }),
    output: v.object({
      name: v.string(),
      roles: v.array(v.object({ role, unit: v.string(), endsOn: v.string() })),
      sessions: v.number(),
      /** Open cases they hold themselves, by kind; only counts. */
      held: v.array(v.object({ kind: v.string(), label: v.string(), count: v.number() })),
      /** Open cases waiting on roles that nobody else holds there. */
      waiting: v.array(v.object({ role, count: v.number() })),
      proposals: v.number(),
      deputies: v.array(v.object({ name: v.string(), role, isDeputyOf: v.boolean() })),
      lastDay: v.nullable(v.string()),
      departureId: v.nullable(v.string()),
    }),
  }),
  leave: action({
    roles: arrangers,
    writes: true,
    row: 'personId',
    input: f.input({
      personId: f.id,
      /** Their last day; without it they leave at once. */
      lastDay: v.optional(leaveDay),
      reason,
      rest: destination,
      kinds: v.pipe(
        v.array(f.input({ kind: f.text('类别', 60), to: destination }), '请选去向'),
        v.maxLength(50, '类别太多'),
      ),
    }),
    output: v.object({ moved: v.nullable(v.number()) }),
  }),
  departures: action({
    roles: arrangers,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({ id: v.string(), personId: v.string(), name: v.string(), lastDay: v.string(), reason: v.string() }),
    ),
  }),
  stay: action({
    roles: arrangers,
    writes: true,
    row: 'departureId',
    input: f.input({ departureId: f.id }),
    output: done,
  }),
  /** The caller's own deputies, whom they stand in for, and with the role of a lead those of their scope. */
  deputies: action({
    roles: cadreRoles,
    input: f.input({}),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          role,
          unit: v.string(),
          of: v.string(),
          deputy: v.string(),
          endsOn: v.string(),
          canEnd: v.boolean(),
        }),
      ),
    }),
  }),
  /**
   * Names a deputy for oneself, or a lead for a cadre of theirs (never the lead): until a day, for every role that needs no second
   * administrator. What a lead cannot pass on stands in `byHolder`.
   */
  nameDeputy: action({
    roles: cadreRoles,
    writes: true,
    row: 'personId',
    input: f.input({ personId: f.id, deputy: f.id, endsOn: f.day }),
    output: v.object({ given: v.array(role), needTwo: v.array(role), byHolder: v.array(role) }),
  }),
  endDeputy: action({
    roles: cadreRoles,
    writes: true,
    row: 'grantId',
    input: f.input({ grantId: f.id }),
    output: done,
  }),
};
