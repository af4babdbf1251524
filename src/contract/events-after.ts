import * as v from 'valibot';
import { action } from './action';
import { state } from './events-brief';
import { registration } from './events-words';
import * as f from './fields';
import { doorRoles } from './roles';

/** The groups behind the numbers of an event that is over, with their words. */
export const afterGroups = {
  noShows: '没来的',
  excused: '请假的',
  checkIns: '签到的',
  walkIns: '现场登记的',
  promoted: '候补转正的',
} as const;
export type AfterGroup = keyof typeof afterGroups;

/** A number as it is shown: 'few' is one or two persons, 'hidden' would give those away. */
const shown = v.nullable(v.union([v.number(), v.picklist(['few', 'hidden'])]));

/** The dearest event, in fen. */
const MOST_FEN = 10_000_000_000;

/** What comes after an event: its numbers, who stands behind them, what its organiser reports. */
export const eventsAfter = {
  after: action({
    roles: doorRoles,
    row: 'eventId',
    input: f.input({ eventId: f.id }),
    output: v.object({
      id: v.string(),
      title: v.string(),
      organiser: v.string(),
      startsAt: f.momentOut,
      endsAt: f.momentOut,
      isOver: v.boolean(),
      isCancelled: v.boolean(),
      /** Places held to the end; of these, who came at all. */
      signUps: v.number(),
      checkIns: v.number(),
      people: v.number(),
      noShows: v.number(),
      excused: v.number(),
      walkIns: v.number(),
      promoted: v.number(),
      /** The lengths of the sessions people came to, added up, in minutes. */
      minutes: v.number(),
      sessions: v.array(v.object({ id: v.string(), title: v.string(), startsAt: f.momentOut, checkedIn: v.number() })),
      /** How it was: never of fewer than three. */
      rated: shown,
      satisfied: shown,
      neutral: shown,
      dissatisfied: shown,
      /** What they said, without names; none where fewer than three spoke. */
      remarks: v.array(v.string()),
      report: v.nullable(
        v.object({ text: v.string(), costFen: v.nullable(v.number()), by: v.string(), at: f.momentOut }),
      ),
    }),
  }),
  /** Who stands behind one of the numbers, masked. */
  afterPeople: action({
    roles: doorRoles,
    row: 'eventId',
    reads: 'contact',
    input: f.input({
      eventId: f.id,
      group: v.picklist(Object.keys(afterGroups) as AfterGroup[], '请选要看哪些人'),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(
      v.object({
        id: v.string(),
        number: v.number(),
        name: v.string(),
        phone: v.string(),
        state,
        transitions: v.array(
          v.picklist(Object.keys(registration.transitions) as (keyof typeof registration.transitions)[]),
        ),
      }),
    ),
  }),
  /** Keeps what the organiser reports, in place of what was read before (`instead`; none: there was nothing yet). */
  writeReport: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    input: f.input({
      eventId: f.id,
      text: v.pipe(f.text('活动总结', 2000), v.minLength(10, '活动总结至少 10 个字')),
      costFen: v.nullable(
        v.pipe(
          v.number('请填写花费'),
          v.integer('花费精确到分'),
          v.minValue(0, '花费不能是负数'),
          v.maxValue(MOST_FEN, '花费太大，请核对'),
        ),
      ),
      instead: v.optional(f.moment),
    }),
    output: v.object({ at: f.momentOut }),
  }),
};
