import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import type { Role } from './roles';

/** Who hands in a unit's member list. */
export const listRoles: readonly Role[] = ['grassroots', 'street', 'officer'];

/** The most rows one list may have. */
export const MAX_ROWS = 20_000;

export const importStates = {
  reading: '正在读取',
  read: '待确认',
  failed: '读不出来',
  confirmed: '已导入',
  dropped: '已放弃',
} as const;

/** What happens to those who are not on the new list. */
export const importModes = { add: '追加：名册上原有的人都留着', replace: '替换：新名单上没有的人从名册去掉' } as const;

const state = v.picklist(Object.keys(importStates) as (keyof typeof importStates)[]);
const mode = v.picklist(Object.keys(importModes) as (keyof typeof importModes)[], '请选追加或替换');

const brief = {
  id: v.string(),
  unit: v.string(),
  mode,
  state,
  at: f.momentOut,
  by: v.string(),
  newCount: v.number(),
  knownCount: v.number(),
  wrongCount: v.number(),
  /** Taken off the list (would be, before it is confirmed). */
  removedCount: v.number(),
  /** Whose real name it settled. */
  matchedCount: v.number(),
};

/** Lists of members that units hand in. */
export const memberImports = {
  importUnits: action({
    roles: listRoles,
    input: f.input({ q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ id: v.string(), name: v.string(), entries: v.number() })),
  }),
  imports: action({
    roles: listRoles,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(v.object(brief)),
  }),
  importList: action({
    roles: listRoles,
    writes: true,
    limit: 10,
    row: 'fileId',
    input: f.input({ fileId: f.id, unit: f.id, mode }),
    output: v.object({ importId: v.string(), jobId: v.string() }),
  }),
  importDetail: action({
    roles: listRoles,
    row: 'importId',
    input: f.input({ importId: f.id }),
    output: v.object({
      ...brief,
      fault: v.nullable(v.string()),
      faults: v.array(v.object({ row: v.number(), sentence: v.string() })),
    }),
  }),
  confirmImport: action({
    roles: listRoles,
    writes: true,
    row: 'importId',
    input: f.input({ importId: f.id }),
    output: v.object({ state, matchedCount: v.number() }),
  }),
  dropImport: action({
    roles: listRoles,
    writes: true,
    row: 'importId',
    input: f.input({ importId: f.id }),
    output: v.object({ state }),
  }),
};
