import { joined, momentOf, momentParts, parted } from '@/rules/moment-parts';

it.each([
  ['2026-12-06T06:00:00.000Z', '2026-12-06 14:00'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
  ['2024-02-28T16:30:00.000Z', '2024-02-29 00:30'],
])('%s is %s in Shanghai, and back', (iso, parts) => {
  expect(momentParts(iso)).toBe(parts);
  expect(momentOf(parts)).toBe(iso);
});

it.each(['', ' ', '2026-12-06 ', ' 14:00', '2026-12-06', '2026-13-06 14:00', '2026-12-06 25:00', '六号 两点'])(
  '“%s” is no moment yet',
  (parts) => expect(momentOf(parts)).toBe(''),
);

it('a day and a time are chosen one after the other', () => {
  expect(parted(joined('2026-12-06', ''))).toEqual({ day: '2026-12-06', time: '' });
  expect(parted(joined('', '14:00'))).toEqual({ day: '', time: '14:00' });
  expect(parted('')).toEqual({ day: '', time: '' });
});
