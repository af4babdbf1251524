import { type SqlBool, sql } from 'kysely';
import type { office } from '@/contract/office';
import { doorRoles } from '@/contract/roles';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../act';
import { inScope, scopesOf } from '../office/scope';
import { openField } from '../office/seal';

/** People of exactly this name in the caller's scope whose phone ends so; the caller is never among them. */
export const findPerson: Act<typeof office.findPerson> = {
  run: async (context, { name, phoneTail }) => {
    const rows = await peopleInScope(context).where('p.name', '=', name).limit(200).execute();
    return rows
      .map((row) => ({ ...row, phone: phoneOf(context, row) }))
      .filter(({ phone }) => phone.endsWith(phoneTail))
      .map(({ id, phone, unit }) => ({
        id,
        name: maskName(name),
        phone: maskPhone(phone),
        unit: unit ?? '还没有加入工会组织',
      }));
  },
};

/** Everybody the caller may serve: people of units in their scope; those without a unit are the district's. */
export function peopleInScope({ db, caller }: Context) {
  const isDistrict = scopesOf(caller, doorRoles).some((path) => path.split('/').filter(Boolean).length === 1);
  return db
    .selectFrom('people as p')
    .leftJoin('units as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.name', 'p.phone_sealed', 'u.name as unit'])
    .where('p.erased_at', 'is', null)
    .where('p.id', '<>', caller.personId)
    .where(sql<SqlBool>`(${inScope(caller, doorRoles, 'u.path')} or (p.unit_id is null and ${isDistrict}))`);
}

/** A person's phone in clear, for masking only. */
export function phoneOf({ keys }: Pick<Context, 'keys'>, person: { id: string; phone_sealed: string | null }): string {
  if (!person.phone_sealed) return '';
  return openField(keys, { table: 'people', column: 'phone_sealed', row: person.id }, person.phone_sealed);
}
