import type { events } from '@/contract/events';
import type { Act, Context } from '../act';
import { openDetails } from './details';

/** The emergency contact and, with their consent, the health declaration this person gave last; nothing to who enters it for them. */
export const prefill: Act<typeof events.prefill> = {
  run: async (context) => {
    if (context.caller.assistedBy) return { emergency: null, health: null };
    const [emergency, health] = await Promise.all([
      lastOf(context, 'emergency_sealed'),
      context.caller.consents.has('health') ? lastOf(context, 'health_sealed') : undefined,
    ]);
    return {
      emergency: openDetails(context.keys, emergency).emergency,
      health: openDetails(context.keys, health).health,
    };
  },
};

function lastOf({ db, caller }: Context, column: 'emergency_sealed' | 'health_sealed') {
  return db
    .selectFrom('registrations as r')
    .innerJoin('registration_details as d', 'd.registration_id', 'r.id')
    .selectAll('d')
    .where('r.person_id', '=', caller.personId)
    .where(`d.${column}`, 'is not', null)
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
