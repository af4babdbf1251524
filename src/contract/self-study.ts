import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { everyone } from './roles';
import { publishingActions } from './self-study-publishing';
import { recordActions } from './self-study-records';

/** A number of the law as it was published after those the program ships with. */
const version = v.object({
  name: v.string(),
  region: v.string(),
  /** What the region is called, where it is smaller than a province. */
  place: v.optional(v.string()),
  effectiveOn: v.string(),
  value: v.unknown(),
  source: v.string(),
  checkedOn: v.string(),
});

/** What pages and cloud agree on about 自学自查: the calculators run on the phone; here is what they stand on and what is kept. */
export const selfStudy = {
  ...recordActions,
  ...publishingActions,
  /** Every published number that was not put right since, and when the last was published. */
  parameters: action({
    roles: everyone,
    input: f.input({}),
    output: v.object({ versions: v.array(version), publishedAt: v.nullable(f.momentOut) }),
  }),
};
