import * as v from 'valibot';
import { action } from './action';
import { eventsAfter } from './events-after';
import { answers, emergency, health } from './events-answers';
import { brief, programme, state } from './events-brief';
import { eventDetail } from './events-detail';
import { eventsDoor } from './events-door';
import { eventsOwn } from './events-own';
import { eventsPlan } from './events-plan';
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
    output: f.page(
      v.object({
        ...brief,
        /** How the caller stands to it: of a place that counts its state, of who waits the position. */
        mine: v.nullable(v.object({ state, position: v.nullable(v.number()) })),
      }),
    ),
  }),
  detail: action({
    roles: everyone,
    assisted: true,
    input: f.input({ eventId: f.id }),
    output: eventDetail,
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
