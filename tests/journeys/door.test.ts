import { randomUUID } from 'node:crypto';
import { tick } from '@/cloud/tick';
import { attempt, byName, givenOpenDoor, givenSessions, outcomeOf, shownAt, takeBack, walkUp } from '../support/door';
import { type Who, worldOfFile } from '../support/world';

const world = worldOfFile();
const start = new Date('2026-12-01T02:00:00Z');
const go = (hours: number) => (world.now = new Date(start.getTime() + hours * 3_600_000));
beforeEach(async () => {
  go(0);
  await world.database.db.deleteFrom('limits').execute();
});

const counted = async (who: Who, eventId: string) => {
  const door = await world.get(who, 'events.door', { eventId });
  return door.sessions.find(({ id }) => id === door.sessionId)?.checkedIn;
};

it('a walk-in: nobody knows them, they take the free seat, hear of it, and the year counts them', async () => {
  const eventId = await givenOpenDoor(world, { capacity: 2 });
  await world.get('worker', 'events.signUp', { eventId });
  const stranger = { name: '赵小宝', phone: '13712345678' };
  expect(await walkUp(world, 'cadre', eventId, stranger)).toMatchObject({ value: { outcome: 'admitted', number: 2 } });
  expect(await walkUp(world, 'cadre', eventId, { name: '钱多多', phone: '13712345679' })).toMatchObject({
    code: 'doorFull',
  });
  // Known to somebody who asks again: already in, at whichever door.
  expect(await walkUp(world, 'officer', eventId, stranger)).toMatchObject({ value: { outcome: 'already_in' } });
  go(4);
  const told = await world.get('cadre', 'events.after', { eventId });
  expect(told).toMatchObject({ signUps: 2, checkIns: 1, noShows: 1, walkIns: 1 });
});

it('two cadres: one lets in, the other sees it, a mistake is taken back, and both see that', async () => {
  const eventId = await givenOpenDoor(world);
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  const code = await world.get('worker', 'events.myCode', { registrationId: id });
  const scanId = randomUUID();
  const shown = { kind: 'code', text: shownAt(code, world.now).qr } as const;
  expect(await outcomeOf(attempt(world, 'cadre', eventId, shown, scanId))).toBe('admitted');
  expect(await counted('street', eventId)).toBe(1);
  expect(await attempt(world, 'street', eventId, shown)).toMatchObject({
    value: { outcome: 'already_in', letInBy: '周敏' },
  });
  expect(await takeBack(world, 'street', eventId, scanId)).toMatchObject({ code: 'undoNotYours' });
  await takeBack(world, 'cadre', eventId, scanId);
  expect(await counted('street', eventId)).toBe(0);
  expect(await outcomeOf(attempt(world, 'street', eventId, shown))).toBe('admitted');
  const { items } = await world.get('lead', 'events.scans', { eventId });
  expect(items.map(({ outcome }) => outcome).sort()).toEqual(['admitted', 'admitted', 'already_in', 'undone']);
});

it('a helper: asked, told, at the door for its hours, gone with them', async () => {
  const eventId = await givenOpenDoor(world);
  await world.get('worker', 'events.signUp', { eventId });
  await world.get('courier', 'events.signUp', { eventId });
  await world.get('cadre', 'events.addHelper', { eventId, name: '许大海', phoneTail: '3339' });
  await tick(world, world.now);
  const [next] = (await world.get('keeper', 'office.home', {})).upcoming;
  expect(next?.route).toBe(`/pages/events-door/check-in/index?id=${eventId}`);
  expect(await outcomeOf(attempt(world, 'keeper', eventId, byName('张建国', '7307')))).toBe('admitted');
  expect(await counted('cadre', eventId)).toBe(1);
  expect(await world.ask('keeper', 'events.exportPeople', { eventId } as never)).toMatchObject({ ok: false });
  go(3);
  expect(await outcomeOf(attempt(world, 'keeper', eventId, byName('李强', '8816')))).toBe('helperHours');
  expect((await world.get('keeper', 'office.home', {})).upcoming).not.toContainEqual(
    expect.objectContaining({ id: next?.id }),
  );
});

it('an event of two days: in once a day, and both days count in its hours', async () => {
  const eventId = await givenOpenDoor(world, { endsAt: new Date(start.getTime() + 31 * 3_600_000) });
  await givenSessions(world, eventId, [
    ['第一天', -1, 0, 6],
    ['第二天', 23, 24, 31],
  ]);
  await world.get('worker', 'events.signUp', { eventId });
  const said: string[] = [];
  for (const hours of [1, 2, 12, 25, 26]) {
    go(hours);
    said.push(await outcomeOf(attempt(world, 'cadre', eventId, byName('张建国', '7307'))));
  }
  expect(said).toEqual(['admitted', 'already_in', 'wrong_day', 'admitted', 'already_in']);
  go(40);
  expect(await world.get('cadre', 'events.after', { eventId })).toMatchObject({
    checkIns: 1,
    people: 1,
    minutes: (6 + 7) * 60,
    sessions: [{ checkedIn: 1 }, { checkedIn: 1 }],
  });
});
