import { type SqlBool, sql } from 'kysely';
import type { identity } from '@/contract/identity';
import { listRoles } from '@/contract/identity-imports';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../act';
import type { MemberImports } from '../db/tables';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { inScope } from '../office/scope';
import { Refusal } from '../refusal';

type State = MemberImports['state'];

interface Row {
  id: string;
  unit: string;
  mode: MemberImports['mode'];
  state: State;
  created_at: Date;
  by: string | null;
  fault: string | null;
  faults: { row: number; sentence: string }[];
  new_count: number;
  known_count: number;
  wrong_count: number;
  removed_count: number;
  matched_count: number;
}

function find({ db, caller }: Pick<Context, 'db' | 'caller'>) {
  return db
    .selectFrom('member_imports as i')
    .innerJoin('units as u', 'u.id', 'i.unit_id')
    .innerJoin('people as p', 'p.id', 'i.made_by')
    .selectAll('i')
    .select(['u.name as unit', 'p.name as by'])
    .where(inScope(caller, listRoles, 'u.path'));
}

const brief = (row: Row) => ({
  id: row.id,
  unit: row.unit,
  mode: row.mode,
  state: row.state,
  at: row.created_at,
  by: maskName(row.by ?? ''),
  newCount: row.new_count,
  knownCount: row.known_count,
  wrongCount: row.wrong_count,
  removedCount: row.removed_count,
  matchedCount: row.matched_count,
});

/** The lists handed in for units in the caller's scope, newest first. */
export const imports: Act<typeof identity.imports> = {
  run: async (context, { cursor }) => {
    let query = find(context)
      .orderBy('i.created_at', 'desc')
      .orderBy('i.id', 'desc')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(i.created_at, i.id) < (${at}, ${id}::uuid)`);
    }
    const rows = (await query.execute()) as unknown as Row[];
    return pageOf(rows, (row) => ({ at: row.created_at, id: row.id }), brief);
  },
};

/** One list: what was found in it, and what is wrong in which row. */
export const importDetail: Act<typeof identity.importDetail> = {
  run: async (context, { importId }) => {
    const row = (await find(context).where('i.id', '=', importId).executeTakeFirst()) as unknown as Row | undefined;
    if (!row) throw new Refusal('notFound');
    return { ...brief(row), fault: row.fault, faults: row.faults };
  },
};
