import { randomUUID } from 'node:crypto';
import type { ActionName } from '@/contract';
import { givenOpenDoor } from './door';
import { givenHelper } from './door-helpers';
import type { Who, World } from './world';

/** An open door of another union, whose cadre asks nothing of it. */
const there = (world: World) => givenOpenDoor(world, { unit: 'precision' });

const scanOf = (world: World) => ({ scanId: randomUUID(), deviceTime: world.now.toISOString() });

/** For every action of a door: somebody whose role may ask, and a door that is not theirs. */
export const foreignDoors: Partial<Record<ActionName, (world: World) => Promise<{ who: Who; input: object }>>> = {
  'events.door': async (world) => ({ who: 'worker', input: { eventId: await there(world) } }),
  'events.checkIn': async (world) => ({
    who: 'cadre',
    input: { eventId: await there(world), ...scanOf(world), by: { kind: 'code', text: '1 2345' } },
  }),
  'events.walkIn': async (world) => ({
    who: 'cadre',
    input: { eventId: await there(world), ...scanOf(world), name: '张建国', phone: '13800007307', agreed: true },
  }),
  'events.undo': async (world) => ({
    who: 'cadre',
    input: { eventId: await there(world), ...scanOf(world), of: randomUUID() },
  }),
  'events.scans': async (world) => ({ who: 'cadre', input: { eventId: await there(world) } }),
  'events.helpers': async (world) => ({ who: 'cadre', input: { eventId: await there(world) } }),
  'events.addHelper': async (world) => ({
    who: 'cadre',
    input: { eventId: await there(world), name: '张建国', phoneTail: '7307' },
  }),
  'events.after': async (world) => ({ who: 'cadre', input: { eventId: await there(world) } }),
  'events.afterPeople': async (world) => ({
    who: 'cadre',
    input: { eventId: await there(world), group: 'noShows' },
  }),
  'events.writeReport': async (world) => ({
    who: 'cadre',
    input: { eventId: await there(world), text: '来的人都说好，下次早一点通知。', costFen: null },
  }),
  'events.endHelper': async (world) => ({
    who: 'cadre',
    input: { helperId: await givenHelper(world, await there(world), 'worker2') },
  }),
};
