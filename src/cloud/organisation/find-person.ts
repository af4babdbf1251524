import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import { maskName } from '@/rules/masking';
import type { Act } from '../act';
import { blindIndex } from '../office/seal';
import { isOverAll, live, patterns } from './policy';

const arrangers = ['admin', 'lead'] as const;

/**
 * Who has this phone number: at most five people, names covered, so that the right one is granted, handed to or named. Cadres are
 * found by every cadre, as a deputy or successor is one; others only by an administrator or lead of their unit (who has none, by the district's).
 */
export const findPerson: Act<typeof organisation.findPerson> = {
  run: async ({ db, keys, caller, now }, { phone }) => {
    const { rows } = await sql<{
      id: string;
      name: string | null;
      unit: string | null;
    }>`select p.id, p.name, u.name as unit
      from people p left join units u on u.id = p.unit_id
      where p.phone_index = ${blindIndex(keys, 'phone', phone)} and p.erased_at is null
        and (exists (select from grants g where g.person_id = p.id and ${live(now)})
          or u.path like any(${patterns(caller, arrangers)}::text[])
          or (p.unit_id is null and ${isOverAll(caller, arrangers)}))
      order by p.id limit 5`.execute(db);
    return { items: rows.map(({ id, name, unit }) => ({ id, name: maskName(name ?? ''), unit })) };
  },
};
