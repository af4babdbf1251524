import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Level, levels, type organisation } from '@/contract/organisation';
import type { Act, Context } from '../act';
import { Refusal } from '../refusal';
import { writeHistory } from '../workflow';
import { lockTree, unitInScope } from './policy';

const rank = (level: Level) => Object.keys(levels).indexOf(level);

/** Adds a unit below one in the officer's scope. */
export const addUnit: Act<typeof organisation.addUnit> = {
  run: async (context, { unitId, name, level, creditCode, phone, address }) => {
    await lockTree(context.db);
    const parent = await unitInScope(context, ['officer'], unitId);
    if (rank(level) <= rank(parent.level)) throw new Refusal('invalid', { level: '下级的层级要低于上级' });
    await refuseTaken(context, parent.id, name, null);
    const id = uuid();
    await context.db
      .insertInto('units')
      .values({
        id,
        parent_id: parent.id,
        name,
        level,
        path: `${parent.path}${id}/`,
        phone: phone || null,
        address: address || null,
        credit_code: creditCode || null,
      })
      .execute();
    await writeHistory(context, 'units', { id, from: null, to: 'added' });
    return { id };
  },
};

/** Changes what a unit is called and known by; a name it had stays known and is found. */
export const editUnit: Act<typeof organisation.editUnit> = {
  run: async (context, { unitId, name, creditCode, phone, address }) => {
    await lockTree(context.db);
    const unit = await unitInScope(context, ['officer'], unitId);
    const isRenamed = unit.name !== name;
    if (isRenamed) await refuseTaken(context, unit.parent_id, name, unit.id);
    const former = unit.former_names.filter((old) => old !== name);
    await sql`update units set name = ${name}, phone = ${phone || null}, address = ${(address ?? unit.address) || null}, credit_code = ${creditCode || null},
        former_names = ${isRenamed ? [...former, unit.name] : unit.former_names}::text[], version = version + 1
      where id = ${unitId}`.execute(context.db);
    await writeHistory(context, 'units', {
      id: unitId,
      from: null,
      to: isRenamed ? 'renamed' : 'edited',
      ...(isRenamed ? { reason: `${unit.name} → ${name}` } : {}),
    });
    return { id: unitId };
  },
};

/** Two units right below the same one do not share a name. */
export async function refuseTaken(
  { db }: Pick<Context, 'db'>,
  parentId: string | null,
  name: string,
  but: string | null,
): Promise<void> {
  const taken = await sql`select from units where parent_id is not distinct from ${parentId}::uuid and name = ${name}
    and ended_at is null and id is distinct from ${but}::uuid`.execute(db);
  if (taken.rows.length > 0) throw new Refusal('unitTaken', { name: '同一上级下已经有这个名称的单位' });
}
