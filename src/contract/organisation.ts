import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { grants } from './grants';
import { cadreRoles, everyone } from './roles';
import { upkeep } from './upkeep';

/** The levels of the tree, from above to below. */
export const levels = {
  district: '区总工会',
  street: '街道/园区工会',
  grassroots: '基层工会',
  group: '工会小组',
} as const;
export type Level = keyof typeof levels;

const level = v.picklist(Object.keys(levels) as Level[], '层级不对');
const lower = v.picklist(['street', 'grassroots', 'group'], '请选层级');
const unitName = v.pipe(f.text('单位名称', 60), v.minLength(2, '单位名称至少 2 个字'));

/** A credit code, folded to upper case; empty: none. */
const creditCode = v.pipe(
  v.string('请填写信用代码'),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^([0-9A-HJ-NPQRTUWXY]{18})?$/, '统一社会信用代码是 18 位数字和大写字母，没有 I、O、S、V、Z'),
);
const unitPhone = v.pipe(v.string('请填写电话'), v.trim(), v.regex(/^([\d-]{3,20})?$/, '电话是数字和短横线'));
/** Where the office is, for whoever comes with a card; empty: not said, left out: as it is. */
const unitAddress = v.optional(
  v.pipe(
    v.string('请填写地址'),
    v.trim(),
    v.check((text) => text === '' || (text.length >= 2 && text.length <= 200), '地址写 2 到 200 个字'),
  ),
);

/** What has happened to a unit, in its story. */
export const unitSteps = {
  added: '建立',
  renamed: '改名',
  edited: '修改资料',
  merged: '并入其他单位',
  took: '并入了其他单位',
  split: '拆分出新单位',
  closed: '撤销',
} as const;

/** A unit as lists and pickers show it. */
const brief = {
  id: v.string(),
  name: v.string(),
  level,
  /** The name of the unit above. */
  parent: v.nullable(v.string()),
  hasUnits: v.boolean(),
};

const editors = ['officer'] as const;
const moved = v.object({ moves: v.array(v.object({ what: v.string(), count: v.number() })) });
const ids = (what: string) => v.pipe(v.array(f.id, `请选${what}`), v.maxLength(500, '一次最多 500 个'));

/** What pages and cloud agree on about units, grants, services, hours, banner. */
export const organisation = {
  /**
   * The units there are, by name: those right below `parent` (without it the top), or with `q` those anywhere (below `parent`)
   * whose name, present or former, has it; with `level` of that level only, wherever they are. Open to everybody, for whoever chooses their union.
   */
  tree: action({
    roles: everyone,
    input: f.input({
      parent: v.optional(f.id),
      level: v.optional(level),
      q: v.optional(f.searchText),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object({ ...brief, formerly: v.nullable(v.string()) })),
  }),
  unit: action({
    roles: cadreRoles,
    row: 'unitId',
    input: f.input({ unitId: f.id }),
    output: v.object({
      ...brief,
      creditCode: v.nullable(v.string()),
      phone: v.nullable(v.string()),
      address: v.nullable(v.string()),
      formerNames: v.array(v.string()),
      people: v.number(),
      holders: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          role: v.picklist(cadreRoles),
          endsOn: v.string(),
          deputyFor: v.nullable(v.string()),
        }),
      ),
      story: v.array(v.object({ step: v.string(), by: v.string(), reason: v.nullable(v.string()), at: f.momentOut })),
      canEdit: v.boolean(),
      canEnd: v.boolean(),
    }),
  }),
  addUnit: action({
    roles: editors,
    writes: true,
    row: 'unitId',
    input: f.input({ unitId: f.id, name: unitName, level: lower, creditCode, phone: unitPhone, address: unitAddress }),
    output: v.object({ id: v.string() }),
  }),
  editUnit: action({
    roles: editors,
    writes: true,
    row: 'unitId',
    input: f.input({ unitId: f.id, name: unitName, creditCode, phone: unitPhone, address: unitAddress }),
    output: v.object({ id: v.string() }),
  }),
  /** What would move if the unit were merged or closed: what, and how many. */
  unitMoves: action({ roles: editors, row: 'unitId', input: f.input({ unitId: f.id }), output: moved }),
  mergeUnit: action({
    roles: editors,
    writes: true,
    row: 'unitId',
    input: f.input({ unitId: f.id, into: f.id, reason: f.text('理由', 200) }),
    output: moved,
  }),
  closeUnit: action({
    roles: editors,
    writes: true,
    row: 'unitId',
    input: f.input({ unitId: f.id, reason: f.text('理由', 200) }),
    output: moved,
  }),
  splitUnit: action({
    roles: editors,
    writes: true,
    row: 'unitId',
    input: f.input({
      unitId: f.id,
      name: unitName,
      reason: f.text('理由', 200),
      people: ids('人员'),
      groups: ids('下级'),
      cases: ids('事项'),
    }),
    output: v.object({ id: v.string() }),
  }),
  /** The people and open cases right in a unit, for whoever splits it; names covered. */
  unitPeople: action({
    roles: editors,
    row: 'unitId',
    input: f.input({ unitId: f.id, cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ id: v.string(), name: v.string() })),
  }),
  unitCases: action({
    roles: editors,
    row: 'unitId',
    input: f.input({ unitId: f.id, cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ id: v.string(), number: v.string(), at: f.momentOut })),
  }),
  ...grants,
  ...upkeep,
};
