import { randomUUID } from 'node:crypto';
import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import type { Role } from '@/contract/roles';
import { givenEvent, givenPeople } from '../support/events';
import { type Who, worldOfFile } from '../support/world';

const world = worldOfFile();
const events = new Map<DemoUnit, string>();
beforeAll(async () => {
  for (const unit of ['district', 'park', 'netvalley', 'precision', 'riverside', 'couriers', 'sorting'] as const)
    events.set(unit, await givenEvent(world, { unit }));
});

const unitsOf = async (who: Who) => {
  const answers = await Promise.all(
    [...events].map(async ([unit, eventId]) => ((await world.ask(who, 'events.roster', { eventId })).ok ? [unit] : [])),
  );
  const { items } = await world.get(who, 'events.duty', {});
  const listed = [...events].filter(([, id]) => items.some((item) => item.id === id)).map(([unit]) => unit);
  expect(listed.sort()).toEqual(answers.flat().sort());
  return answers.flat();
};

async function givenHolder(
  grants: { role: Exclude<Role, 'guest' | 'worker'>; over: DemoUnit; endsOn?: string; endedAt?: Date }[],
): Promise<Who> {
  const [who] = (await givenPeople(world, 1)) as [Who];
  const me = await world.get(who, 'members.me', {});
  for (const { role, over, endsOn = '2099-12-31', endedAt = null } of grants) {
    const grant = {
      id: randomUUID(),
      person_id: me?.id ?? '',
      role,
      unit_id: demoId(`unit:${over}`),
      ends_on: endsOn,
      ended_at: endedAt,
    };
    await world.database.db.insertInto('grants').values(grant).execute();
  }
  return who;
}

describe('a door', () => {
  it('is open to a union’s cadre for that union only', async () => {
    expect(await unitsOf('cadre')).toEqual(['netvalley']);
  });

  it('is open to a street or park for its own events and all below', async () => {
    expect(await unitsOf('street')).toEqual(['park', 'netvalley', 'precision']);
    const riverside = await givenHolder([{ role: 'street', over: 'riverside' }]);
    expect(await unitsOf(riverside)).toEqual(['riverside', 'couriers', 'sorting']);
  });

  it('is open to the district’s officers and leads everywhere', async () => {
    for (const who of ['officer', 'lead'] as const) expect(await unitsOf(who)).toEqual([...events.keys()]);
  });

  it('joins the scopes of several grants', async () => {
    const both = await givenHolder([
      { role: 'grassroots', over: 'precision' },
      { role: 'grassroots', over: 'sorting' },
    ]);
    expect(await unitsOf(both)).toEqual(['precision', 'sorting']);
  });

  it('counts only the scopes of the roles that may run doors', async () => {
    const mixed = await givenHolder([
      { role: 'grassroots', over: 'netvalley' },
      { role: 'counsellor', over: 'district' },
      { role: 'auditor', over: 'district' },
    ]);
    expect(await unitsOf(mixed)).toEqual(['netvalley']);
  });
});

describe('a grant', () => {
  const ask = (who: Who) => world.ask(who, 'events.roster', { eventId: events.get('netvalley') as string });

  it('gives nothing from the day after its last, by the date in Shanghai', async () => {
    const who = await givenHolder([{ role: 'grassroots', over: 'netvalley', endsOn: '2026-12-01' }]);
    world.now = new Date('2026-12-01T15:59:59Z');
    expect(await ask(who)).toMatchObject({ ok: true });
    world.now = new Date('2026-12-01T16:00:00Z');
    expect(await ask(who)).toEqual({ ok: false, code: 'forbidden' });
    world.now = new Date('2026-12-01T02:00:00Z');
  });

  it('gives nothing at once when it is ended', async () => {
    const who = await givenHolder([{ role: 'grassroots', over: 'netvalley' }]);
    const me = await world.get(who, 'members.me', {});
    expect(me?.roles).toEqual([{ role: 'grassroots', unit: '网谷联合工会' }]);
    await world.database.db
      .updateTable('grants')
      .set({ ended_at: world.now })
      .where('person_id', '=', me?.id ?? '')
      .execute();
    expect(await ask(who)).toEqual({ ok: false, code: 'forbidden' });
    expect((await world.get(who, 'members.me', {}))?.roles).toEqual([]);
  });

  it('that ended leaves the others as they are', async () => {
    const who = await givenHolder([
      { role: 'grassroots', over: 'netvalley', endedAt: world.now },
      { role: 'grassroots', over: 'precision' },
    ]);
    expect(await unitsOf(who)).toEqual(['precision']);
  });
});
