import { randomUUID } from 'node:crypto';
import { tick } from '@/cloud/tick';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const fresh = '01900000-0000-7000-8000-000000000000';

describe('events.signUp', () => {
  it('gives the last seat to the first and waiting numbers from 1 to those after', async () => {
    const eventId = await givenEvent(world, { capacity: 1 });
    expect(await world.get('worker', 'events.signUp', { eventId })).toMatchObject({
      state: 'confirmed',
      number: 1,
      waitingNumber: null,
    });
    expect(await world.get('worker2', 'events.signUp', { eventId })).toMatchObject({
      state: 'waitlisted',
      number: 2,
      waitingNumber: 1,
    });
    expect(await world.get('courier', 'events.signUp', { eventId })).toMatchObject({
      state: 'waitlisted',
      number: 3,
      waitingNumber: 2,
    });
    expect(await world.get('courier', 'events.detail', { eventId })).toMatchObject({
      taken: 1,
      waiting: 2,
      mine: { state: 'waitlisted', position: 2, transitions: ['cancel'] },
    });
  });

  it('answers the same request twice with the same answer, and refuses another body under the same id', async () => {
    const eventId = await givenEvent(world);
    const other = await givenEvent(world);
    const requestId = randomUUID();
    const first = await world.ask('worker', 'events.signUp', { eventId }, requestId);
    expect(await world.ask('worker', 'events.signUp', { eventId }, requestId)).toEqual(first);
    expect(await world.ask('worker', 'events.signUp', { eventId: other }, requestId)).toEqual({
      ok: false,
      code: 'requestReused',
    });
    const { rows } = await rowsOf(eventId);
    expect(rows).toBe(1);
  });

  it.each([
    ['an unknown event', async () => fresh, 'notFound'],
    ['a draft', () => givenEvent(world, { state: 'draft' }), 'notFound'],
    ['a cancelled event', () => givenEvent(world, { state: 'cancelled' }), 'eventCancelled'],
    [
      'sign-up not open yet',
      () => givenEvent(world, { signUpOpensAt: new Date(world.now.getTime() + 1) }),
      'signUpNotOpen',
    ],
    ['sign-up closed', () => givenEvent(world, { signUpClosesAt: world.now }), 'signUpClosed'],
    ['members only', () => givenEvent(world, { audience: 'members' }), 'membersOnly'],
  ])('refuses %s', async (_, given, code) => {
    const eventId = await given();
    expect(await world.ask('courier', 'events.signUp', { eventId })).toMatchObject({ ok: false, code });
  });

  it('refuses a second place for the same person, and allows one again after cancelling', async () => {
    const eventId = await givenEvent(world);
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    expect(await world.ask('worker', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'alreadySignedUp' });
    await world.get('worker', 'events.cancel', { registrationId: id });
    expect(await world.get('worker', 'events.signUp', { eventId })).toMatchObject({ state: 'confirmed', number: 2 });
  });

  it('refuses who signed up and cancelled five times: numbers are for everybody', async () => {
    const eventId = await givenEvent(world);
    for (let i = 0; i < 5; i += 1) {
      const { id } = await world.get('street', 'events.signUp', { eventId });
      await world.get('street', 'events.cancel', { registrationId: id });
    }
    expect(await world.ask('street', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'signUpTooOften' });
  });

  it('says that sign-up is closed when the last number was given', async () => {
    const eventId = await givenEvent(world);
    await world.database.db
      .updateTable('event_seats')
      .set({ numbers_given: 99_999 })
      .where('event_id', '=', eventId)
      .execute();
    expect(await world.ask('worker', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'signUpClosed' });
  });

  it('knows a request by its id however it is written', async () => {
    const eventId = await givenEvent(world);
    const requestId = randomUUID();
    const first = await world.ask('worker', 'events.signUp', { eventId }, requestId);
    expect(
      await world.ask('worker', 'events.signUp', { eventId: eventId.toUpperCase() }, requestId.toUpperCase()),
    ).toEqual(first);
  });

  it('tells the person in the inbox, neutrally in the title', async () => {
    const eventId = await givenEvent(world);
    await world.get('worker2', 'events.signUp', { eventId });
    await tick(world, world.now);
    const { items } = await world.get('worker2', 'office.inbox', {});
    expect(items[0]).toMatchObject({
      title: '报名有结果了',
      isRead: false,
      route: `/pages/events/detail/index?id=${eventId}`,
    });
    expect(items[0]?.body).toContain('青工读书沙龙');
  });

  it('wants a sign-in, a request id and an event id', async () => {
    const eventId = await givenEvent(world);
    expect(await world.ask('guest', 'events.signUp', { eventId })).toEqual({ ok: false, code: 'notSignedIn' });
    expect(await world.ask('worker', 'events.signUp', { eventId }, 'x')).toMatchObject({
      code: 'invalid',
      fields: { requestId: expect.any(String) },
    });
    expect(await world.ask('worker', 'events.signUp', { eventId: 'x' })).toEqual({
      ok: false,
      code: 'invalid',
      fields: { eventId: '编号不对' },
    });
  });
});

async function rowsOf(eventId: string) {
  const { rows } = await world.database.db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  return { rows: Number(rows) };
}
