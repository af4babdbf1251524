import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { decide, type Presented, type Roster, type RosterEntry } from '@/rules/check-in';
import { digitsAt, type Hmac, parseCode, qrText, STEP_MS, stepAt } from '@/rules/presence-code';

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest();
const opensAt = Date.parse('2026-12-06T05:00:00Z');
const closesAt = Date.parse('2026-12-06T08:30:00Z');
const now = opensAt + 60_000;

const entry = (number: number, state: RosterEntry['state'] = 'confirmed'): RosterEntry => ({
  id: `r${number}`,
  number,
  state,
  key: Buffer.alloc(32, number),
});
const entries = [entry(1), entry(2, 'waitlisted'), entry(3, 'cancelled'), entry(4, 'checked_in')];
const find = (number: number) => entries.find((one) => one.number === number);
const roster = (event: Partial<Roster['event']> = {}): Roster => ({
  event: { number: 9, isCancelled: false, opensAt, closesAt, ...event },
  find,
});

const qr = (number: number, { event = 9, late = 0, key = number } = {}) =>
  parseCode(qrText(hmac, Buffer.alloc(32, key), { event, number, step: stepAt(now) - late }));
const digits = (number: number, { late = 0 } = {}) =>
  parseCode(`${number}${digitsAt(hmac, Buffer.alloc(32, number), stepAt(now) - late)}`);
const named = (...numbers: number[]): Presented => ({
  kind: 'name',
  matches: numbers.flatMap((number) => find(number) ?? []),
});
const nobodyIn = () => false;
/** Who came to this session before. */
const fourIn = (one: RosterEntry) => one.number === 4;

const at = (presented: Presented, { on = roster(), isIn = fourIn as (one: RosterEntry) => boolean, ms = now } = {}) => {
  const decision = decide(hmac, on, isIn, presented, ms);
  return [decision.outcome, decision.entry?.number ?? null];
};

describe('the door', () => {
  it.each<[string, Presented, [string, number | null]]>([
    ['admits a genuine QR', qr(1), ['admitted', 1]],
    ['admits genuine digits', digits(1), ['admitted', 1]],
    ['admits by name when one matches', named(1), ['admitted', 1]],
    ['tells of somebody who waits', qr(2), ['waitlisted', 2]],
    ['tells of somebody who cancelled', qr(3), ['cancelled', 3]],
    ['tells of somebody who is in', digits(4), ['already_in', 4]],
    ['finds a QR that is two steps old stale', qr(1, { late: 2 }), ['stale', 1]],
    ['finds digits that are two steps old stale', digits(1, { late: 2 }), ['stale', 1]],
    ['does not know digits that are eleven steps old', digits(1, { late: 11 }), ['forged', null]],
    ['refuses a QR made with another key', qr(1, { key: 8 }), ['forged', null]],
    ['sees a QR of another event', qr(1, { event: 8 }), ['wrong_event', null]],
    ['does not know the number of a QR', qr(7), ['unknown', null]],
    ['does not tell which typed numbers exist', digits(7), ['forged', null]],
    ['refuses what it cannot read', null, ['forged', null]],
    ['knows nobody of that name', named(), ['unknown', null]],
    ['asks for digits when two of a name match', named(1, 2), ['several', null]],
    ['takes the one who did not cancel', named(3, 1), ['admitted', 1]],
    ['says cancelled when the only match cancelled', named(3), ['cancelled', 3]],
  ])('%s', (_, presented, expected) => {
    expect(at(presented)).toEqual(expected);
  });

  it('opens and closes on the very millisecond', () => {
    const outcomes = [opensAt - 1, opensAt, closesAt, closesAt + 1].map((ms) => at(named(1), { ms })[0]);
    expect(outcomes).toEqual(['wrong_day', 'admitted', 'admitted', 'wrong_day']);
  });

  it('knows who came in by an earlier scan, whatever their state says', () => {
    expect(at(qr(1), { isIn: (one) => one.number === 1 })).toEqual(['already_in', 1]);
    expect(at(named(1), { isIn: () => true })).toEqual(['already_in', 1]);
  });

  it('lets in who came to another session of the event, once', () => {
    expect(at(digits(4), { isIn: nobodyIn })).toEqual(['admitted', 4]);
    expect(at(digits(4))).toEqual(['already_in', 4]);
  });

  it('asks in one order: cancelled, time, readable, event, number, proof, age, state', () => {
    const everythingWrong = { on: roster({ isCancelled: true, opensAt: now + 1 }) };
    expect(at(null, everythingWrong)[0]).toBe('event_cancelled');
    expect(at(null, { on: roster({ opensAt: now + 1 }) })[0]).toBe('wrong_day');
    expect(at(qr(7, { event: 8 }))[0]).toBe('wrong_event');
    expect(at(qr(1, { event: 8, key: 8 }))[0]).toBe('wrong_event');
    expect(at(qr(7, { late: 2 }))[0]).toBe('unknown');
    expect(at(qr(3, { late: 2, key: 8 }))[0]).toBe('forged');
    expect(at(qr(3, { late: 2 }))[0]).toBe('stale');
    expect(at(qr(3), { isIn: () => true })[0]).toBe('already_in');
  });

  it('decides something for any text at any moment, and lets in only by a code of this roster', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[UH1.0-9A-Z ]{0,50}$/),
      fc.stringMatching(/^\d{5,9}$/),
    );
    fc.assert(
      fc.property(anyText, fc.maxSafeInteger(), (text, ms) => {
        const presented = parseCode(text);
        const decision = decide(
          hmac,
          roster({ opensAt: -Number.MAX_SAFE_INTEGER, closesAt: Number.MAX_SAFE_INTEGER }),
          nobodyIn,
          presented,
          ms,
        );
        if (decision.outcome !== 'admitted') return;
        const step = Math.floor(ms / STEP_MS);
        expect([-1, 0, 1].map((late) => `1${digitsAt(hmac, Buffer.alloc(32, 1), step + late)}`)).toContain(
          String(Number(text)),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
