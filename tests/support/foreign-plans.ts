import { demoId } from '@/cloud/db/seed/units';
import type { ActionName } from '@/contract';
import { givenEvent, givenPeople } from './events';
import { givenElsewhere } from './foreign-units';
import { planParts } from './plan-parts';
import type { Who, World } from './world';

type Foreign = (world: World) => Promise<{ readonly who: Who; readonly input: object }>;

/** An event of a union in another street. */
const foreign =
  (more: object = {}, state: 'draft' | 'published' = 'published'): Foreign =>
  async (world) => ({
    who: 'cadre',
    input: { eventId: await givenEvent(world, { unit: 'couriers', state }), ...more },
  });

const place: (more: object) => Foreign = (more) => async (world) => {
  const eventId = await givenEvent(world, { unit: 'couriers' });
  const [person] = (await givenPeople(world, 1)) as [Who];
  const { id } = await world.get(person, 'events.signUp', { eventId });
  return { who: 'cadre', input: { registrationId: id, ...more } };
};

/** For every action of planning that names a row: a cadre who may ask, and a row out of their scope. */
export const foreignPlans: Partial<Record<ActionName, Foreign>> = {
  'events.plan': foreign(),
  'events.preview': foreign({}, 'draft'),
  'events.createPlan': async () => ({
    who: 'cadre',
    input: {
      unitId: demoId('unit:precision'),
      title: '别人家的活动',
      type: 'reading',
      programme: 'reading',
      startsAt: '2027-01-12T06:00:00Z',
      endsAt: '2027-01-12T08:00:00Z',
    },
  }),
  'events.savePlan': foreign({ version: 1, part: planParts.what }, 'draft'),
  'events.copyPlan': foreign(),
  'events.dropPlan': foreign({}, 'draft'),
  'events.publishPlan': foreign({ version: 1 }, 'draft'),
  'events.cancelPlan': foreign({ reason: '别人家的活动' }),
  'events.takePlan': foreign(),
  'events.planPeople': foreign(),
  'events.planPerson': place({}),
  'events.emergencyOf': place({}),
  'events.healthOf': place({}),
  'events.addPerson': foreign({ name: '张建国', phone: '13800007307', agreed: true }),
  'events.addGroup': foreign({ people: [{ name: '张建国', phone: '13800007307' }], agreed: true }),
  'events.withdraw': place({ reason: '报错了' }),
  'events.excuse': place({ reason: '生病' }),
  'events.exportPeople': foreign({ format: 'csv', purpose: '排座' }),
  'events.exportPhones': async (world) => {
    const { unitId } = await givenElsewhere(world);
    return { who: 'lead', input: { eventId: await givenEvent(world, { unitId }), format: 'csv', reason: '逐个联系' } };
  },
  'events.signSheet': foreign(),
};
