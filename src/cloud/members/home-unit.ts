import type { Context } from '../act';
import { Refusal } from '../refusal';

/** What the columns of a person's home become: only what was said changes. Refuses a unit there is not, beside its field. */
export async function homeColumns<E>(
  { db }: Pick<Context, 'db'>,
  { unitId, employment }: { unitId?: string | null | undefined; employment?: E | null | undefined },
): Promise<{ unit_id?: string | null; employment?: E | null }> {
  if (unitId) {
    const unit = await db.selectFrom('units').select('level').where('id', '=', unitId).executeTakeFirst();
    if (!unit || unit.level === 'district') throw new Refusal('invalid', { unitId: '没有这个单位，请重新选' });
  }
  return { ...(unitId === undefined ? {} : { unit_id: unitId }), ...(employment === undefined ? {} : { employment }) };
}
