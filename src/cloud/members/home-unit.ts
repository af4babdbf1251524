import { sql } from 'kysely';
import type { Context } from '../act';
import { Refusal } from '../refusal';

/** What the columns of a person's home become: only what was said changes. Refuses a unit there is not or no longer, beside its field. */
export async function homeColumns<E>(
  { db }: Pick<Context, 'db'>,
  { unitId, employment }: { unitId?: string | null | undefined; employment?: E | null | undefined },
): Promise<{ unit_id?: string | null; employment?: E | null }> {
  if (unitId) {
    const unit = await db.selectFrom('units').select(['level', 'ended_at']).where('id', '=', unitId).executeTakeFirst();
    if (!unit || unit.ended_at || unit.level === 'district')
      throw new Refusal('invalid', { unitId: '没有这个单位，请重新选' });
  }
  return { ...(unitId === undefined ? {} : { unit_id: unitId }), ...(employment === undefined ? {} : { employment }) };
}

/** Whether a unit's list of members has this person as they were verified; a list they handed in themselves says nothing of them. */
export async function isListed({ db }: Pick<Context, 'db'>, personId: string, unitId: string): Promise<boolean> {
  const { rows } = await sql`select from identities i join member_entries e on e.entry_index = i.entry_index
    join member_imports m on m.id = e.import_id
    where i.person_id = ${personId} and i.state = 'verified' and e.unit_id = ${unitId} and m.made_by <> ${personId}`.execute(
    db,
  );
  return rows.length > 0;
}
