import { reportRoles } from '@/contract/roles';
import type { statistics } from '@/contract/statistics';
import type { Act } from '../act';
import { unitList } from '../office/unit-list';

/** The units the caller may ask figures of: the district, streets, unions, groups. */
export const units: Act<typeof statistics.units> = {
  run: (context, asked) => unitList(context, reportRoles, asked),
};
