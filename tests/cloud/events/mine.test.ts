import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

describe('events.mine', () => {
  it('is empty for who never signed up', async () => {
    expect(await world.get('courier', 'events.mine', {})).toEqual({ items: [] });
  });

  it('has what is to come with what may be done about it, and apart from it what was cancelled', async () => {
    const first = await givenEvent(world, { title: '第一场活动', capacity: 1 });
    const second = await givenEvent(world, { title: '第二场活动' });
    await world.get('worker2', 'events.signUp', { eventId: first });
    await world.get('worker', 'events.signUp', { eventId: first });
    world.now = new Date(world.now.getTime() + 1_000);
    const { id } = await world.get('worker', 'events.signUp', { eventId: second });
    await world.get('worker', 'events.cancel', { registrationId: id });
    expect((await world.get('worker', 'events.mine', { which: 'past' })).items).toMatchObject([
      {
        event: { title: '第二场活动', taken: 0 },
        registration: { id, state: 'cancelled', position: null, transitions: [] },
      },
    ]);
    expect((await world.get('worker', 'events.mine', {})).items).toMatchObject([
      {
        event: { title: '第一场活动', taken: 1, waiting: 1 },
        registration: { state: 'waitlisted', number: 2, waitingNumber: 1, position: 1, transitions: ['cancel'] },
      },
    ]);
  });

  it('puts what is soonest first, and what is over latest first', async () => {
    const hours = (count: number) => new Date(world.now.getTime() + count * 3_600_000);
    for (const [title, start] of [
      ['第三天的活动', 72],
      ['第二天的活动', 48],
      ['第四天的活动', 96],
    ] as const) {
      const times = {
        startsAt: hours(start),
        endsAt: hours(start + 1),
        signUpClosesAt: hours(40),
        cancelBy: hours(40),
      };
      await world.get('auditor', 'events.signUp', { eventId: await givenEvent(world, { title, ...times }) });
    }
    const titles = async (which: 'coming' | 'past') =>
      (await world.get('auditor', 'events.mine', { which })).items.map(({ event }) => event.title);
    expect(await titles('coming')).toEqual(['第二天的活动', '第三天的活动', '第四天的活动']);
    world.now = hours(73);
    expect(await titles('coming')).toEqual(['第四天的活动']);
    expect(await titles('past')).toEqual(['第三天的活动', '第二天的活动']);
    world.now = hours(-73);
  });

  it('keeps what the union called off in its place until it would be over, and says so: who looks it up for its day finds it', async () => {
    const dear = await givenEvent(world, { title: '会被取消的活动' });
    await world.get('visitor', 'events.signUp', { eventId: dear });
    await world.get('cadre', 'events.cancelPlan', { eventId: dear, reason: '场地停电检修' });
    const called = { event: { title: '会被取消的活动', phase: 'cancelled' }, registration: { state: 'confirmed' } };
    expect((await world.get('visitor', 'events.mine', {})).items).toMatchObject([called]);
    expect((await world.get('visitor', 'events.mine', { which: 'past' })).items).toEqual([]);
    const before = world.now;
    world.now = new Date(before.getTime() + 100 * 3_600_000);
    expect((await world.get('visitor', 'events.mine', {})).items).toEqual([]);
    expect((await world.get('visitor', 'events.mine', { which: 'past' })).items).toMatchObject([called]);
    world.now = before;
  });

  it.each(['coming', 'past'] as const)(
    'goes on page by page through more than a page, also of one moment: %s',
    async (which) => {
      const who = which === 'coming' ? 'lawyer' : 'mediator';
      for (let i = 0; i < 43; i += 1) {
        const { id } = await world.get(who, 'events.signUp', { eventId: await givenEvent(world) });
        if (which === 'past') await world.get(who, 'events.cancel', { registrationId: id });
        await world.database.db.deleteFrom('limits').execute();
      }
      const seen = new Set<string>();
      let pages = 0;
      let cursor: string | undefined;
      do {
        const page = await world.get(who, 'events.mine', { which, ...(cursor ? { cursor } : {}) });
        for (const { registration } of page.items) seen.add(registration.id);
        pages += 1;
        cursor = page.next;
      } while (cursor);
      expect([seen.size, pages]).toEqual([43, 3]);
    },
  );
});
