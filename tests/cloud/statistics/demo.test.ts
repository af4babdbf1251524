import { demoId } from '@/cloud/db/seed/units';
import { loadDemo } from '@/cloud/demo/load';
import { contentsOf } from '../../support/tables';
import { openWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await loadDemo(world, world.now);
});
afterAll(() => world.close());

it('the demo’s figures live: this year and the one before, every programme, rows and people', async () => {
  const { groups } = await world.get('lead', 'statistics.figures', {
    unitId: demoId('unit:district'),
    period: { calendar: 'year', year: 2026 },
  });
  const figures = new Map(groups.flatMap((group) => group.figures).map((figure) => [figure.id, figure]));
  for (const id of ['events.held', 'events.checkIns', 'events.people', 'S21', 'S23', 'S24', 'S26', 'S32', 'S33', 'S31'])
    expect([id, figures.get(id)?.value]).toEqual([id, expect.any(Number)]);
  expect(figures.get('events.held')?.before).toBeGreaterThan(0);
  // One nobody came to: it is no 场, but its sign-ups count.
  expect(figures.get('events.attendance')?.value).toBeGreaterThan(50);
});

it('the worker has a place in every state: held, waiting, come to, missed, with what one comes next', async () => {
  const coming = (await world.get('worker', 'events.mine', {})).items.map(({ registration }) => registration);
  const past = (await world.get('worker', 'events.mine', { which: 'past' })).items.map(
    ({ registration }) => registration,
  );
  expect(coming.map(({ state }) => state)).toEqual(expect.arrayContaining(['held', 'confirmed', 'waitlisted']));
  expect(coming.find(({ state }) => state === 'held')?.transitions).toContain('confirm');
  expect(past).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ state: 'checked_in', attended: { sessions: 1, minutes: 120 }, mayRate: true }),
      expect.objectContaining({ state: 'confirmed', attended: { sessions: 0, minutes: 0 }, mayRate: false }),
      expect.objectContaining({ state: 'cancelled' }),
    ]),
  );
});

it('loads once: a second start adds no past event and no seat', async () => {
  const before = await contentsOf(world.database);
  await loadDemo(world, world.now);
  const after = await contentsOf(world.database);
  for (const table of ['events', 'registrations', 'event_seats', 'people', 'units', 'grants'])
    expect([table, after[table]]).toEqual([table, before[table]]);
});
