import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { everyone } from './roles';

/** The levels of the tree, from above to below. */
export const levels = {
  district: '区总工会',
  street: '街道/园区工会',
  grassroots: '基层工会',
  group: '工会小组',
} as const;
export type Level = keyof typeof levels;

const level = v.picklist(Object.keys(levels) as Level[], '层级不对');

/** A unit as lists and pickers show it. */
const brief = {
  id: v.string(),
  name: v.string(),
  level,
  parentId: v.nullable(v.string()),
  /** The name of the unit above. */
  parent: v.nullable(v.string()),
  hasUnits: v.boolean(),
};

/** What pages and cloud agree on about units, grants, services, hours, banner. */
export const organisation = {
  /**
   * The units there are, by name: those right below `parent` (without it the top), or with `q` those anywhere (below `parent`)
   * whose name, present or former, has it. Open to everybody, for whoever chooses their union.
   */
  tree: action({
    roles: everyone,
    input: f.input({ parent: v.optional(f.id), q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ ...brief, formerly: v.nullable(v.string()) })),
  }),
};
