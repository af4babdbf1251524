import type { Db } from '../db/open';

/** The unit path that what a person asks for belongs to: their unit's, or the street's they chose; before that the district's. */
export async function pathOfPerson(db: Db, personId: string): Promise<string> {
  const row = await db
    .selectFrom('people as p')
    .innerJoin('units as u', 'u.id', 'p.unit_id')
    .select('u.path')
    .where('p.id', '=', personId)
    .executeTakeFirst();
  return row?.path ?? districtPath(db);
}

/** The unit path of the district: the root of the tree. */
export async function districtPath(db: Db): Promise<string> {
  const district = db
    .selectFrom('units')
    .select('path')
    .where('parent_id', 'is', null)
    .orderBy('created_at')
    .orderBy('id');
  return (await district.limit(1).executeTakeFirstOrThrow()).path;
}
