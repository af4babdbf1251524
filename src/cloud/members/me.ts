import { sql } from 'kysely';
import type { members } from '@/contract/members';
import type { Role } from '@/contract/roles';
import { maskPhone } from '@/rules/masking';
import type { Act } from '../act';
import { businessDay } from '../office/time';
import { openPhone } from './phone';

/** Who the caller is, for themselves: their name, the phone masked, with status, where they belong and the roles they hold; null for a guest. */
export const me: Act<typeof members.me> = {
  run: async ({ db, caller, keys, now }) => {
    if (!caller.personId) return null;
    const person = await db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      // A path is '/district/street/…/': its second id is the street's.
      .leftJoin('units as s', (join) => join.on(sql`s.id::text`, '=', sql`split_part(u.path, '/', 3)`))
      .select(['p.id', 'p.name', 'p.phone_sealed', 'p.status', 'p.unit_id', 'p.employment'])
      .select(['u.name as unit', 'u.level', 's.name as street'])
      .where('p.id', '=', caller.personId)
      .executeTakeFirstOrThrow();
    const held = await sql<{
      role: Role;
      unit: string;
    }>`select g.role, u.name as unit from grants g join units u on u.id = g.unit_id
      where g.person_id = ${caller.personId} and g.ended_at is null and g.ends_on >= ${businessDay(now)} order by g.role, u.name`.execute(
      db,
    );
    return {
      id: person.id,
      name: person.name ?? '',
      phone: maskPhone(openPhone(keys, person.id, person.phone_sealed)),
      status: person.status,
      unit: person.level === 'street' ? null : person.unit,
      street: person.street,
      unitId: person.unit_id,
      employment: person.employment,
      roles: held.rows,
    };
  },
};
