import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

describe('events.detail', () => {
  it('tells everything one asks about an event, and nothing the contract does not name', async () => {
    const eventId = await givenEvent(world, { coordinates: { latitude: 22.55, longitude: 113.93 } });
    expect(await world.get('guest', 'events.detail', { eventId })).toEqual({
      id: eventId,
      title: '青工读书沙龙',
      programme: 'reading',
      phase: 'open',
      startsAt: '2026-12-05T02:00:00.000Z',
      endsAt: '2026-12-05T04:30:00.000Z',
      place: '网谷职工书屋',
      organiser: '网谷联合工会',
      capacity: 2,
      taken: 0,
      waiting: 0,
      summary: '一起读一本书，聊一聊工作和生活。',
      address: '示范区网谷路 8 号 2 楼',
      latitude: 22.55,
      longitude: 113.93,
      signUpOpensAt: '2026-11-30T02:00:00.000Z',
      signUpClosesAt: '2026-12-04T20:00:00.000Z',
      cancelBy: '2026-12-04T02:00:00.000Z',
      type: 'other',
      seating: 'first_come',
      audience: 'everyone',
      forUnit: null,
      ageFrom: null,
      ageTo: null,
      bring: '手机（出示签到码）',
      feeFen: 0,
      insurance: '',
      isOutdoors: false,
      isForMinors: false,
      contactName: '周敏',
      contactPhone: '075500001234',
      sessions: [
        {
          id: expect.any(String),
          title: '',
          startsAt: '2026-12-05T02:00:00.000Z',
          endsAt: '2026-12-05T04:30:00.000Z',
        },
      ],
      questions: [],
      asksEmergencyContact: false,
      asksHealth: false,
      changes: [],
      cancelReason: null,
      mine: null,
      bar: null,
      askedAtDoor: [],
      clashes: [],
    });
  });

  it('shows one’s own place, and nobody else’s', async () => {
    const eventId = await givenEvent(world);
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    expect((await world.get('worker', 'events.detail', { eventId })).mine).toEqual({
      id,
      state: 'confirmed',
      number: 1,
      waitingNumber: null,
      position: null,
      heldFor: null,
      holdUntil: null,
      attended: { sessions: 0, minutes: 0 },
      feedback: null,
      mayRate: false,
      transitions: ['cancel'],
    });
    expect((await world.get('worker2', 'events.detail', { eventId })).mine).toBeNull();
    expect((await world.get('guest', 'events.detail', { eventId })).mine).toBeNull();
  });

  it('offers no cancelling once it is too late', async () => {
    const eventId = await givenEvent(world);
    await world.get('worker', 'events.signUp', { eventId });
    const { cancelBy } = await world.get('worker', 'events.detail', { eventId });
    const now = world.now;
    world.now = new Date(Date.parse(cancelBy) - 1);
    expect((await world.get('worker', 'events.detail', { eventId })).mine?.transitions).toEqual(['cancel']);
    world.now = new Date(cancelBy);
    expect((await world.get('worker', 'events.detail', { eventId })).mine?.transitions).toEqual([]);
    world.now = now;
  });

  it('shows of several places of one person the last', async () => {
    const eventId = await givenEvent(world);
    for (let i = 0; i < 3; i += 1) {
      const { id } = await world.get('worker', 'events.signUp', { eventId });
      await world.get('worker', 'events.cancel', { registrationId: id });
    }
    expect((await world.get('worker', 'events.detail', { eventId })).mine).toMatchObject({
      state: 'cancelled',
      number: 3,
    });
    await world.get('worker', 'events.signUp', { eventId });
    expect((await world.get('worker', 'events.detail', { eventId })).mine).toMatchObject({
      state: 'confirmed',
      number: 4,
    });
  });

  it('shows a cancelled event, and no draft', async () => {
    expect(
      await world.get('guest', 'events.detail', { eventId: await givenEvent(world, { state: 'cancelled' }) }),
    ).toMatchObject({ phase: 'cancelled' });
    for (const who of ['guest', 'officer'] as const)
      expect(await world.ask(who, 'events.detail', { eventId: await givenEvent(world, { state: 'draft' }) })).toEqual({
        ok: false,
        code: 'notFound',
      });
  });
});
