import * as v from 'valibot';
import { doorStates } from '@/rules/check-in';
import { doorQuestions } from '@/rules/sign-up';
import { action } from './action';
import { brief, state } from './events-brief';
import { methods, outcome, verdict } from './events-verdict';
import * as f from './fields';
import { doorRoles, signedIn } from './roles';

/** An event as its door sees it: how many came, and from when its door is open: of the session now or next, named where there are several. */
const onDuty = {
  ...brief,
  session: v.nullable(v.string()),
  checkedIn: v.number(),
  doorOpensAt: f.momentOut,
  /** By the cloud's clock: a phone whose clock is wrong opens the door all the same. */
  door: v.picklist(doorStates),
};

const rosterEntry = v.object({
  id: v.string(),
  number: v.number(),
  name: v.string(),
  phone: v.string(),
  state,
  waitingNumber: v.nullable(v.number()),
  /** When they came to the session of now; who came to another one only has come, and not to this. */
  checkedInAt: v.nullable(f.momentOut),
});

const rosterNumber = v.pipe(
  v.number('报名号是数字'),
  v.integer('报名号是数字'),
  v.minValue(1, '报名号是 1 到 99999 的数字'),
  v.maxValue(99_999, '报名号是 1 到 99999 的数字'),
);

/** One attempt of one device: asking again with its id answers as the first time. */
const scan = { scanId: f.id, deviceTime: f.moment };

/** What a reason of a cadre at the door is held to. */
const reason = v.pipe(f.text('原因', 100), v.minLength(2, '原因至少 2 个字'));

/** What is asked at a door, by its cadres and by those they asked to help. */
export const eventsDoor = {
  duty: action({
    roles: doorRoles,
    input: f.input({ q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(v.object(onDuty)),
  }),
  roster: action({
    roles: doorRoles,
    row: 'eventId',
    reads: 'contact',
    input: f.input({
      eventId: f.id,
      q: v.optional(f.searchText),
      state: v.optional(state),
      cursor: v.optional(f.cursor),
    }),
    output: v.object({
      items: v.array(rosterEntry),
      next: v.optional(v.string()),
      event: v.object(onDuty),
    }),
  }),
  /** The door as its page draws it, asked again every few seconds: the sessions, how many came to each, what is free. */
  door: action({
    roles: signedIn,
    isDuty: true,
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: v.object({
      id: v.string(),
      title: v.string(),
      place: v.string(),
      isCancelled: v.boolean(),
      sessions: v.array(
        v.object({
          id: v.string(),
          title: v.string(),
          opensAt: f.momentOut,
          startsAt: f.momentOut,
          endsAt: f.momentOut,
          closesAt: f.momentOut,
          door: v.picklist(doorStates),
          checkedIn: v.number(),
        }),
      ),
      /** The session of now. */
      sessionId: v.string(),
      expected: v.number(),
      free: v.number(),
      waiting: v.number(),
      /** What is looked at at the door, since nobody has told the house; and between which ages. */
      asks: v.array(v.picklist(doorQuestions)),
      ageFrom: v.nullable(v.number()),
      ageTo: v.nullable(v.number()),
      /** A cadre in whose scope the event is, or somebody who helps for its hours. */
      as: v.picklist(['cadre', 'helper']),
    }),
  }),
  checkIn: action({
    roles: signedIn,
    isDuty: true,
    writes: true,
    row: 'eventId',
    limit: 120,
    input: f.input({
      eventId: f.id,
      /** The session of now where none is said. */
      sessionId: v.optional(f.id),
      ...scan,
      by: v.variant(
        'kind',
        [
          f.input({ kind: v.literal('code'), text: f.text('签到码', 120) }),
          f.input({ kind: v.literal('name'), name: f.name, phoneTail: f.phoneTail }),
          /** Who a scan of this event just found waiting: they take a free seat and come in. */
          f.input({ kind: v.literal('waiting'), scanId: f.id }),
        ],
        '请输入数字码，或姓名和手机尾号',
      ),
    }),
    output: verdict,
  }),
  /** Somebody who is not signed up takes a free seat and comes in. */
  walkIn: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    limit: 60,
    input: f.input({
      eventId: f.id,
      sessionId: v.optional(f.id),
      ...scan,
      name: f.name,
      phone: f.phone,
      agreed: v.literal(true, '请先告诉对方登记什么、用来做什么，得到同意再勾选'),
    }),
    output: verdict,
  }),
  /** Takes a check-in back: who did it, within minutes; later an officer or a lead, with a reason. */
  undo: action({
    roles: signedIn,
    isDuty: true,
    writes: true,
    row: 'eventId',
    limit: 60,
    input: f.input({ eventId: f.id, ...scan, of: f.id, reason: v.optional(reason) }),
    output: v.object({
      outcome,
      name: v.string(),
      number: v.number(),
      checkedIn: v.number(),
      expected: v.number(),
    }),
  }),
  /** Everything that was written down at the doors of an event, newest first. */
  scans: action({
    roles: doorRoles,
    reads: 'presence',
    row: 'eventId',
    input: f.input({
      eventId: f.id,
      number: v.optional(rosterNumber),
      which: v.optional(v.picklist(['all', 'admitted', 'refused'], '请选要看哪些'), 'all'),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(
      v.object({
        id: v.string(),
        at: f.momentOut,
        outcome,
        method: v.picklist(Object.keys(methods) as (keyof typeof methods)[]),
        /** Which session, where the event has several. */
        session: v.nullable(v.string()),
        number: v.nullable(v.number()),
        name: v.nullable(v.string()),
        by: v.string(),
        reason: v.nullable(v.string()),
        /** How the caller may take it back now. */
        undo: v.nullable(v.picklist(['free', 'withReason'])),
      }),
    ),
  }),
  /** Who helps at the door of an event. */
  helpers: action({
    roles: doorRoles,
    reads: 'contact',
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: v.object({
      from: f.momentOut,
      until: f.momentOut,
      items: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          phone: v.string(),
          since: f.momentOut,
          endedAt: v.nullable(f.momentOut),
        }),
      ),
    }),
  }),
  /** Gives the door of one event, for its hours, to somebody verified who is no cadre of it. */
  addHelper: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    limit: 20,
    input: f.input({ eventId: f.id, name: f.name, phoneTail: f.phoneTail }),
    output: v.object({ id: v.string(), name: v.string(), phone: v.string() }),
  }),
  endHelper: action({
    roles: doorRoles,
    writes: true,
    row: 'helperId',
    input: f.input({ helperId: f.id }),
    output: v.object({ done: v.literal(true) }),
  }),
};
