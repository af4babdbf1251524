/** The facts of an event that decide what it is doing and who may sign up. Times are moments. */
export interface EventFacts {
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly audience: 'everyone' | 'members' | 'new_employment' | 'women';
  readonly signUpOpensAt: Date;
  readonly signUpClosesAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
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

export type SignUpBar = 'eventCancelled' | 'signUpNotOpen' | 'signUpClosed' | 'membersOnly';

/** Why a person may not sign up now, or null. Guards in one order: cancelled, not open, closed, audience. */
export function signUpBar(
  event: EventFacts,
  status: 'unverified' | 'pending' | 'verified' | 'member',
  now: Date,
): SignUpBar | null {
  const phase = phaseOf(event, now);
  if (phase === 'cancelled') return 'eventCancelled';
  if (phase === 'upcoming') return 'signUpNotOpen';
  if (phase !== 'open') return 'signUpClosed';
  return event.audience === 'members' && status !== 'member' ? 'membersOnly' : null;
}
