import fc from 'fast-check';
import { holdUntil } from '@/rules/holds';

/** A moment of the clock in Shanghai. */
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const told = (now: string, start: string) => {
  const until = holdUntil(at(now), at(start));
  return until && new Date(until.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
};

describe('a held seat', () => {
  it.each([
    [
      'a day where there is time: its hours are those of the day',
      '2026-12-01 10:00',
      '2026-12-10 14:00',
      '2026-12-02 21:00',
    ],
    ['from the morning it ends the next afternoon', '2026-12-01 08:00', '2026-12-10 14:00', '2026-12-02 19:00'],
    ['two hours where it starts within 48', '2026-12-01 10:00', '2026-12-02 14:00', '2026-12-01 12:00'],
    ['exactly 48 hours is not within', '2026-12-01 10:00', '2026-12-03 10:00', '2026-12-02 21:00'],
    ['the night stops it', '2026-12-01 20:30', '2026-12-02 19:00', '2026-12-02 09:30'],
    ['what begins in the night runs from the morning', '2026-12-01 23:10', '2026-12-02 19:00', '2026-12-02 10:00'],
    ['what begins after midnight too', '2026-12-02 03:00', '2026-12-02 19:00', '2026-12-02 10:00'],
    ['it may end as the night begins', '2026-12-01 19:00', '2026-12-02 19:00', '2026-12-01 21:00'],
    ['it ends three hours before the start', '2026-12-01 09:00', '2026-12-01 13:30', '2026-12-01 10:30'],
    ['a night start is no exception', '2026-12-01 20:00', '2026-12-02 00:30', '2026-12-02 09:00'],
  ])('%s', (_, now, start, until) => {
    const last = at(start).getTime() - 3 * 3_600_000;
    const ends = Math.min(at(until).getTime(), last);
    expect(holdUntil(at(now), at(start))?.getTime()).toBe(ends);
  });

  it('nobody is asked in the last three hours, nor where all that is left is night', () => {
    expect(told('2026-12-01 10:00', '2026-12-01 13:00')).toBeNull();
    expect(told('2026-12-01 10:00', '2026-12-01 12:00')).toBeNull();
    expect(told('2026-12-01 22:00', '2026-12-02 11:00')).toBeNull();
    expect(told('2026-12-01 22:00', '2026-12-02 11:01')).toBe('2026-12-02 08:01');
    expect(told('2026-12-02 10:00', '2026-12-01 10:00')).toBeNull();
  });

  it('always ends after the question, by day, three hours before the start at the latest', () => {
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(now, fc.integer({ min: 0, max: 30 * 86_400 }), (asked, seconds) => {
        const start = new Date(asked.getTime() + seconds * 1000);
        const until = holdUntil(asked, start);
        if (until === null) return;
        expect(until.getTime()).toBeGreaterThan(asked.getTime());
        expect(until.getTime()).toBeLessThanOrEqual(start.getTime() - 3 * 3_600_000);
        const hour = ((until.getTime() - 1) / 3_600_000 + 8) % 24;
        const isCut = until.getTime() === start.getTime() - 3 * 3_600_000;
        if (!isCut) expect(hour).toBeGreaterThanOrEqual(8);
        if (!isCut) expect(hour).toBeLessThan(21);
      }),
    );
  });
});
