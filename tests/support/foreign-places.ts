import type { ActionName } from '@/contract';
import { givenEvent } from './events';
import type { Who, World } from './world';

type Foreign = (world: World) => Promise<{ readonly who: Who; readonly input: object }>;

/** A place of the worker's, for somebody else. */
const placeOf = async (world: World) => ({
  registrationId: (await world.get('worker', 'events.signUp', { eventId: await givenEvent(world) })).id,
});

/** The rows of `foreignRows` that are places in events. */
export const foreignPlaces: Partial<Record<ActionName, Foreign>> = {
  'events.confirm': async (world) => ({ who: 'worker2', input: await placeOf(world) }),
  'events.myDetails': async (world) => ({ who: 'worker2', input: await placeOf(world) }),
  'events.rate': async (world) => ({ who: 'worker2', input: { ...(await placeOf(world)), rating: 'satisfied' } }),
  'events.cancel': async (world) => ({ who: 'worker2', input: await placeOf(world) }),
  'events.myCode': async (world) => ({ who: 'cadre', input: await placeOf(world) }),
  'events.atDoor': async (world) => ({ who: 'worker2', input: await placeOf(world) }),
};
