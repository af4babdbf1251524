import { attempt, givenOpenDoor, workerByName } from '../../support/door';
import { givenPeople } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let eventId: string;
beforeAll(async () => {
  eventId = await givenOpenDoor(world, { capacity: 40 });
  for (const who of ['worker', 'worker2', 'courier'] as const) await world.get(who, 'events.signUp', { eventId });
  for (const who of await givenPeople(world, 42)) await world.get(who, 'events.signUp', { eventId });
});

const roster = (input: object = {}) => world.get('cadre', 'events.roster', { eventId, ...input });
const numbers = async (input: object) => (await roster(input)).items.map(({ number }) => number);

describe('events.roster', () => {
  it('shows who is signed up by number, masked, with the event’s figures', async () => {
    const { items, event } = await roster();
    expect(items.slice(0, 3)).toMatchObject([
      { number: 1, name: '张*国', phone: '138****7307', state: 'confirmed', waitingNumber: null, checkedInAt: null },
      { number: 2, name: '阿***·**提', phone: '139****1204' },
      { number: 3, name: '李*', phone: '150****8816' },
    ]);
    expect(event).toMatchObject({ capacity: 40, taken: 40, waiting: 5, checkedIn: 0 });
    expect(JSON.stringify(items)).not.toMatch(/张建国|13800007307/);
  });

  it('goes through all of them in order of their numbers', async () => {
    const all: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await roster(cursor ? { cursor } : {});
      all.push(...page.items.map(({ number }) => number));
      cursor = page.next;
    } while (cursor);
    expect(all).toEqual(Array.from({ length: 45 }, (_, i) => i + 1));
  });

  it.each([
    ['by number', { q: '2' }, [2]],
    ['by a number nobody has', { q: '999' }, []],
    ['by a whole name', { q: '张建国' }, [1]],
    ['by part of a name', { q: '古丽' }, [2]],
    ['by a wildcard, which is none', { q: '%' }, []],
    ['by what looks like SQL', { q: "' or true --" }, []],
    ['those who wait', { state: 'waitlisted' }, [41, 42, 43, 44, 45]],
    ['those who wait, by name', { state: 'waitlisted', q: '张' }, []],
  ])('finds %s', async (_, input, found) => {
    expect(await numbers(input)).toEqual(found);
  });

  it('shows who came and when, and counts them', async () => {
    await attempt(world, 'cadre', eventId, workerByName);
    const { items, event } = await roster({ q: '张建国' });
    expect(items).toMatchObject([{ state: 'checked_in', checkedInAt: world.now.toISOString() }]);
    expect(event).toMatchObject({ taken: 40, checkedIn: 1 });
    expect(await numbers({ state: 'checked_in' })).toEqual([1]);
  });

  it('leaves an audit row each time it is read', async () => {
    const rows = () =>
      world.database.db.selectFrom('audit').select(['reads', 'row_id']).where('action', '=', 'events.roster').execute();
    const before = (await rows()).length;
    await roster();
    expect((await rows()).slice(before)).toEqual([{ reads: 'contact', row_id: eventId }]);
  });
});

describe('events.duty', () => {
  const titles = async (q?: string) =>
    (await world.get('cadre', 'events.duty', q === undefined ? {} : { q })).items.map(({ title }) => title);
  const at = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000);

  it('lists until a day after their end the events whose door one may run, with how many came', async () => {
    const past = (title: string, hours: number) =>
      givenOpenDoor(world, {
        title,
        startsAt: at(hours - 1),
        endsAt: at(hours),
        signUpOpensAt: at(-48),
        signUpClosesAt: at(-40),
        cancelBy: at(-40),
      });
    await past('昨天这时以后结束', -23.9);
    await past('昨天这时以前结束', -24.1);
    await givenOpenDoor(world, { title: '草稿不列出', state: 'draft' });
    await givenOpenDoor(world, { title: '取消的也列出', state: 'cancelled', startsAt: at(5), endsAt: at(6) });
    expect(await titles()).toEqual(['昨天这时以后结束', '青工读书沙龙', '取消的也列出']);
    expect((await world.get('cadre', 'events.duty', {})).items[1]).toMatchObject({ checkedIn: 1, taken: 40 });
    expect(await titles('取消')).toEqual(['取消的也列出']);
  });
});
