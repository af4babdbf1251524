import { randomUUID } from 'node:crypto';
import { attempt, courierByName, givenOpenDoor, givenSessions, takeBack, workerByName } from '../../support/door';
import { givenPeople } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let eventId: string;
const start = new Date('2026-12-01T02:00:00Z');
const later = (seconds: number) => (world.now = new Date(world.now.getTime() + seconds * 1_000));
beforeAll(async () => {
  eventId = await givenOpenDoor(world);
  await world.get('worker', 'events.signUp', { eventId });
  await world.get('courier', 'events.signUp', { eventId });
  const scanId = randomUUID();
  await attempt(world, 'cadre', eventId, { kind: 'code', text: '1 0000' });
  later(1);
  await attempt(world, 'cadre', eventId, workerByName, scanId);
  later(1);
  await attempt(world, 'officer', eventId, workerByName);
  later(1);
  await takeBack(world, 'cadre', eventId, scanId);
  later(1);
  await attempt(world, 'officer', eventId, courierByName);
});

const told = async (who: 'cadre' | 'officer', input: object = {}) =>
  (await world.get(who, 'events.scans', { eventId, ...input })).items.map(
    ({ outcome, method, number, name, by, undo }) => [outcome, method, number, name, by, undo],
  );

it('tells everything that was written down, newest first, names masked, and what the caller may take back', async () => {
  expect(await told('officer')).toEqual([
    ['admitted', 'name', 2, '李*', '林晓燕', 'free'],
    ['undone', 'undo', 1, '张*国', '周敏', null],
    ['already_in', 'name', 1, '张*国', '林晓燕', null],
    ['admitted', 'name', 1, '张*国', '周敏', null],
    ['forged', 'digits', null, null, '周敏', null],
  ]);
  expect((await told('cadre'))[0]).toEqual(['admitted', 'name', 2, '李*', '林晓燕', null]);
  const { items } = await world.get('cadre', 'events.scans', { eventId, which: 'all' });
  expect(items.map(({ reason, session }) => [reason, session])[1]).toEqual(['签到后 10 分钟内撤销：签错了', null]);
});

it('finds by number, and only who was let in or was not', async () => {
  expect((await told('cadre', { number: 2 })).map(([outcome]) => outcome)).toEqual(['admitted']);
  expect((await told('cadre', { which: 'admitted' })).map(([, , number]) => number)).toEqual([2, 1]);
  expect((await told('cadre', { which: 'refused' })).map(([outcome]) => outcome)).toEqual(['forged']);
  expect(await told('cadre', { number: 77 })).toEqual([]);
});

it('goes through hundreds page by page, none twice, also of one moment', async () => {
  const full = await givenOpenDoor(world, { capacity: 60 });
  for (const who of await givenPeople(world, 45)) await world.get(who, 'events.signUp', { eventId: full });
  for (let i = 0; i < 45; i += 1)
    await attempt(world, i % 2 ? 'cadre' : 'officer', full, {
      kind: 'name',
      name: `职工${'一二三四五六七八九十'[i % 10]}`,
      phoneTail: String(i).padStart(4, '0'),
    });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.get('lead', 'events.scans', { eventId: full, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
});

it('says which session where there are several, and leaves an audit row', async () => {
  world.now = new Date(start);
  const two = await givenOpenDoor(world);
  await givenSessions(world, two, [
    ['上午场', -1, 0, 2],
    ['下午场', 3, 4, 5],
  ]);
  await world.get('worker', 'events.signUp', { eventId: two });
  await attempt(world, 'cadre', two, workerByName);
  const { items } = await world.get('cadre', 'events.scans', { eventId: two });
  expect(items[0]).toMatchObject({ session: '上午场' });
  const audit = await world.database.db
    .selectFrom('audit')
    .select(['reads'])
    .where('action', '=', 'events.scans')
    .where('row_id', '=', two)
    .execute();
  expect(audit).toEqual([{ reads: 'presence' }]);
});
