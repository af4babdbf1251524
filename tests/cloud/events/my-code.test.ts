import { randomUUID } from 'node:crypto';
import { attempt, givenOpenDoor, outcomeOf, shownAt } from '../../support/door';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const given = async () => {
  const eventId = await givenOpenDoor(world);
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  return { eventId, registrationId: id, code: () => world.get('worker', 'events.myCode', { registrationId: id }) };
};

describe('events.myCode', () => {
  it('gives one’s own key, the cloud’s time, and how long to keep both', async () => {
    const { registrationId } = await given();
    const code = await world.get('worker', 'events.myCode', { registrationId });
    expect(Buffer.from(code.key, 'base64')).toHaveLength(32);
    expect(code).toMatchObject({
      cloudTime: world.now.toISOString(),
      number: 1,
      name: '张建国',
      phoneTail: '7307',
      isEventCancelled: false,
      inUntil: null,
      state: 'confirmed',
      event: { title: '青工读书沙龙', number: expect.any(Number) },
    });
    expect(Date.parse(code.keepUntil) - Date.parse(code.event.endsAt)).toBe(2 * 3_600_000);
  });

  it('opens the door with the digits and with the QR the phone makes of it', async () => {
    const one = await given();
    const shown = shownAt(await one.code(), world.now);
    expect(await outcomeOf(attempt(world, 'cadre', one.eventId, { kind: 'code', text: shown.digits }))).toBe(
      'admitted',
    );
    const other = await given();
    const qr = shownAt(await other.code(), world.now);
    expect(await outcomeOf(attempt(world, 'cadre', other.eventId, { kind: 'code', text: qr.qr }))).toBe('admitted');
  });

  it('says that they are in, until the door of that session closes; the next session wants the code again', async () => {
    const { eventId, registrationId, code } = await given();
    const { closes_at } = await world.database.db
      .selectFrom('event_sessions')
      .select('closes_at')
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    const later = (hours: number) => new Date(closes_at.getTime() + hours * 3_600_000);
    await world.database.db
      .insertInto('event_sessions')
      .values({
        id: randomUUID(),
        event_id: eventId,
        opens_at: later(20),
        starts_at: later(21),
        ends_at: later(22),
        closes_at: later(22),
      })
      .execute();
    const atDoor = async () => {
      const { cloudTime, ...place } = await world.get('worker', 'events.atDoor', { registrationId });
      expect(cloudTime).toBe(world.now.toISOString());
      return place;
    };
    const place = { isEventCancelled: false, state: 'confirmed', isOpen: true, inUntil: null };
    expect(await atDoor()).toEqual(place);
    await attempt(world, 'cadre', eventId, { kind: 'code', text: shownAt(await code(), world.now).digits });
    expect(await code()).toMatchObject({ state: 'checked_in', inUntil: closes_at.toISOString() });
    expect(await atDoor()).toEqual({ ...place, state: 'checked_in', inUntil: closes_at.toISOString() });
    const now = world.now;
    world.now = later(19);
    expect(await code()).toMatchObject({ state: 'checked_in', inUntil: null });
    expect(await atDoor()).toEqual({ ...place, state: 'checked_in', isOpen: false });
    world.now = later(20);
    expect(await atDoor()).toEqual({ ...place, state: 'checked_in' });
    world.now = now;
    await world.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', eventId).execute();
    expect(await atDoor()).toMatchObject({ isEventCancelled: true });
  });

  it('is another key for another registration, and after its version rose', async () => {
    const [one, other] = [await given(), await given()];
    const keys = await Promise.all([one, other].map(async ({ code }) => (await code()).key));
    await world.database.db
      .updateTable('registrations')
      .set({ key_version: 2 })
      .where('id', '=', one.registrationId)
      .execute();
    keys.push((await one.code()).key);
    expect(new Set(keys).size).toBe(3);
  });

  it('of somebody else does not exist, whatever their role', async () => {
    const { registrationId } = await given();
    for (const who of ['worker2', 'cadre', 'officer', 'lead', 'admin'] as const)
      expect(await world.ask(who, 'events.myCode', { registrationId })).toEqual({ ok: false, code: 'notFound' });
  });
});
