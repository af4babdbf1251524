import * as v from 'valibot';
import { action } from './action';
import { state } from './events-brief';
import { MOST_IN_GROUP } from './events-plan-limits';
import { type GroupFault, groupFaults, sources } from './events-plan-words';
import { registration } from './events-words';
import * as f from './fields';
import { doorRoles } from './roles';

const reason = v.pipe(f.text('原因', 200), v.minLength(2, '原因至少 2 个字'));
const format = v.picklist(['xlsx', 'csv'], '请选择格式');
const source = v.picklist(Object.keys(sources) as (keyof typeof sources)[]);
const transitions = v.array(
  v.picklist(Object.keys(registration.transitions) as (keyof typeof registration.transitions)[]),
);

const one = {
  id: v.string(),
  number: v.number(),
  /** Masked, as is the phone. */
  name: v.string(),
  phone: v.string(),
  state,
  waitingNumber: v.nullable(v.number()),
  source,
  signedUpAt: f.momentOut,
  /** Until when a held seat waits for its person's yes. */
  holdUntil: v.nullable(f.momentOut),
  transitions,
};

/** What those who plan an event ask of its people. */
export const eventsPeople = {
  /** Who is on the list, masked: by number, those who wait in their order. */
  planPeople: action({
    roles: doorRoles,
    row: 'eventId',
    reads: 'contact',
    input: f.input({
      eventId: f.id,
      q: v.optional(f.searchText),
      state: v.optional(state),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object(one)),
  }),
  /** One of them: still masked, with what was answered to the event's own questions and how the place came about. */
  planPerson: action({
    roles: doorRoles,
    row: 'registrationId',
    reads: 'contact',
    input: f.input({ registrationId: f.id }),
    output: v.object({
      ...one,
      eventId: v.string(),
      unit: v.nullable(v.string()),
      answers: v.array(v.object({ label: v.string(), said: v.array(v.string()) })),
      hasEmergency: v.boolean(),
      hasHealth: v.boolean(),
      story: v.array(v.object({ step: v.string(), by: v.string(), reason: v.nullable(v.string()), at: f.momentOut })),
    }),
  }),
  /** Whom to ring when something happens to them: shown when it is needed, and written down. */
  emergencyOf: action({
    roles: doorRoles,
    row: 'registrationId',
    reads: 'contact',
    limit: 30,
    input: f.input({ registrationId: f.id }),
    output: v.object({ name: v.string(), phone: v.string(), relation: v.string() }),
  }),
  /** What they said of their health for this event. */
  healthOf: action({
    roles: doorRoles,
    row: 'registrationId',
    reads: 'health',
    limit: 30,
    input: f.input({ registrationId: f.id }),
    output: v.object({ isWell: v.boolean(), note: v.string() }),
  }),
  /** Puts a person on the list by name and phone: who is known, or somebody new and unverified. */
  addPerson: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    limit: 30,
    input: f.input({
      eventId: f.id,
      name: f.name,
      phone: f.phone,
      agreed: v.literal(true, '请先告诉对方登记什么、用来做什么，得到同意再勾选'),
    }),
    output: v.object({ state, number: v.number(), waitingNumber: v.nullable(v.number()) }),
  }),
  /**
   * Puts a group on the list, each known and verified by name and phone: all of them or, with what is wrong of each line, nobody. What
   * is wrong is an answer, not a refusal: a refusal would leave no trace of who asked after how many people.
   */
  addGroup: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    limit: 4,
    input: f.input({
      eventId: f.id,
      people: v.pipe(
        v.array(f.input({ name: f.name, phone: f.phone }), '请填写名单'),
        v.minLength(1, '请填写名单，一行一个人'),
        v.maxLength(MOST_IN_GROUP, `一次最多 ${MOST_IN_GROUP} 人，请分几次添加`),
      ),
      agreed: v.literal(true, '请先告诉每个人登记什么、用来做什么，得到同意再勾选'),
    }),
    counts: ({ people }) => people.length,
    output: v.object({
      confirmed: v.number(),
      waitlisted: v.number(),
      /** By the line's place, from 0; empty where all were added. */
      faults: v.array(v.object({ at: v.number(), why: v.picklist(Object.keys(groupFaults) as GroupFault[]) })),
    }),
  }),
  /** Takes a place away, with the reason that its person reads; a seat passes on. */
  withdraw: action({
    roles: doorRoles,
    writes: true,
    row: 'registrationId',
    input: f.input({ registrationId: f.id, reason }),
    output: v.object({ state }),
  }),
  /** Writes down that somebody said they cannot come: no no-show. */
  excuse: action({
    roles: doorRoles,
    writes: true,
    row: 'registrationId',
    input: f.input({ registrationId: f.id, reason }),
    output: v.object({ state }),
  }),
  /** Begins an export of the list: names, masked phones, what was answered. */
  exportPeople: action({
    roles: doorRoles,
    writes: true,
    reads: 'identity',
    limit: 10,
    row: 'eventId',
    input: f.input({ eventId: f.id, format, purpose: v.pipe(f.text('用途', 100), v.minLength(2, '用途至少 2 个字')) }),
    output: v.object({ jobId: v.string(), number: v.string() }),
  }),
  /** The same with whole phone numbers: a lead's, for a reason. */
  exportPhones: action({
    roles: ['lead'],
    writes: true,
    reads: 'contact',
    limit: 5,
    row: 'eventId',
    input: f.input({ eventId: f.id, format, reason: v.pipe(f.text('原因', 100), v.minLength(4, '原因至少 4 个字')) }),
    output: v.object({ jobId: v.string(), number: v.string() }),
  }),
  /** The list to sign on paper: names, masked phones, in order of their numbers. */
  signSheet: action({
    roles: doorRoles,
    row: 'eventId',
    reads: 'identity',
    input: f.input({ eventId: f.id, cursor: v.optional(f.cursor) }),
    output: v.object({
      items: v.array(v.object({ id: v.string(), number: v.number(), name: v.string(), phone: v.string() })),
      next: v.optional(v.string()),
      event: v.object({
        title: v.string(),
        startsAt: f.momentOut,
        endsAt: f.momentOut,
        place: v.string(),
        organiser: v.string(),
      }),
    }),
  }),
};
