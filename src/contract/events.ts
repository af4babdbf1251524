import * as v from 'valibot';
import { doorQuestions, signUpBars } from '@/rules/sign-up';
import { action } from './action';
import { eventsAfter } from './events-after';
import { answers, asked, emergency, health } from './events-answers';
import { brief, programme, state } from './events-brief';
import { eventsDoor } from './events-door';
import { eventsOwn, mine } from './events-own';
import { eventsPlan } from './events-plan';
import { type Audience, audiences, type EventType, seatings, types } from './events-words';
import * as f from './fields';
import { everyone } from './roles';

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
      type: v.picklist(Object.keys(types) as EventType[]),
      seating: v.picklist(Object.keys(seatings) as (keyof typeof seatings)[]),
      audience: v.picklist(Object.keys(audiences) as Audience[]),
      /** The unit it is for, with everything below it; null for all. */
      forUnit: v.nullable(v.string()),
      ageFrom: v.nullable(v.number()),
      ageTo: v.nullable(v.number()),
      bring: v.string(),
      feeFen: v.number(),
      insurance: v.string(),
      isOutdoors: v.boolean(),
      isForMinors: v.boolean(),
      contactName: v.string(),
      contactPhone: v.string(),
      /** Every event has one at least; a programme where there are several. */
      sessions: v.array(v.object({ id: v.string(), title: v.string(), startsAt: f.momentOut, endsAt: f.momentOut })),
      questions: v.array(asked),
      asksEmergencyContact: v.boolean(),
      asksHealth: v.boolean(),
      /** What was changed after it was published, latest first. */
      changes: v.array(
        v.object({
          at: f.momentOut,
          what: v.array(v.object({ label: v.string(), before: v.string(), after: v.string() })),
        }),
      ),
      cancelReason: v.nullable(v.string()),
      mine: v.nullable(mine),
      /** Why the caller may not sign up now; of a guest only what the event itself says. */
      bar: v.nullable(v.picklist(signUpBars)),
      /** What nobody knows of the caller and is asked at the door. */
      askedAtDoor: v.array(v.picklist(doorQuestions)),
      /** The caller's other places at the same time: a warning, nothing more. */
      clashes: v.array(v.object({ title: v.string(), startsAt: f.momentOut, endsAt: f.momentOut })),
    }),
  }),
  signUp: action({
    roles: ['worker'],
    assisted: '报名参加活动',
    writes: true,
    consent: 'policy',
    alsoConsent: ({ health }) => (health === undefined ? [] : ['health']),
    input: f.input({
      eventId: f.id,
      answers: v.optional(answers),
      emergency: v.optional(emergency),
      health: v.optional(health),
    }),
    output: v.object({ id: v.string(), state, number: v.number(), waitingNumber: v.nullable(v.number()) }),
  }),
  ...eventsOwn,
  ...eventsDoor,
  ...eventsAfter,
  ...eventsPlan,
};
