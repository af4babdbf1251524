import type { events } from '@/contract/events';
import type { Question } from '@/rules/questions';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { openDetails } from './details';

/** What the caller filled in for one of their own places, answers under the questions as they are now. */
export const myDetails: Act<typeof events.myDetails> = {
  run: async ({ db, caller, keys }, { registrationId }) => {
    const own = await db
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event_id')
      .select('e.questions')
      .where('r.id', '=', registrationId)
      .where('r.person_id', '=', caller.personId)
      .executeTakeFirst();
    if (!own) throw new Refusal('notFound');
    const row = await db
      .selectFrom('registration_details')
      .selectAll()
      .where('registration_id', '=', registrationId)
      .executeTakeFirst();
    const { answers, emergency, health } = openDetails(keys, row);
    const asked = own.questions as unknown as readonly Question[];
    return {
      answers: asked.flatMap(({ id, label }) => (answers[id] ? [{ label, said: [...answers[id]] }] : [])),
      emergency,
      health,
    };
  },
};
