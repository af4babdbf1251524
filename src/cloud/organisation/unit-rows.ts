import { type SqlBool, sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import { maskName } from '@/rules/masking';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { unitInScope } from './policy';

/** The people right in a unit, names covered, longest there first. */
export const unitPeople: Act<typeof organisation.unitPeople> = {
  run: async (context, { unitId, cursor }) => {
    await unitInScope(context, ['officer'], unitId);
    let query = context.db
      .selectFrom('people')
      .select(['id', 'name', 'created_at'])
      .where('unit_id', '=', unitId)
      .where('erased_at', 'is', null)
      .orderBy(sql`date_trunc('milliseconds', created_at)`)
      .orderBy('id')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(date_trunc('milliseconds', created_at), id) > (${at}, ${id}::uuid)`);
    }
    return pageOf(
      await query.execute(),
      (row) => ({ at: row.created_at, id: row.id }),
      ({ id, name }) => ({ id, name: maskName(name ?? '') }),
    );
  },
};

/** The open cases right in a unit, oldest first; numbers only. */
export const unitCases: Act<typeof organisation.unitCases> = {
  run: async (context, { unitId, cursor }) => {
    const unit = await unitInScope(context, ['officer'], unitId);
    let query = context.db
      .selectFrom('cases')
      .select(['id', 'number', 'created_at'])
      .where('unit_path', '=', unit.path)
      .where('closed_at', 'is', null)
      .orderBy(sql`date_trunc('milliseconds', created_at)`)
      .orderBy('id')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(date_trunc('milliseconds', created_at), id) > (${at}, ${id}::uuid)`);
    }
    return pageOf(
      await query.execute(),
      (row) => ({ at: row.created_at, id: row.id }),
      ({ id, number, created_at }) => ({ id, number, at: created_at }),
    );
  },
};
