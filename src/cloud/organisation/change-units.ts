import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { organisation } from '@/contract/organisation';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { writeHistory } from '../workflow';
import { refuseTaken } from './edit-unit';
import { movePaths, movesOf, moveUnit } from './move-unit';
import { liveUnit, lockTree, type UnitRow, unitInScope } from './policy';

/** What would move if the unit were merged or closed. */
export const unitMoves: Act<typeof organisation.unitMoves> = {
  run: async (context, { unitId }) => ({
    moves: await movesOf(context, await unitInScope(context, ['officer'], unitId)),
  }),
};

/** Merges a unit into another of its level: people, units below, roles, events, cases and paths move in one transaction. */
export const mergeUnit: Act<typeof organisation.mergeUnit> = {
  run: async (context, { unitId, into, reason }) => {
    const unit = await endable(context, unitId);
    const other = await unitInScope(context, ['officer'], into);
    if (other.id === unit.id) throw new Refusal('invalid', { into: '不能并入自己' });
    if (other.level !== unit.level) throw new Refusal('invalid', { into: '只能并入同一层级的单位' });
    if (other.path.startsWith(unit.path) || unit.path.startsWith(other.path))
      throw new Refusal('invalid', { into: '不能并入自己的上级或下级' });
    return { moves: await moveUnit(context, unit, other, { step: 'merged', reason }) };
  },
};

/** Closes a unit: everything goes to the one above, but its roles, which end. */
export const closeUnit: Act<typeof organisation.closeUnit> = {
  run: async (context, { unitId, reason }) => {
    const unit = await endable(context, unitId);
    const above = await liveUnit(context.db, unit.parent_id ?? '');
    if (!above) throw new Refusal('stateChanged');
    return { moves: await moveUnit(context, unit, above, { step: 'closed', reason }) };
  },
};

/** Splits a unit: the chosen people, units below and open cases go to a new one beside it. */
export const splitUnit: Act<typeof organisation.splitUnit> = {
  run: async (context, { unitId, name, reason, people, groups, cases }) => {
    const { db } = context;
    const unit = await endable(context, unitId);
    await refuseTaken(context, unit.parent_id, name, null);
    const id = uuid();
    const path = `${unit.path.slice(0, -`${unit.id}/`.length)}${id}/`;
    await db
      .insertInto('units')
      .values({ id, parent_id: unit.parent_id, name, level: unit.level, path, phone: null })
      .execute();
    const went =
      await sql`update people set unit_id = ${id} where id = any(${people}::uuid[]) and unit_id = ${unitId}`.execute(
        db,
      );
    const below = await sql<{ path: string; id: string }>`update units set parent_id = ${id}
      where id = any(${groups}::uuid[]) and parent_id = ${unitId} and ended_at is null returning id, path`.execute(db);
    for (const group of below.rows) {
      const moved = `${path}${group.id}/`;
      await sql`update units set path = ${moved} where id = ${group.id}`.execute(db);
      await movePaths(db, group.path, moved);
    }
    const open = await sql`update cases set unit_path = ${path}, version = version + 1
      where id = any(${cases}::uuid[]) and unit_path = ${unit.path} and closed_at is null`.execute(db);
    const counts = [went.numAffectedRows, below.rows.length, open.numAffectedRows].map(Number);
    const chosen = [people, groups, cases].map((ids) => new Set(ids).size);
    if (counts.some((count, i) => count !== chosen[i])) throw new Refusal('stateChanged');
    await writeHistory(context, 'units', { id, from: null, to: 'added', reason: `拆分自${unit.name}：${reason}` });
    await writeHistory(context, 'units', { id: unitId, from: null, to: 'split', reason: `${name}：${reason}` });
    return { id };
  },
};

/** The unit, once it is this act's turn to change the tree. The top of a tree stays. */
async function endable(context: Context, unitId: string): Promise<UnitRow> {
  await lockTree(context.db);
  const unit = await unitInScope(context, ['officer'], unitId);
  if (unit.parent_id === null) throw new Refusal('unitFixed');
  return unit;
}
