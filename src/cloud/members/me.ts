import { sql } from 'kysely';
import type { members } from '@/contract/members';
import type { Role } from '@/contract/roles';
import { maskPhone } from '@/rules/masking';
import type { Act } from '../act';
import { openField } from '../office/seal';
import { businessDay } from '../office/time';

/** Who the caller is, for themselves: their name, the phone masked, with status, unit and the roles they hold; null for a guest. */
export const me: Act<typeof members.me> = {
  run: async ({ db, caller, keys, now }) => {
    if (!caller.personId) return null;
    const person = await db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      .select(['p.id', 'p.name', 'p.phone_sealed', 'p.status', 'u.name as unit'])
      .where('p.id', '=', caller.personId)
      .executeTakeFirstOrThrow();
    const held = await sql<{
      role: Role;
      unit: string;
    }>`select g.role, u.name as unit from grants g join units u on u.id = g.unit_id
      where g.person_id = ${caller.personId} and g.ended_at is null and g.ends_on >= ${businessDay(now)} order by g.role, u.name`.execute(
      db,
    );
    const phone = person.phone_sealed
      ? openField(keys, { table: 'people', column: 'phone_sealed', row: person.id }, person.phone_sealed)
      : '';
    return {
      id: person.id,
      name: person.name ?? '',
      phone: maskPhone(phone),
      status: person.status,
      unit: person.unit,
      roles: held.rows,
    };
  },
};
