import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { category, version } from './legal-form';
import { overseers, rotaRoles, triageRoles } from './legal-roles';
import { done, head, headFacts, limitation, transferred } from './legal-shown';
import { type Target, targets } from './legal-words';

const row = { roles: overseers, row: 'caseId' } as const;
const write = { roles: triageRoles, row: 'caseId', writes: true } as const;
const reason = f.text('理由', 200);
const target = v.picklist(Object.keys(targets) as Target[], '请选择转到哪里');
const satisfaction = v.picklist(['satisfied', 'neutral', 'dissatisfied'], '请选满意、一般或不满意');

/** The desk's side: where a question goes and who answers it, never a word of it. */
export const legalDesk = {
  /** Heads of the caller's scope: what waits by promised time, else the latest first. `q` is a number or a part of one. */
  triage: action({
    roles: overseers,
    input: f.input({
      view: v.optional(
        v.picklist(['waiting', 'running', 'late', 'over'], '请选待分派、办理中、已超时或已结束'),
        'waiting',
      ),
      category: v.optional(category),
      q: v.optional(f.searchText),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object({ ...head, lawyer: v.nullable(v.string()) })),
  }),
  header: action({
    ...row,
    input: f.input({ caseId: f.id }),
    output: v.object({
      ...head,
      ...headFacts,
      limitation,
      person: v.string(),
      lawyer: v.nullable(v.string()),
      filesCount: v.number(),
      membersCount: v.number(),
      /** How many others asked about the same employer and category within thirty days. */
      alike: v.number(),
      escalatedAt: v.nullable(f.momentOut),
      transferred: v.nullable(v.object(transferred)),
      transitions: v.array(v.string()),
      /** Whether it may go to another lawyer as it stands. */
      canReassign: v.boolean(),
    }),
  }),
  accept: action({ ...write, input: f.input({ caseId: f.id }), output: done }),
  /** Sends it back for what is missing; `asksToReveal`: an anonymous asker must say who they are before it can go on. */
  sendBack: action({
    ...write,
    input: f.input({ caseId: f.id, reason, asksToReveal: v.optional(v.boolean('请选择要不要公开身份'), false) }),
    output: done,
  }),
  /** Ends it here: told where it goes and why; to 12351 as a work order with the same number, and the day it is promised for. */
  transfer: action({
    ...write,
    input: f.input({ caseId: f.id, target, reason, dueOn: v.optional(f.day) }),
    output: v.object({ orderNumber: v.nullable(v.string()) }),
  }),
  /** The lawyers of the case's district: who is on duty, how much each has, who must not have it. */
  lawyers: action({
    ...row,
    input: f.input({ caseId: f.id }),
    output: v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        isOnDuty: v.boolean(),
        isAway: v.boolean(),
        waiting: v.number(),
        /** They act for the employer. */
        isBarred: v.boolean(),
        isCurrent: v.boolean(),
      }),
    ),
  }),
  /**
   * Gives it to a lawyer, or to whoever is on duty and has least; one that a lawyer has already goes to another. Accepts it first
   * where nobody has. `version`: the one that was looked at; what a colleague did since is a state that changed.
   */
  assign: action({
    roles: overseers,
    row: 'caseId',
    writes: true,
    input: f.input({
      caseId: f.id,
      version: v.optional(version),
      lawyerId: v.optional(f.id),
      reason: v.optional(reason),
    }),
    output: v.object({ lawyer: v.string() }),
  }),
  /** Who is on duty, from a day for four weeks; and all lawyers there are, for whoever oversees them with the days they are away. */
  rota: action({
    roles: rotaRoles,
    input: f.input({ from: v.optional(f.day) }),
    output: v.object({
      days: v.array(v.object({ day: v.string(), lawyers: v.array(v.object({ id: v.string(), name: v.string() })) })),
      lawyers: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          away: v.array(v.object({ from: v.string(), until: v.string() })),
        }),
      ),
    }),
  }),
  /** Who is on duty on these days; nobody: whoever has least. */
  setRota: action({
    roles: overseers,
    writes: true,
    input: f.input({
      days: v.pipe(v.array(f.day, '请选择日期'), v.minLength(1, '请选择日期'), v.maxLength(31, '一次最多 31 天')),
      lawyerIds: v.pipe(v.array(f.id, '请选择律师'), v.maxLength(5, '一天最多 5 位律师')),
    }),
    output: done,
  }),
  /** Work orders that went out, open ones first. `q` is a number or a part of one. */
  orders: action({
    roles: overseers,
    input: f.input({ q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ caseId: v.string(), number: v.string(), category, ...transferred })),
  }),
  /** What came of a work order, and what its worker said of it. */
  settleOrder: action({
    ...write,
    input: f.input({ caseId: f.id, result: f.text('办理结果', 500), satisfaction: v.optional(satisfaction) }),
    output: done,
  }),
};
