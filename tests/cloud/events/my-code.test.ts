import { attempt, givenOpenDoor, outcomeOf, shownAt } from '../../support/door';
import { openWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

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
