import * as v from 'valibot';
import { action } from './action';
import { brief, programme, state } from './events-brief';
import { eventsDoor } from './events-door';
import { eventsPlan } from './events-plan';
import { audiences, registration } from './events-words';
import * as f from './fields';
import { everyone } from './roles';

const mine = v.object({
  id: v.string(),
  state,
  number: v.number(),
  /** The waiting number, given once; the position shown is those before it who still wait, plus one. */
  waitingNumber: v.nullable(v.number()),
  position: v.nullable(v.number()),
  /** Why a seat waits for a yes, and until when. */
  heldFor: v.nullable(v.picklist(['promoted', 'moved'])),
  holdUntil: v.nullable(f.momentOut),
  transitions: v.array(v.picklist(Object.keys(registration.transitions) as (keyof typeof registration.transitions)[])),
});

/** What pages and cloud agree on about events. */
export const events = {
  list: action({
    roles: everyone,
    input: f.input({
      q: v.optional(f.searchText),
      programme: v.optional(programme),
      when: v.optional(v.picklist(['week', 'month'], '时间范围不对')),
      open: v.optional(v.boolean('只看可报名：是或否')),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object(brief)),
  }),
  detail: action({
    roles: everyone,
    assisted: true,
    input: f.input({ eventId: f.id }),
    output: v.object({
      ...brief,
      summary: v.string(),
      address: v.string(),
      latitude: v.nullable(v.number()),
      longitude: v.nullable(v.number()),
      signUpOpensAt: f.momentOut,
      signUpClosesAt: f.momentOut,
      cancelBy: f.momentOut,
      audience: v.picklist(Object.keys(audiences) as (keyof typeof audiences)[]),
      bring: v.string(),
      contactName: v.string(),
      contactPhone: v.string(),
      mine: v.nullable(mine),
    }),
  }),
  signUp: action({
    roles: ['worker'],
    assisted: '报名参加活动',
    writes: true,
    consent: 'policy',
    input: f.input({ eventId: f.id }),
    output: v.object({ id: v.string(), state, number: v.number(), waitingNumber: v.nullable(v.number()) }),
  }),
  /** Yes to a seat that is held: after a promotion, or because the event moved. */
  confirm: action({
    roles: ['worker'],
    assisted: '确认参加活动',
    writes: true,
    row: 'registrationId',
    input: f.input({ registrationId: f.id }),
    output: v.object({ state }),
  }),
  cancel: action({
    roles: ['worker'],
    assisted: '取消活动报名',
    writes: true,
    row: 'registrationId',
    input: f.input({ registrationId: f.id }),
    output: v.object({ state }),
  }),
  mine: action({
    roles: ['worker'],
    assisted: true,
    input: f.input({
      /** Coming: neither over nor cancelled, soonest first. Past: the rest, latest first. */
      which: v.optional(v.picklist(['coming', 'past'], '请选即将参加的或以往的'), 'coming'),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object({ event: v.object(brief), registration: mine })),
  }),
  myCode: action({
    roles: ['worker'],
    row: 'registrationId',
    input: f.input({ registrationId: f.id }),
    output: v.object({
      /** The registration's own key, base64; kept on the phone until two hours after the event. */
      key: v.string(),
      cloudTime: f.momentOut,
      keepUntil: f.momentOut,
      event: v.object({
        number: v.number(),
        title: v.string(),
        startsAt: f.momentOut,
        endsAt: f.momentOut,
        place: v.string(),
      }),
      number: v.number(),
      name: v.string(),
      state,
    }),
  }),
  ...eventsDoor,
  ...eventsPlan,
};
