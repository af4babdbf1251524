/** The facts of an event that decide what it is doing. Times are moments. */
export interface EventFacts {
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly signUpOpensAt: Date;
  readonly signUpClosesAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whom an event is for. `forPath`: the path of a unit, with everything below it; ages in full years on the day it starts. */
export interface Invited {
  readonly audience: 'everyone' | 'members' | 'new_employment' | 'women';
  readonly forPath: string | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/** What is known of somebody who wants to join; null where they have not said. */
export interface Joiner {
  readonly status: 'unverified' | 'pending' | 'verified' | 'member';
  readonly employment: string | null;
  readonly unitPath: string | null;
}

export type Phase = 'upcoming' | 'open' | 'closed' | 'ongoing' | 'ended' | 'cancelled';

/** What an event is doing at a moment: derived, never stored. */
export function phaseOf(event: EventFacts, now: Date): Phase {
  if (event.state === 'cancelled') return 'cancelled';
  if (now >= event.endsAt) return 'ended';
  if (now >= event.startsAt) return 'ongoing';
  if (now >= event.signUpClosesAt) return 'closed';
  return now >= event.signUpOpensAt ? 'open' : 'upcoming';
}

/** Every reason for which somebody may not sign up, by the code it is refused with. */
export const signUpBars = [
  'eventCancelled',
  'signUpNotOpen',
  'signUpClosed',
  'membersOnly',
  'newEmploymentOnly',
  'otherUnit',
] as const;
export type SignUpBar = (typeof signUpBars)[number];

/**
 * Why a person may not sign up now, or null; of a guest (null) only the event decides. Guards in one order: cancelled, not open,
 * closed, audience, unit. What is not known of somebody bars nobody: `askedAtDoor` says what is asked there.
 */
export function signUpBar(event: EventFacts & Invited, person: Joiner | null, now: Date): SignUpBar | null {
  const phase = phaseOf(event, now);
  if (phase === 'cancelled') return 'eventCancelled';
  if (phase === 'upcoming') return 'signUpNotOpen';
  if (phase !== 'open') return 'signUpClosed';
  if (!person) return null;
  if (event.audience === 'members' && person.status !== 'member') return 'membersOnly';
  if (event.audience === 'new_employment' && person.employment !== null && person.employment !== 'platform')
    return 'newEmploymentOnly';
  return placeIn(event.forPath, person.unitPath) === 'outside' ? 'otherUnit' : null;
}

/** What an event may ask for at its door, since nobody has told the house. */
export const doorQuestions = ['employment', 'women', 'unit', 'age'] as const;
export type DoorQuestion = (typeof doorQuestions)[number];

/** What is not known of somebody and therefore asked at the door. Sex and age are known of nobody: an ID card is not read for them. */
export function askedAtDoor(event: Invited, person: Joiner | null): DoorQuestion[] {
  const is: Record<DoorQuestion, boolean> = {
    employment: event.audience === 'new_employment' && !person?.employment,
    women: event.audience === 'women',
    unit: placeIn(event.forPath, person?.unitPath ?? null) === 'unknown',
    age: event.ageFrom !== null || event.ageTo !== null,
  };
  return doorQuestions.filter((one) => is[one]);
}

/** Whether a person's unit lies within another; above it, or without a unit, nobody knows. */
function placeIn(wanted: string | null, own: string | null): 'within' | 'outside' | 'unknown' {
  if (wanted === null || own?.startsWith(wanted)) return 'within';
  return own === null || wanted.startsWith(own) ? 'unknown' : 'outside';
}
