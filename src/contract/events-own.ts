import * as v from 'valibot';
import { action } from './action';
import { brief, state } from './events-brief';
import { type Rating, ratings, registration } from './events-words';
import * as f from './fields';

const rating = v.picklist(Object.keys(ratings) as Rating[], '请选一项');

/** One's own place in an event. */
export const mine = v.object({
  id: v.string(),
  state,
  number: v.number(),
  /** The waiting number, given once; the position shown is those before it who still wait, plus one. */
  waitingNumber: v.nullable(v.number()),
  position: v.nullable(v.number()),
  /** Why a seat waits for a yes, and until when. */
  heldFor: v.nullable(v.picklist(['promoted', 'moved'])),
  holdUntil: v.nullable(f.momentOut),
  /** To how many sessions they came, and how many minutes those lasted. */
  attended: v.object({ sessions: v.number(), minutes: v.number() }),
  feedback: v.nullable(v.object({ rating, remark: v.string() })),
  /** Whether they may say how it was now. */
  mayRate: v.boolean(),
  transitions: v.array(v.picklist(Object.keys(registration.transitions) as (keyof typeof registration.transitions)[])),
});

const contact = v.object({ name: v.string(), phone: v.string(), relation: v.string() });
const condition = v.object({ isWell: v.boolean(), note: v.string() });

/** What a worker does about their own places. */
export const eventsOwn = {
  /** What this person said the last time, to begin a form with. Never shown to who enters it for them. */
  prefill: action({
    roles: ['worker'],
    assisted: true,
    input: f.input({}),
    output: v.object({ emergency: v.nullable(contact), health: v.nullable(condition) }),
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
      /** Coming: not over and not given up, soonest first; what the union called off stays, and says so, until it would be over. Past: the rest, latest first. */
      which: v.optional(v.picklist(['coming', 'past'], '请选即将参加的或以往的'), 'coming'),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object({ event: v.object({ ...brief, cancelBy: f.momentOut }), registration: mine })),
  }),
  /** What one filled in when signing up. */
  myDetails: action({
    roles: ['worker'],
    row: 'registrationId',
    input: f.input({ registrationId: f.id }),
    output: v.object({
      answers: v.array(v.object({ label: v.string(), said: v.array(v.string()) })),
      emergency: v.nullable(contact),
      health: v.nullable(condition),
    }),
  }),
  /** How it was, of somebody who came; said again, the last word counts. */
  rate: action({
    roles: ['worker'],
    writes: true,
    row: 'registrationId',
    input: f.input({ registrationId: f.id, rating, remark: v.optional(f.remark('想说的', 300), '') }),
    output: v.object({ rating }),
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
      /** The last four digits of their phone, as the door asks for them. */
      phoneTail: v.string(),
      state,
      isEventCancelled: v.boolean(),
      /** They were let into the session of now: until its door closes they need no code. */
      inUntil: v.nullable(f.momentOut),
    }),
  }),
  /** How their place stands at its door now; light, since a phone that shows its code asks every few seconds. */
  atDoor: action({
    roles: ['worker'],
    row: 'registrationId',
    input: f.input({ registrationId: f.id }),
    output: v.object({
      cloudTime: f.momentOut,
      state,
      isEventCancelled: v.boolean(),
      /** Whether the door of the session of now is open. */
      isOpen: v.boolean(),
      inUntil: v.nullable(f.momentOut),
    }),
  }),
};
