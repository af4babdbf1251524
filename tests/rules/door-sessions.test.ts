import fc from 'fast-check';
import { type DoorHours, decide, doorBar, type RosterEntry, sessionAt } from '@/rules/check-in';

const hour = 3_600_000;
const session = (id: string, opens: number, starts: number, closes: number) => ({
  id,
  opensAt: opens * hour,
  startsAt: starts * hour,
  closesAt: closes * hour,
});
/** A morning, an afternoon whose door opens while the morning's is still open, and a next day. */
const days = [session('morning', 8, 9, 12), session('afternoon', 11.5, 13, 17), session('next day', 32, 33, 36)];
const at = (hours: number) => sessionAt(days, hours * hour)?.id;

const anyHours: fc.Arbitrary<DoorHours> = fc
  .tuple(fc.nat(1_000), fc.nat(200), fc.integer({ min: 1, max: 300 }))
  .map(([opensAt, before, long]) => ({ opensAt, startsAt: opensAt + before, closesAt: opensAt + before + long }));
const anySessions = fc.array(anyHours, { minLength: 1, maxLength: 8 });
const anyMoment = fc.nat(1_600);
const isOpen = ({ opensAt, closesAt }: DoorHours, now: number) => opensAt <= now && now <= closesAt;

describe('the session people come to', () => {
  it.each([
    [5, 'morning'],
    [8, 'morning'],
    [11, 'morning'],
    [11.5, 'afternoon'], // the morning began two and a half hours ago, the afternoon begins in one and a half
    [12, 'afternoon'],
    [17, 'afternoon'],
    [18, 'next day'],
    [36, 'next day'],
    [50, 'next day'],
  ])('at %s is %s', (hours, id) => {
    expect(at(hours)).toBe(id);
  });

  it('is one whose door is open if there is one; else the soonest to open; else the last that closed', () => {
    fc.assert(
      fc.property(anySessions, anyMoment, (sessions, now) => {
        const chosen = sessionAt(sessions, now) as DoorHours;
        expect(sessions).toContain(chosen);
        const open = sessions.filter((one) => isOpen(one, now));
        const coming = sessions.filter(({ opensAt }) => opensAt > now);
        if (open.length > 0) {
          expect(isOpen(chosen, now)).toBe(true);
          for (const one of open)
            expect(Math.abs(chosen.startsAt - now)).toBeLessThanOrEqual(Math.abs(one.startsAt - now));
        } else if (coming.length > 0) expect(chosen.opensAt).toBe(Math.min(...coming.map(({ opensAt }) => opensAt)));
        else expect(chosen.closesAt).toBe(Math.max(...sessions.map(({ closesAt }) => closesAt)));
      }),
    );
  });

  it('is none where there is none', () => {
    expect(sessionAt([], 0)).toBeUndefined();
  });
});

describe('the door, whoever comes', () => {
  const states = ['confirmed', 'waitlisted', 'held', 'checked_in', 'excused', 'cancelled'] as const;
  const anyEntry: fc.Arbitrary<RosterEntry> = fc.record({
    id: fc.uuid(),
    number: fc.integer({ min: 1, max: 9 }),
    state: fc.constantFrom(...states),
    key: fc.constant(new Uint8Array(32)),
  });
  const anyEvent = fc
    .tuple(anyHours, fc.boolean())
    .map(([hours, isCancelled]) => ({ ...hours, number: 9, isCancelled }));
  const noHmac = () => new Uint8Array(32);

  it('lets in by name only while it is open, only one who matches and has a seat, and never twice', () => {
    fc.assert(
      fc.property(
        anyEvent,
        fc.array(anyEntry, { maxLength: 4 }),
        anyMoment,
        fc.boolean(),
        (event, matches, now, isIn) => {
          const presented = { kind: 'name', matches } as const;
          const ask = (already: boolean) =>
            decide(noHmac, { event, find: () => undefined }, () => already, presented, now);
          const { outcome, entry } = ask(isIn);
          if (outcome !== 'admitted') return;
          expect([doorBar(event, now), isIn]).toEqual([null, false]);
          expect(matches.filter(({ state }) => state !== 'cancelled')).toEqual([entry]);
          expect(['confirmed', 'held', 'excused', 'checked_in']).toContain(entry.state);
          expect(ask(true)).toEqual({ outcome: 'already_in', entry });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('says the same whatever the order of those who match', () => {
    fc.assert(
      fc.property(anyEvent, fc.array(anyEntry, { maxLength: 4 }), anyMoment, (event, matches, now) => {
        const ask = (some: readonly RosterEntry[]) =>
          decide(noHmac, { event, find: () => undefined }, () => false, { kind: 'name', matches: some }, now).outcome;
        expect(ask([...matches].reverse())).toBe(ask(matches));
      }),
    );
  });
});
