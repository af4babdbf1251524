import { UNDO_MINUTES } from '@/contract/events-verdict';
import { doorRoles } from '@/contract/roles';
import type { Context } from '../act';
import { inScope, reaches } from '../office/scope';
import type { Caller } from '../office/sessions';
import type { Standing } from '../workflow';

/** Where-clause: the event belongs to a unit in the caller's scope. Expects the unit's path as `column`. */
export const inDoorScope = (caller: Caller, column: string) => inScope(caller, doorRoles, column);

export interface RegistrationRow {
  readonly id: string;
  readonly state: string;
  readonly event_id: string;
  readonly person_id: string;
  readonly hold_until: Date | null;
}

type Actor = 'owner' | 'door' | 'system';

/** How a worker stands to a registration: owner of their own, nothing of others'. */
export function ownerStanding({ caller, now }: Context, cancelBy: Date): Standing<RegistrationRow, Actor> {
  return {
    actorsOf: (row) => (row.person_id === caller.personId ? ['owner'] : []),
    refuses: (condition, { hold_until }) => {
      if (condition === 'beforeHoldEnds') return hold_until && now < hold_until ? null : 'holdOver';
      return condition === 'beforeCancelBy' && now >= cancelBy ? 'cancelTooLate' : null;
    },
  };
}

/** How a cadre at the door stands to a registration of that event; the event's own scope has been asked before. */
export function doorStanding(eventId: string): Standing<RegistrationRow, Actor> {
  return { actorsOf: (row) => (row.event_id === eventId ? ['door'] : []), refuses: () => null };
}

/**
 * How the caller may take a check-in back: who did it, freely, within ten minutes; an officer or a lead over the event's unit, with
 * a reason; nobody else.
 */
export function undoOf(
  { caller, now }: Context,
  unitPath: string,
  scan: { readonly cadreId: string; readonly at: Date },
): 'free' | 'withReason' | null {
  const isFresh = now.getTime() - scan.at.getTime() <= UNDO_MINUTES * 60_000;
  if (isFresh && scan.cadreId === caller.personId) return 'free';
  return reaches(caller, ['officer', 'lead'], unitPath) ? 'withReason' : null;
}

/** The house itself, when a freed seat passes on. */
export const systemStanding: Standing<RegistrationRow, Actor> = { actorsOf: () => ['system'], refuses: () => null };
