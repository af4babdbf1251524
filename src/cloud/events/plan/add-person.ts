import type { events } from '@/contract/events';
import type { Act } from '../../act';
import { agreedPerson, knownAs } from '../by-name';
import { needFree, openEvent, putOnList } from './listing';

/**
 * Puts somebody on the list whom a cadre speaks for: who is known by this name and number, or somebody new and unverified. They take a
 * seat or the next waiting number like everybody, also outside the days of sign-up, and are told who did it.
 */
export const addPerson: Act<typeof events.addPerson> = {
  run: async (context, input) => {
    const event = await openEvent(context, input.eventId);
    const known = await knownAs(context, input);
    await needFree(context, event, known?.id ?? null);
    return putOnList(context, event, await agreedPerson(context, input, known));
  },
};
