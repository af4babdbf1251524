import { askedAtDoor, type EventFacts, type Invited, type Joiner, phaseOf, signUpBar } from '@/rules/sign-up';

const event: EventFacts & Invited = {
  state: 'published',
  audience: 'everyone',
  forPath: null,
  ageFrom: null,
  ageTo: null,
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

const somebody = (said: Partial<Joiner> = {}): Joiner => ({
  status: 'unverified',
  employment: null,
  unitPath: null,
  ...said,
});

describe('who may sign up', () => {
  const membersOnly: EventFacts & Invited = { ...event, audience: 'members' };

  it('everybody, while it is open', () => {
    for (const status of ['unverified', 'verified', 'member'] as const)
      expect(signUpBar(event, somebody({ status }), event.signUpOpensAt)).toBeNull();
  });

  it('only members, where the event says so', () => {
    const bars = (['unverified', 'verified', 'member'] as const).map((status) =>
      signUpBar(membersOnly, somebody({ status }), event.signUpOpensAt),
    );
    expect(bars).toEqual(['membersOnly', 'membersOnly', null]);
  });

  it.each([
    [{ ...membersOnly, state: 'cancelled' } as const, justBefore(event.signUpOpensAt), 'eventCancelled'],
    [membersOnly, justBefore(event.signUpOpensAt), 'signUpNotOpen'],
    [membersOnly, event.signUpClosesAt, 'signUpClosed'],
    [membersOnly, event.startsAt, 'signUpClosed'],
    [membersOnly, event.endsAt, 'signUpClosed'],
  ])('the first reason of one order is told (%#)', (facts, now, bar) => {
    expect(signUpBar(facts, somebody(), now)).toBe(bar);
  });
});

describe('whom an event is for', () => {
  const open = event.signUpOpensAt;
  const riders: EventFacts & Invited = { ...event, audience: 'new_employment' };
  const ofUnit: EventFacts & Invited = { ...event, forPath: '/d/s/u/' };

  it.each([
    ['a rider', riders, { employment: 'platform' }, null, []],
    ['somebody who has not said how they work', riders, { employment: null }, null, ['employment']],
    ['an employee', riders, { employment: 'employee' }, 'newEmploymentOnly', []],
    ['a member of the unit', ofUnit, { unitPath: '/d/s/u/' }, null, []],
    ['a member of a group below it', ofUnit, { unitPath: '/d/s/u/g/' }, null, []],
    ['somebody of another unit', ofUnit, { unitPath: '/d/s/other/' }, 'otherUnit', []],
    ['a unit whose name only begins alike', ofUnit, { unitPath: '/d/s/u2/' }, 'otherUnit', []],
    ['somebody who only chose the street', ofUnit, { unitPath: '/d/s/' }, null, ['unit']],
    ['somebody without a unit', ofUnit, { unitPath: null }, null, ['unit']],
    ['anybody at an event for women', { ...event, audience: 'women' }, { status: 'member' }, null, ['women']],
    ['anybody where an age is asked', { ...event, ageFrom: 18 }, { status: 'member' }, null, ['age']],
    ['anybody up to an age', { ...event, ageTo: 45 }, { status: 'member' }, null, ['age']],
    [
      'a rider of another unit',
      { ...riders, forPath: '/x/' },
      { employment: 'platform', unitPath: '/d/' },
      'otherUnit',
      [],
    ],
  ] as const)('%s', (_, facts, said, bar, asked) => {
    const person = somebody(said);
    expect(signUpBar(facts as EventFacts & Invited, person, open)).toBe(bar);
    expect(askedAtDoor(facts as EventFacts & Invited, person)).toEqual(asked);
  });

  it('bars no guest, who says who they are later', () => {
    for (const facts of [riders, ofUnit, { ...event, audience: 'members' } as const])
      expect(signUpBar(facts, null, open)).toBeNull();
    expect(signUpBar(riders, null, event.signUpClosesAt)).toBe('signUpClosed');
    expect(askedAtDoor({ ...riders, forPath: '/d/', ageTo: 45 }, null)).toEqual(['employment', 'unit', 'age']);
  });
});
