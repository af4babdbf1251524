import * as v from 'valibot';
import * as f from './fields';
import {
  type Category,
  type Channel,
  type ConsultState,
  categories,
  channels,
  consult,
  type EmployType,
  employTypes,
  type Industry,
  industries,
  type MessageKind,
  type Minor,
  messageKinds,
  minors,
  type Size,
  sizes,
  type Target,
  targets,
} from './legal-words';
import { fileTypes } from './office';

export const done = v.object({ done: v.literal(true) });

const keys = <T extends string>(table: Readonly<Record<T, unknown>>) => v.picklist(Object.keys(table) as T[]);

/** What every list says of a consultation. */
export const head = {
  id: v.string(),
  number: v.string(),
  version: v.number(),
  category: keys<Category>(categories),
  state: keys<ConsultState>(consult.states),
  since: f.momentOut,
  askedAt: f.momentOut,
  promisedAt: v.nullable(f.momentOut),
  isLate: v.boolean(),
  isUrgent: v.boolean(),
  isAnonymous: v.boolean(),
  isCollective: v.boolean(),
};

/** The next legal date of a question: when to apply for arbitration at the latest; null where none runs or none can be told. */
export const limitation = v.nullable(v.object({ dueOn: v.string(), daysLeft: v.number() }));

/** What is enough to know where a question belongs: no word of it. */
export const headFacts = {
  channel: keys<Channel>(channels),
  employType: keys<EmployType>(employTypes),
  employerName: v.nullable(v.string()),
  industry: v.nullable(keys<Industry>(industries)),
  size: v.nullable(keys<Size>(sizes)),
  region: v.string(),
  startDate: v.nullable(v.string()),
  eventDate: v.string(),
  endDate: v.nullable(v.string()),
  hasContract: v.nullable(v.boolean()),
  minor: v.nullable(keys<Minor>(minors)),
  /** What kind of answer fits: platform work is not answered by the calculators of the labour contract. */
  template: v.picklist(['usual', 'newEmployment']),
};

/** Everything the asker said of the matter but the words; money in fen. */
export const facts = {
  ...headFacts,
  employerCode: v.nullable(v.string()),
  bornOn: v.nullable(v.string()),
  monthlyWageFen: v.nullable(v.number()),
  amountFen: v.nullable(v.number()),
  desired: v.string(),
};

export const shownLink = v.object({
  kind: v.picklist(['law', 'calculation']),
  title: v.string(),
  text: v.string(),
  route: v.nullable(v.string()),
});

/** One thing said. A corrected answer stays, and names the one that stands in its place. */
export const message = v.object({
  id: v.string(),
  kind: keys<MessageKind>(messageKinds),
  by: v.picklist(['asker', 'lawyer']),
  /** The lawyer's name; empty for the asker. */
  who: v.string(),
  text: v.string(),
  at: f.momentOut,
  files: v.array(v.object({ fileId: v.string(), label: v.string(), type: v.picklist(fileTypes) })),
  links: v.array(shownLink),
  corrects: v.nullable(v.string()),
  /** Why it was put right. */
  why: v.nullable(v.string()),
  isSuperseded: v.boolean(),
});

/** Where it went: for 12351 the work order has the case's own number. */
export const transferred = {
  target: keys<Target>(targets),
  reason: v.string(),
  orderNumber: v.nullable(v.string()),
  /** By when 12351 said it would be handled, where it did. */
  dueOn: v.nullable(v.string()),
  at: f.momentOut,
  settledAt: v.nullable(f.momentOut),
  result: v.nullable(v.string()),
};
