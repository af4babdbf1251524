import * as v from 'valibot';
import { type Outcome, outcomes } from './events-words';
import * as f from './fields';

/** One of the words the door says. */
export const outcome = v.picklist(Object.keys(outcomes) as Outcome[]);

/** What the door says of one attempt: the outcome, whom it is about (masked), and how many have come to this session. */
export const verdict = v.object({
  outcome,
  name: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  number: v.nullable(v.number()),
  /** When they were let in, now or before. */
  at: v.nullable(f.momentOut),
  /** Who let them in, where they were in already. */
  letInBy: v.nullable(v.string()),
  /** The other event a code belongs to. */
  otherEvent: v.nullable(v.string()),
  /** Whether who waits may be let in now, since a seat is free: ask again with `by.kind` waiting and this scan's id. */
  mayLetIn: v.boolean(),
  /** Whether the caller may take this scan back by themselves now. */
  mayUndo: v.boolean(),
  checkedIn: v.number(),
  expected: v.number(),
});

/** How an attempt was made, in words. */
export const methods = {
  qr: '扫码',
  digits: '数字码',
  name: '姓名加手机尾号',
  walk_in: '现场登记',
  undo: '撤销',
} as const;
export type Method = keyof typeof methods;

/** How long who let somebody in may take it back by themselves, in minutes; later an officer or a lead does, with a reason. */
export const UNDO_MINUTES = 10;
