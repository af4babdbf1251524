import * as v from 'valibot';
import { type Programme, phases, programmes, registration } from './events-words';
import * as f from './fields';

/** One of the programmes. */
export const programme = v.picklist(Object.keys(programmes) as Programme[], '活动类别不对');
/** A registration's state. */
export const state = v.picklist(
  Object.keys(registration.states) as (keyof typeof registration.states)[],
  '报名状态不对',
);

/** An event as every list shows it. */
export const brief = {
  id: v.string(),
  title: v.string(),
  programme,
  phase: v.picklist(Object.keys(phases) as (keyof typeof phases)[]),
  startsAt: f.momentOut,
  endsAt: f.momentOut,
  place: v.string(),
  organiser: v.string(),
  capacity: v.number(),
  taken: v.number(),
  waiting: v.number(),
};
