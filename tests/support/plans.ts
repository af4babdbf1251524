import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import { tick } from '@/cloud/tick';
import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';
import type { PlanStep } from '@/contract/events-plan-words';
import { type PartOf, planParts } from './plan-parts';
import type { Who, World } from './world';

const HOUR = 3_600_000;
type Part = Input<Contract['events']['savePlan']>['part'];

/** So many hours after the world's clock. */
export const hoursOn = (world: Pick<World, 'now'>, hours: number) =>
  new Date(world.now.getTime() + hours * HOUR).toISOString();

/** Begins a draft as a cadre does: of the union 网谷, in ten days at the same hour, for two hours. */
export async function givenDraft(
  world: World,
  who: Who = 'cadre',
  said: { title?: string; unit?: DemoUnit; hours?: number } = {},
): Promise<string> {
  const { title = '青工读书沙龙', unit = 'netvalley', hours = 240 } = said;
  const { id } = await world.get(who, 'events.createPlan', {
    unitId: demoId(`unit:${unit}`),
    title,
    type: 'reading',
    programme: 'reading',
    startsAt: hoursOn(world, hours),
    endsAt: hoursOn(world, hours + 2),
  });
  return id;
}

/** Saves one step of a plan as it is now, with what is said otherwise than in `planParts`. */
export async function save<S extends PlanStep>(
  world: World,
  eventId: string,
  step: S,
  said: Partial<PartOf<S>>,
  who: Who = 'cadre',
) {
  const { version } = await world.get(who, 'events.plan', { eventId });
  return world.ask(who, 'events.savePlan', { eventId, version, part: { ...planParts[step], ...said } as Part });
}

/** A draft filled in so that it may be published. */
export async function givenComplete(
  world: World,
  said: Parameters<typeof givenDraft>[2] & { capacity?: number } = {},
): Promise<string> {
  const { capacity = 20, ...draft } = said;
  const eventId = await givenDraft(world, 'cadre', draft);
  for (const [step, part] of [
    ['what', { title: draft.title ?? '青工读书沙龙' }],
    ['place', {}],
    ['who', { capacity }],
  ] as const) {
    const answer = await save(world, eventId, step, part);
    if (!answer.ok) throw new Error(`${step} answered ${JSON.stringify(answer)}`);
  }
  return eventId;
}

/** A published event, planned by the cadre of 网谷. */
export async function givenPublished(world: World, said: Parameters<typeof givenComplete>[1] = {}): Promise<string> {
  const eventId = await givenComplete(world, said);
  const { version } = await world.get('cadre', 'events.plan', { eventId });
  await world.get('cadre', 'events.publishPlan', { eventId, version });
  return eventId;
}

/** What somebody was told of an event, newest first. */
export async function toldTo(world: World, who: Who, eventId: string) {
  const { items } = await world.get(who, 'office.inbox', {});
  return items.filter(({ route }) => route?.includes(eventId)).map(({ title, body }) => ({ title, body }));
}

/** Lets the clock do what is to be done, and tell what came of it. */
export async function worked(world: World): Promise<void> {
  await tick(world, world.now);
  await tick(world, world.now);
}
