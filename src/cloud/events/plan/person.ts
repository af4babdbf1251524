import type { events } from '@/contract/events';
import { registration } from '@/contract/events-words';
import type { Question } from '@/rules/questions';
import type { Act, Context } from '../../act';
import { Refusal } from '../../refusal';
import { openDetails } from '../details';
import { inDoorScope } from '../policy';
import { peopleRows, personOf } from './people';

/** One of those on the list, masked: where they are from, what they answered, how their place came about. */
export const planPerson: Act<typeof events.planPerson> = {
  run: async (context, { registrationId }) => {
    const { row, details } = await listed(context, registrationId);
    const asked = row.questions as readonly Question[];
    return {
      ...personOf(context, row),
      eventId: row.event_id,
      unit: row.unit,
      answers: asked.flatMap(({ id, label }) =>
        details.answers[id] ? [{ label, said: [...details.answers[id]] }] : [],
      ),
      hasEmergency: details.emergency !== null,
      hasHealth: details.health !== null,
      story: await storyOf(context, registrationId),
    };
  },
};

/** Whom to ring for somebody; the asking is in the audit. */
export const emergencyOf: Act<typeof events.emergencyOf> = {
  run: async (context, { registrationId }) => {
    const { details } = await listed(context, registrationId);
    if (!details.emergency) throw new Refusal('notFound');
    return details.emergency;
  },
};

/** What somebody said of their health for this event; the asking is in the audit. */
export const healthOf: Act<typeof events.healthOf> = {
  run: async (context, { registrationId }) => {
    const { details } = await listed(context, registrationId);
    if (!details.health) throw new Refusal('notFound');
    return details.health;
  },
};

/** Somebody on a list the caller may organise; anybody else does not exist. */
async function listed(context: Context, registrationId: string) {
  const { db, caller, keys } = context;
  const row = await peopleRows(context)
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .innerJoin('units', 'units.id', 'e.unit_id')
    .leftJoin('units as home', 'home.id', 'p.unit_id')
    .select(['e.questions', 'home.name as unit'])
    .where('r.id', '=', registrationId)
    .where(inDoorScope(caller, 'units.path'))
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  const kept = await db
    .selectFrom('registration_details')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
  // Of a place given up nobody needs any more what was filled in for it.
  return { row, details: openDetails(keys, row.state === 'cancelled' ? undefined : kept) };
}

/** The steps of a place, newest first, in the words of its states. */
async function storyOf({ db }: Context, registrationId: string) {
  const steps = await db
    .selectFrom('case_history')
    .select(['to_state', 'actor_label', 'reason', 'at'])
    .where('subject_table', '=', 'registrations')
    .where('subject_id', '=', registrationId)
    .orderBy('id', 'desc')
    .execute();
  const words: Readonly<Record<string, string>> = registration.states;
  return steps.map(({ to_state, actor_label, reason, at }) => ({
    step: words[to_state] ?? to_state,
    by: actor_label,
    reason,
    at,
  }));
}
