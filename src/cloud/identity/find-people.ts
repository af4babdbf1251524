import { type SqlBool, sql } from 'kysely';
import type { identity } from '@/contract/identity';
import { memberStatuses } from '@/contract/members';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../act';
import { scopesOf } from '../office/scope';
import { openField } from '../office/seal';
import { businessDay } from '../office/time';

/** More of one name are not looked through: the phone's tail tells them apart. */
const MOST = 200;

/**
 * Where-clause: the person `p` (with unit `u`) is somebody the officer may see to: of a unit in their scope, or of none where
 * their scope is the district; neither gone nor the officer.
 */
export function isInReach({ caller }: Pick<Context, 'caller'>) {
  const scopes = scopesOf(caller, ['officer']).map((path) => `${path}%`);
  return sql<SqlBool>`p.erased_at is null and p.id <> ${caller.personId} and coalesce(u.path,
    (select path from units where parent_id is null and level = 'district' order by created_at limit 1), '/') like any (${scopes}::text[])`;
}

/** People of exactly this name in reach, with their phone's tail if it is known; covered. */
export const findPeople: Act<typeof identity.findPeople> = {
  run: async (context, { name, phoneTail }) => {
    const { db, keys } = context;
    const rows = await db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      .select(['p.id', 'p.name', 'p.phone_sealed', 'p.status', 'p.created_at', 'u.name as unit'])
      .where('p.name', '=', name)
      .where(isInReach(context))
      .orderBy('p.created_at')
      .limit(MOST)
      .execute();
    const people = rows.map(({ phone_sealed: sealed, ...row }) => ({
      ...row,
      phone: sealed ? openField(keys, { table: 'people', column: 'phone_sealed', row: row.id }, sealed) : '',
    }));
    const found = people.filter(({ phone }) => phoneTail === undefined || phone.endsWith(phoneTail)).slice(0, 20);
    return {
      items: found.map((row) => ({
        id: row.id,
        name: maskName(row.name ?? ''),
        phone: maskPhone(row.phone),
        status: memberStatuses[row.status],
        unit: row.unit,
        since: businessDay(row.created_at),
      })),
    };
  },
};
