import type { organisation } from '@/contract/organisation';
import { maskName } from '@/rules/masking';
import type { Act } from '../act';
import { blindIndex } from '../office/seal';

/** Who has this phone number: at most five people, names covered, so that the right one is granted, handed to or named. */
export const findPerson: Act<typeof organisation.findPerson> = {
  run: async ({ db, keys }, { phone }) => {
    const found = await db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      .select(['p.id', 'p.name', 'u.name as unit'])
      .where('p.phone_index', '=', blindIndex(keys, 'phone', phone))
      .where('p.erased_at', 'is', null)
      .orderBy('p.id')
      .limit(5)
      .execute();
    return { items: found.map(({ id, name, unit }) => ({ id, name: maskName(name ?? ''), unit })) };
  },
};
