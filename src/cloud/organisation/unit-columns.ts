/** A column that names a unit. `moves`: what the summary calls its rows, which go along; otherwise an act of this room sees to it. */
export interface UnitColumn {
  readonly table: string;
  readonly column: string;
  readonly moves?: string;
  /** What a unit has only once: of rows that both units have, the other unit's stay. */
  readonly once?: string;
}

/**
 * Every column of the database that refers to a unit. A test compares with the catalogue: whoever adds a table with a unit adds
 * its line here, and its rows follow when units are merged or closed.
 */
export const unitColumns: readonly UnitColumn[] = [
  { table: 'people', column: 'unit_id', moves: '人员' },
  { table: 'events', column: 'unit_id', moves: '活动' },
  { table: 'events', column: 'audience_unit_id', moves: '限本单位参加的活动' },
  { table: 'member_entries', column: 'unit_id', moves: '会员名单', once: 'entry_index' },
  { table: 'member_imports', column: 'unit_id', moves: '名单导入记录' },
  { table: 'grants', column: 'unit_id' },
  { table: 'grant_proposals', column: 'unit_id' },
  { table: 'units', column: 'parent_id' },
  { table: 'units', column: 'successor_id' },
  { table: 'opening_hours', column: 'unit_id' },
  { table: 'holidays', column: 'unit_id' },
  { table: 'contacts', column: 'unit_id' },
];

/** Every column that keeps a unit's path. The same test compares every column called `unit_path`. */
export const pathColumns: readonly { readonly table: string; readonly column: string; readonly moves?: string }[] = [
  { table: 'cases', column: 'unit_path', moves: '办理中的事项' },
];
