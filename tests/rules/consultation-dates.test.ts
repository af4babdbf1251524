import { isNearLimit, matterDeadlines, matterLimitation } from '@/rules/consultation-dates';

const today = '2026-11-28';

it.each([
  ['dismissal', { eventDate: '2025-12-28' }, '2025-12-28 + 1 year', '2026-12-28', 30],
  ['dismissal', { eventDate: '2025-11-28' }, 'its last day', '2026-11-28', 0],
  ['dismissal', { eventDate: '2025-10-29' }, 'passed', '2026-10-29', -30],
  ['wages', { eventDate: '2024-01-01', endDate: '2026-01-31' }, 'from leaving', '2027-01-31', 64],
  ['injury', { eventDate: '2026-01-10' }, "the worker's year, not the employer's month", '2027-01-10', 43],
] as const)('%s %j: %s', (category, dates, _, dueOn, daysLeft) => {
  expect(matterLimitation({ category, ...dates }, today)).toEqual({ dueOn, daysLeft });
});

it('no limit runs for wages and overtime while the work goes on', () => {
  expect(matterLimitation({ category: 'wages', eventDate: '2020-01-01' }, today)).toBeNull();
  expect(matterLimitation({ category: 'overtime', eventDate: '2020-01-01' }, today)).toBeNull();
});

it.each([
  [30, true],
  [31, false],
  [-30, true],
  [-31, false],
])('%s days left is near: %s', (daysLeft, isNear) => {
  expect(isNearLimit({ daysLeft }, 30)).toBe(isNear);
});

it('ten workers with one claim may elect who speaks for them', () => {
  const [arbitration] = matterDeadlines({ category: 'dismissal', eventDate: '2026-11-01', workers: 10 });
  expect(arbitration?.warnings.map(({ code }) => code)).toContain('MAY_ELECT_REPRESENTATIVES');
});
