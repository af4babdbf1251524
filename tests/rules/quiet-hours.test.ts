import { quietUntil } from '@/rules/quiet-hours';

const night = { from: 21, to: 8 };
const day = { from: 9, to: 17 };

it.each([
  [night, '2026-12-01T12:59:59.999Z', null],
  [night, '2026-12-01T13:00:00Z', '2026-12-02T00:00:00.000Z'],
  [night, '2026-12-01T16:00:00Z', '2026-12-02T00:00:00.000Z'],
  [night, '2026-12-01T23:59:59.999Z', '2026-12-02T00:00:00.000Z'],
  [night, '2026-12-02T00:00:00Z', null],
  [night, '2026-12-31T15:00:00Z', '2027-01-01T00:00:00.000Z'],
  [day, '2026-12-01T00:59:59Z', null],
  [day, '2026-12-01T01:00:00Z', '2026-12-01T09:00:00.000Z'],
  [day, '2026-12-01T09:00:00Z', null],
])('%j at %s: %s', (hours, now, until) => {
  expect(quietUntil(new Date(now), hours)?.toISOString() ?? null).toBe(until);
});
