import type { office } from '@/contract/office';
import { type Role, roleLabels } from '@/contract/roles';
import type { Act } from '../act';
import { chosenCases, holdersFor } from './chosen-cases';

/** Who could be given all of these cases; the caller is left out, and so is anybody whose own one of them is by name: leaving out an anonymous asker would say who asked. */
export const colleagues: Act<typeof office.colleagues> = {
  run: async (context, { cases }) => {
    const rows = await chosenCases(
      context,
      cases.map(({ id }) => id),
      false,
    );
    // One question for each role and place, not for each case.
    const places = new Map(rows.map((row) => [`${row.holder_role} ${row.unit_path}`, row]));
    const able = await Promise.all([...places.values()].map((row) => holdersFor(context, row)));
    const [first = [], ...others] = able;
    return first
      .filter(({ id }) => id !== context.caller.personId)
      .filter(({ id }) => others.every((list) => list.some((one) => one.id === id)))
      .filter(({ id }) => !rows.some((row) => row.person_id === id))
      .map(({ id, name, role, unit }) => ({ id, name: name ?? '', role: roleLabels[role as Role], unit }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
};
