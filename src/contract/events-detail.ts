import * as v from 'valibot';
import { doorQuestions, signUpBars } from '@/rules/sign-up';
import { asked } from './events-answers';
import { brief } from './events-brief';
import { mine } from './events-own';
import { type Audience, audiences, type EventType, seatings, types } from './events-words';
import * as f from './fields';

/** Everything a person asks about one event, and their own place in it. */
export const eventDetail = v.object({
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
});
