import { demoId } from '@/cloud/db/seed/units';
import { loadDemo } from '@/cloud/demo/load';
import { contentsOf } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeAll(async () => {
  await loadDemo(world, world.now);
});

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

it('what the summary of each event that is over says is what its rows come to, counted by hand; so are the year’s figures', async () => {
  const { db } = world.database;
  const over = await db
    .selectFrom('events')
    .select(['id', 'title', 'starts_at'])
    .where('state', '=', 'published')
    .where('ends_at', '<=', world.now)
    .execute();
  const places = await db.selectFrom('registrations').selectAll().execute();
  const inside = await db
    .selectFrom('admissions as a')
    .innerJoin('event_sessions as s', 's.id', 'a.session_id')
    .select(['a.registration_id', 's.id as session', 's.event_id', 's.starts_at', 's.ends_at'])
    .execute();
  expect(over.length).toBeGreaterThan(30);
  for (const { id, title } of over) {
    await db.deleteFrom('limits').execute();
    const mine = places.filter((one) => one.event_id === id);
    const came = mine.filter(({ state }) => state === 'checked_in');
    const let_in = inside.filter((one) => one.event_id === id);
    const counted = {
      title,
      signUps: mine.filter(({ state }) => !['cancelled', 'waitlisted', 'held'].includes(state)).length,
      checkIns: came.length,
      people: new Set(came.map(({ person_id }) => person_id)).size,
      noShows: mine.filter(({ state }) => state === 'confirmed').length,
      excused: mine.filter(({ state }) => state === 'excused').length,
      walkIns: came.filter(({ source }) => source === 'walk_in').length,
      minutes: let_in.reduce((sum, one) => sum + (one.ends_at.getTime() - one.starts_at.getTime()) / 60_000, 0),
    };
    const told = await world.get('lead', 'events.after', { eventId: id });
    expect(told).toMatchObject(counted);
    expect(new Set(let_in.map(({ registration_id }) => registration_id))).toEqual(new Set(came.map((one) => one.id)));
    for (const group of ['noShows', 'excused', 'checkIns', 'walkIns', 'promoted'] as const) {
      const { items } = await world.get('lead', 'events.afterPeople', { eventId: id, group });
      expect([title, group, items.length]).toEqual([title, group, Math.min(told[group], 20)]);
    }
  }
  const year = await world.get('lead', 'statistics.figures', {
    unitId: demoId('unit:district'),
    period: { calendar: 'year', year: 2026 },
  });
  const figure = (id: string) =>
    year.groups.flatMap((group) => group.figures).find((one) => one.id === id)?.value ?? null;
  const thisYear = over.filter(
    ({ starts_at }) => new Date(starts_at.getTime() + 8 * 3_600_000).getUTCFullYear() === 2026,
  );
  const ofYear = places.filter((one) => thisYear.some(({ id }) => id === one.event_id));
  const came = ofYear.filter(({ state }) => state === 'checked_in');
  const signUps = ofYear.filter(({ state }) => ['confirmed', 'checked_in', 'excused'].includes(state)).length;
  const held = thisYear.filter(({ id }) => came.some((one) => one.event_id === id));
  expect({
    held: figure('events.held'),
    signUps: figure('events.signUps'),
    checkIns: figure('events.checkIns'),
    people: figure('events.people'),
    attendance: figure('events.attendance'),
    sessions: figure('events.sessions'),
  }).toEqual({
    held: held.length,
    signUps,
    checkIns: came.length,
    people: new Set(came.map(({ person_id }) => person_id)).size,
    attendance: Math.round((came.length / signUps) * 1000) / 10,
    sessions: new Set(inside.filter((one) => thisYear.some(({ id }) => id === one.event_id)).map((one) => one.session))
      .size,
  });
});

it('loads once: a second start adds no past event and no seat', async () => {
  const before = await contentsOf(world.database);
  await loadDemo(world, world.now);
  const after = await contentsOf(world.database);
  for (const table of ['events', 'registrations', 'event_seats', 'people', 'units', 'grants'])
    expect([table, after[table]]).toEqual([table, before[table]]);
});
