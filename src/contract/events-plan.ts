import * as v from 'valibot';
import { action } from './action';
import { asked } from './events-answers';
import { brief, programme } from './events-brief';
import { eventDetail } from './events-detail';
import { part, title, type } from './events-plan-parts';
import { eventsPeople } from './events-plan-people';
import { gaps, type PlanList, type PlanStep, planFields, planLists, planSteps } from './events-plan-words';
import { type Audience, audiences, eventFlow } from './events-words';
import * as f from './fields';
import { doorRoles } from './roles';

const flowState = v.picklist(Object.keys(eventFlow.states) as (keyof typeof eventFlow.states)[]);
const step = v.picklist(Object.keys(planSteps) as PlanStep[]);
const version = v.pipe(v.number('缺少版本'), v.integer('版本不对'), v.minValue(1, '版本不对'));

/** What stands in the way of publishing. */
const gap = v.object({
  key: v.picklist(Object.keys(gaps) as (keyof typeof gaps)[]),
  step,
  field: v.string(),
  text: v.string(),
});

/** An event as those who plan it see it in a list. */
const planBrief = {
  ...brief,
  state: flowState,
  owner: v.nullable(v.string()),
  isOwn: v.boolean(),
  isLarge: v.boolean(),
};

const session = v.object({
  id: v.string(),
  title: v.string(),
  startsAt: f.momentOut,
  endsAt: f.momentOut,
  /** How many were let in: with one the session stays. */
  admitted: v.number(),
});

const change = v.object({
  id: v.string(),
  at: f.momentOut,
  by: v.string(),
  what: v.array(v.object({ label: v.string(), before: v.string(), after: v.string() })),
  /** Until when everybody was asked to say yes again. */
  reconfirmBy: v.nullable(f.momentOut),
});

/** What those who plan events ask. */
export const eventsPlan = {
  /** The caller's events, or all of their units': one list of `planLists`. */
  plans: action({
    roles: doorRoles,
    input: f.input({
      which: v.picklist(Object.keys(planLists) as PlanList[], '请选要看的活动'),
      mine: v.optional(v.boolean('只看自己的：是或否')),
      unit: v.optional(f.id),
      q: v.optional(f.searchText),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object(planBrief)),
  }),
  /** The units the caller may hold events for, the widest first. */
  planUnits: action({
    roles: doorRoles,
    input: f.input({ q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ id: v.string(), name: v.string(), above: v.nullable(v.string()) })),
  }),
  /** Everything of one event, for the form and for whoever decides. */
  plan: action({
    roles: doorRoles,
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: v.object({
      ...planBrief,
      version: v.number(),
      unitId: v.string(),
      type,
      summary: v.string(),
      bring: v.string(),
      feeFen: v.number(),
      sessions: v.array(session),
      signUpOpensAt: f.momentOut,
      signUpClosesAt: f.momentOut,
      cancelBy: f.momentOut,
      audience: v.picklist(Object.keys(audiences) as Audience[]),
      audienceUnit: v.nullable(v.object({ id: v.string(), name: v.string() })),
      ageFrom: v.nullable(v.number()),
      ageTo: v.nullable(v.number()),
      questions: v.array(asked),
      asksEmergencyContact: v.boolean(),
      asksHealth: v.boolean(),
      address: v.string(),
      latitude: v.nullable(v.number()),
      longitude: v.nullable(v.number()),
      contactName: v.string(),
      contactPhone: v.string(),
      isOutdoors: v.boolean(),
      isForMinors: v.boolean(),
      safetyPlan: v.string(),
      insurance: v.string(),
      cancelReason: v.nullable(v.string()),
      counts: v.object({
        confirmed: v.number(),
        held: v.number(),
        waitlisted: v.number(),
        checkedIn: v.number(),
        excused: v.number(),
      }),
      gaps: v.array(gap),
      /** The fields that stay as they were announced. */
      fixed: v.array(v.picklist(Object.keys(planFields) as (keyof typeof planFields)[])),
      /** Whether anything may still be changed. */
      canEdit: v.boolean(),
      /** Whether the caller may publish it, were it complete: a large one only as a lead. */
      mayPublish: v.boolean(),
      transitions: v.array(v.picklist(Object.keys(eventFlow.transitions) as (keyof typeof eventFlow.transitions)[])),
      /** The latest, newest first, twenty at most. */
      changes: v.array(change),
    }),
  }),
  /** An event, a draft too, as somebody who has not signed up will see it. */
  preview: action({
    roles: doorRoles,
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: eventDetail,
  }),
  createPlan: action({
    roles: doorRoles,
    writes: true,
    row: 'unitId',
    input: v.pipe(
      f.input({ unitId: f.id, title, type, programme, startsAt: f.moment, endsAt: f.moment }),
      v.forward(
        v.check(({ startsAt, endsAt }) => startsAt < endsAt, '结束时间要晚于开始时间'),
        ['endsAt'],
      ),
    ),
    output: v.object({ id: v.string() }),
  }),
  /** Saves one step. Of a published event every change is written down and told; a move asks everybody again. */
  savePlan: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    input: f.input({ eventId: f.id, version, part }),
    output: v.object({
      version: v.number(),
      changed: v.array(v.string()),
      /** How many have to say yes again, and until when. */
      asked: v.number(),
      reconfirmBy: v.nullable(f.momentOut),
    }),
  }),
  /** A new draft with everything of this event but its people, at the same hours some weeks later. */
  copyPlan: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: v.object({ id: v.string() }),
  }),
  /** Throws a draft away. */
  dropPlan: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: v.object({ done: v.literal(true) }),
  }),
  publishPlan: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    input: f.input({ eventId: f.id, version }),
    output: v.object({ state: flowState }),
  }),
  /** Calls an event off; everybody who signed up is told why. */
  cancelPlan: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    input: f.input({ eventId: f.id, reason: v.pipe(f.text('原因', 200), v.minLength(4, '原因至少 4 个字')) }),
    output: v.object({ state: flowState, told: v.number() }),
  }),
  /** Takes an event over: from here on the caller is who answers for it. */
  takePlan: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: v.object({ done: v.literal(true) }),
  }),
  ...eventsPeople,
};
