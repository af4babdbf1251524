import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import { maskName } from '@/rules/masking';
import type { Act } from '../act';
import { beyond, PAGE, pageOf } from '../office/paging';
import { unitInScope } from './policy';

/** A cursor holds milliseconds. */
const since = sql`date_trunc('milliseconds', created_at)`;

/** The people right in a unit, names covered, longest there first. */
export const unitPeople: Act<typeof organisation.unitPeople> = {
  run: async (context, { unitId, cursor }) => {
    await unitInScope(context, ['officer'], unitId);
    const rows = await context.db
      .selectFrom('people')
      .select(['id', 'name', 'created_at'])
      .where('unit_id', '=', unitId)
      .where('erased_at', 'is', null)
      .where(beyond(cursor, 'asc', since, sql`id`))
      .orderBy(since)
      .orderBy('id')
      .limit(PAGE + 1)
      .execute();
    return pageOf(
      rows,
      (row) => ({ at: row.created_at, id: row.id }),
      ({ id, name }) => ({ id, name: maskName(name ?? '') }),
    );
  },
};

/** The open cases right in a unit, oldest first; numbers only. */
export const unitCases: Act<typeof organisation.unitCases> = {
  run: async (context, { unitId, cursor }) => {
    const unit = await unitInScope(context, ['officer'], unitId);
    const rows = await context.db
      .selectFrom('cases')
      .select(['id', 'number', 'created_at'])
      .where('unit_path', '=', unit.path)
      .where('closed_at', 'is', null)
      .where(beyond(cursor, 'asc', since, sql`id`))
      .orderBy(since)
      .orderBy('id')
      .limit(PAGE + 1)
      .execute();
    return pageOf(
      rows,
      (row) => ({ at: row.created_at, id: row.id }),
      ({ id, number, created_at }) => ({ id, number, at: created_at }),
    );
  },
};
