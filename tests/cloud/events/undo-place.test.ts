import { randomUUID } from 'node:crypto';
import { attempt, courierByName, givenOpenDoor, givenSessions, takeBack, workerByName } from '../../support/door';
import { countersAgree, seatsOf } from '../../support/seats';
import { START, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

describe('what somebody’s place was before the mistake it is again', () => {
  const placeOf = (id: string) =>
    world.database.db
      .selectFrom('registrations')
      .select(['state', 'held_for', 'hold_until', 'waiting_number'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  /** Let in by name, twice: each time it is taken back. Answers the place after each. */
  async function letInAndBack(eventId: string, id: string, by: Parameters<typeof attempt>[3]) {
    const places: Awaited<ReturnType<typeof placeOf>>[] = [];
    for (const who of ['cadre', 'officer'] as const) {
      const scanId = randomUUID();
      expect(await attempt(world, who, eventId, by, scanId)).toMatchObject({ value: { outcome: 'admitted' } });
      expect(await placeOf(id)).toMatchObject({ state: 'checked_in' });
      expect(await takeBack(world, who, eventId, scanId)).toMatchObject({ value: { outcome: 'undone', checkedIn: 0 } });
      places.push(await placeOf(id));
    }
    return places;
  }
  afterEach(() => countersAgree(world));

  it('who had said that they cannot come is excused again, and no no-show', async () => {
    const eventId = await givenOpenDoor(world);
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await world.get('cadre', 'events.excuse', { registrationId: id, reason: '值夜班' });
    for (const place of await letInAndBack(eventId, id, workerByName)) expect(place.state).toBe('excused');
    world.now = new Date(world.now.getTime() + 5 * 3_600_000);
    expect(await world.get('cadre', 'events.after', { eventId })).toMatchObject({ noShows: 0, excused: 1 });
  });

  it('a seat that waited for a yes waits for it again, until the same moment', async () => {
    const eventId = await givenOpenDoor(world);
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    const hold = { state: 'held', held_for: 'moved', hold_until: new Date('2026-12-01T02:20:00Z') } as const;
    await world.database.db.updateTable('registrations').set(hold).where('id', '=', id).execute();
    for (const place of await letInAndBack(eventId, id, workerByName)) expect(place).toMatchObject(hold);
  });

  it('who was let in from the line waits again with their number, and the seat is free for who comes', async () => {
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    const { id: first } = await world.get('worker', 'events.signUp', { eventId });
    const { id } = await world.get('courier', 'events.signUp', { eventId });
    await world.get('worker', 'events.cancel', { registrationId: first });
    for (const who of ['cadre', 'officer'] as const) {
      const [found, scanId] = [randomUUID(), randomUUID()];
      await attempt(world, who, eventId, courierByName, found);
      await attempt(world, who, eventId, { kind: 'waiting', scanId: found }, scanId);
      expect([(await placeOf(id)).state, await seatsOf(world, eventId)]).toEqual([
        'checked_in',
        { taken: 1, waiting: 0 },
      ]);
      const undone = await takeBack(world, who, eventId, scanId);
      expect(undone).toMatchObject({ value: { outcome: 'undone', checkedIn: 0, expected: 0 } });
      expect([await placeOf(id), await seatsOf(world, eventId)]).toMatchObject([
        { state: 'waitlisted', waiting_number: 1 },
        { taken: 0, waiting: 1 },
      ]);
    }
    expect(await world.get('cadre', 'events.after', { eventId })).toMatchObject({ noShows: 0, promoted: 0 });
  });

  it('who had waited, was seated and said yes before they came keeps the seat', async () => {
    const eventId = await givenOpenDoor(world, {
      capacity: 1,
      startsAt: new Date(START.getTime() + 6 * 3_600_000),
      endsAt: new Date(START.getTime() + 8 * 3_600_000),
    });
    await givenSessions(world, eventId, [['', -1, 6, 8]]);
    const { id: first } = await world.get('worker', 'events.signUp', { eventId });
    const { id } = await world.get('courier', 'events.signUp', { eventId });
    await world.get('worker', 'events.cancel', { registrationId: first });
    await world.get('courier', 'events.confirm', { registrationId: id });
    for (const place of await letInAndBack(eventId, id, courierByName)) expect(place.state).toBe('confirmed');
    expect(await seatsOf(world, eventId)).toEqual({ taken: 1, waiting: 0 });
  });
});
