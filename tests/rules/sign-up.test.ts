import { type EventFacts, phaseOf, signUpBar } from '@/rules/sign-up';

const event: EventFacts = {
  state: 'published',
  audience: 'everyone',
  signUpOpensAt: new Date('2026-12-01T01:00:00Z'),
  signUpClosesAt: new Date('2026-12-05T10:00:00Z'),
  startsAt: new Date('2026-12-06T06:00:00Z'),
  endsAt: new Date('2026-12-06T08:30:00Z'),
};
const justBefore = (moment: Date) => new Date(moment.getTime() - 1);

describe('what an event is doing', () => {
  it.each([
    [justBefore(event.signUpOpensAt), 'upcoming'],
    [event.signUpOpensAt, 'open'],
    [justBefore(event.signUpClosesAt), 'open'],
    [event.signUpClosesAt, 'closed'],
    [justBefore(event.startsAt), 'closed'],
    [event.startsAt, 'ongoing'],
    [justBefore(event.endsAt), 'ongoing'],
    [event.endsAt, 'ended'],
  ])('at %p is %s', (now, phase) => {
    expect(phaseOf(event, now)).toBe(phase);
    expect(phaseOf({ ...event, state: 'cancelled' }, now)).toBe('cancelled');
  });

  it('is never “closed” when sign-up runs until the start', () => {
    const untilStart = { ...event, signUpClosesAt: event.startsAt };
    expect(phaseOf(untilStart, justBefore(event.startsAt))).toBe('open');
    expect(phaseOf(untilStart, event.startsAt)).toBe('ongoing');
  });
});

describe('who may sign up', () => {
  const membersOnly: EventFacts = { ...event, audience: 'members' };

  it('everybody, while it is open', () => {
    for (const status of ['unverified', 'verified', 'member'] as const)
      expect(signUpBar(event, status, event.signUpOpensAt)).toBeNull();
  });

  it('only members, where the event says so', () => {
    const bars = (['unverified', 'verified', 'member'] as const).map((status) =>
      signUpBar(membersOnly, status, event.signUpOpensAt),
    );
    expect(bars).toEqual(['membersOnly', 'membersOnly', null]);
  });

  it.each([
    [{ ...membersOnly, state: 'cancelled' } as EventFacts, justBefore(event.signUpOpensAt), 'eventCancelled'],
    [membersOnly, justBefore(event.signUpOpensAt), 'signUpNotOpen'],
    [membersOnly, event.signUpClosesAt, 'signUpClosed'],
    [membersOnly, event.startsAt, 'signUpClosed'],
    [membersOnly, event.endsAt, 'signUpClosed'],
  ])('the first reason of one order is told (%#)', (facts, now, bar) => {
    expect(signUpBar(facts, 'unverified', now)).toBe(bar);
  });
});
