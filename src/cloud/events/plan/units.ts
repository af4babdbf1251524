import type { events } from '@/contract/events';
import { doorRoles } from '@/contract/roles';
import type { Act } from '../../act';
import { unitList } from '../../office/unit-list';

/** The units the caller may hold events for: the district, streets, unions, groups. */
export const planUnits: Act<typeof events.planUnits> = {
  run: (context, asked) => unitList(context, doorRoles, asked),
};
