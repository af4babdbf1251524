import { givenEvent } from '../../support/events';
import { openWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('events.mine', () => {
  it('is empty for who never signed up', async () => {
    expect(await world.get('courier', 'events.mine', {})).toEqual({ items: [] });
  });

  it('has every registration of one’s own, newest first, with its event and what may be done', async () => {
    const first = await givenEvent(world, { title: '第一场活动', capacity: 1 });
    const second = await givenEvent(world, { title: '第二场活动' });
    await world.get('worker2', 'events.signUp', { eventId: first });
    await world.get('worker', 'events.signUp', { eventId: first });
    world.now = new Date(world.now.getTime() + 1_000);
    const { id } = await world.get('worker', 'events.signUp', { eventId: second });
    await world.get('worker', 'events.cancel', { registrationId: id });
    const { items } = await world.get('worker', 'events.mine', {});
    expect(items).toMatchObject([
      {
        event: { title: '第二场活动', taken: 0 },
        registration: { id, state: 'cancelled', position: null, transitions: [] },
      },
      {
        event: { title: '第一场活动', taken: 1, waiting: 1 },
        registration: { state: 'waitlisted', number: 2, waitingNumber: 1, position: 1, transitions: ['cancel'] },
      },
    ]);
  });

  it('goes on page by page through more than a page, also of one moment', async () => {
    const eventId = await givenEvent(world);
    for (let i = 0; i < 43; i += 1) {
      const { id } = await world.get('lawyer', 'events.signUp', { eventId });
      await world.get('lawyer', 'events.cancel', { registrationId: id });
      await world.database.db.deleteFrom('limits').execute();
    }
    const numbers: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.get('lawyer', 'events.mine', cursor ? { cursor } : {});
      numbers.push(...page.items.map(({ registration }) => registration.number));
      cursor = page.next;
    } while (cursor);
    expect(numbers).toEqual(Array.from({ length: 43 }, (_, i) => 43 - i));
  });
});
