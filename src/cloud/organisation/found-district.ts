import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { organisation } from '@/contract/organisation';
import type { Db } from '../db/open';

const unitName = organisation.addUnit.input.entries.name;

/** Makes the district, root of the tree, on a database that has no unit yet; with one it does nothing. Throws a sentence when its name is missing or no name. */
export async function foundDistrict(db: Db, now: Date, name: string | undefined): Promise<void> {
  await sql`select pg_advisory_xact_lock(7420033)`.execute(db);
  const any = await db.selectFrom('units').select('id').limit(1).executeTakeFirst();
  if (any) return;
  if (name === undefined) throw new Error('还没有区总工会：请写上名称，如 npm run -s admin:invite -- 示范区总工会');
  const parsed = v.safeParse(unitName, name);
  if (!parsed.success) throw new Error(parsed.issues[0].message);
  const id = uuid();
  const district = {
    id,
    parent_id: null,
    name: parsed.output,
    level: 'district' as const,
    path: `/${id}/`,
    phone: null,
  };
  await db
    .insertInto('units')
    .values({ ...district, created_at: now })
    .execute();
}
