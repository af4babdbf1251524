import type { events } from '@/contract/events';
import { gaps } from '@/contract/events-plan-words';
import { eventFlow } from '@/contract/events-words';
import { gapsOf } from '@/rules/event-plan';
import type { Act } from '../../act';
import { Refusal } from '../../refusal';
import { transition } from '../../workflow';
import { lockedEvent } from './event';
import { planOf } from './plan';
import { planStanding } from './policy';

/** Makes a complete draft public; says what is missing where it is not, and leaves a large one to a lead. */
export const publishPlan: Act<typeof events.publishPlan> = {
  run: async (context, { eventId, version }) => {
    const { event, seats } = await lockedEvent(context, eventId);
    if (event.version !== version) throw new Refusal('stateChanged');
    const missing = event.state === 'draft' ? gapsOf(planOf(event, seats, []), context.now) : [];
    if (missing.length > 0)
      throw new Refusal('planIncomplete', Object.fromEntries(missing.map((gap) => [gap, gaps[gap].text])));
    await transition(context, eventFlow, 'publish', planStanding(context, event, seats), { id: eventId });
    return { state: 'published' };
  },
};
