import { isLarge } from '@/rules/event-plan';
import type { Context } from '../../act';
import type { Standing } from '../../workflow';
import type { RegistrationRow } from '../policy';
import { isLeadOf, type OrganisedEvent } from './event';

interface EventRow {
  readonly id: string;
  readonly state: string;
}

/** How an organiser stands to their event: a large one is published by a lead, one that is over is not cancelled. */
export function planStanding(
  context: Context,
  event: OrganisedEvent,
  { capacity }: { readonly capacity: number },
): Standing<EventRow, 'organiser'> {
  const isBig = isLarge({ capacity, isOutdoors: event.is_outdoors, isForMinors: event.is_for_minors });
  return {
    actorsOf: (row) => (row.id === event.id ? ['organiser'] : []),
    refuses: (condition) => {
      if (condition === 'largeByLead') return isBig && !isLeadOf(context, event) ? 'leadPublishes' : null;
      return event.ends_at <= context.now ? 'eventOver' : null;
    },
  };
}

/** How an organiser stands to the registrations of their event; the event's own scope has been asked before. */
export function organiserStanding(eventId: string): Standing<RegistrationRow, 'organiser'> {
  return { actorsOf: (row) => (row.event_id === eventId ? ['organiser'] : []), refuses: () => null };
}
