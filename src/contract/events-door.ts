import * as v from 'valibot';
import { action } from './action';
import { brief, state } from './events-brief';
import { type Outcome, outcomes } from './events-words';
import * as f from './fields';
import { doorRoles } from './roles';

/** An event as its door sees it: how many came, and from when to when its door is open (of the session now or next). */
const onDuty = { ...brief, checkedIn: v.number(), doorOpensAt: f.momentOut, doorClosesAt: f.momentOut };

const rosterEntry = v.object({
  id: v.string(),
  number: v.number(),
  name: v.string(),
  phone: v.string(),
  state,
  waitingNumber: v.nullable(v.number()),
  checkedInAt: v.nullable(f.momentOut),
});

/** What the cadres at a door ask. */
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
  checkIn: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    limit: 120,
    input: f.input({
      eventId: f.id,
      /** Made by the device for this one attempt: asking again with it answers as the first time. */
      scanId: f.id,
      deviceTime: f.moment,
      by: v.variant(
        'kind',
        [
          f.input({ kind: v.literal('code'), text: f.text('签到码', 120) }),
          f.input({ kind: v.literal('name'), name: f.name, phoneTail: f.phoneTail }),
        ],
        '请输入数字码，或姓名和手机尾号',
      ),
    }),
    output: v.object({
      outcome: v.picklist(Object.keys(outcomes) as Outcome[]),
      name: v.nullable(v.string()),
      phone: v.nullable(v.string()),
      number: v.nullable(v.number()),
      at: v.nullable(f.momentOut),
      checkedIn: v.number(),
      expected: v.number(),
    }),
  }),
};
