import { randomUUID } from 'node:crypto';
import { attempt, givenOpenDoor, shownAt } from '../support/door';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });

const given = async () => {
  const eventId = await givenOpenDoor(world);
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  const text = shownAt(await world.get('worker', 'events.myCode', { registrationId: id }), world.now).qr;
  return { eventId, id, by: { kind: 'code' as const, text } };
};
const fifty = Array.from({ length: 50 }, (_, i) => i);

describe('two doors', () => {
  it('scanning one code fifty times at once let one person in once, and tell all others when', async () => {
    const { eventId, id, by } = await given();
    const answers = await Promise.all(fifty.map((i) => attempt(world, i % 2 ? 'cadre' : 'officer', eventId, by)));
    const outcomes = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.code)).sort();
    expect(outcomes).toEqual(['admitted', ...fifty.slice(1).map(() => 'already_in')].sort());
    for (const answer of answers)
      expect(answer).toMatchObject({ value: { name: '张*国', at: world.now.toISOString() } });
    expect(
      await world.database.db.selectFrom('admissions').selectAll().where('registration_id', '=', id).execute(),
    ).toHaveLength(1);
    expect(
      await world.database.db.selectFrom('scans').select('id').where('event_id', '=', eventId).execute(),
    ).toHaveLength(50);
    const { version } = await world.database.db
      .selectFrom('registrations')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(version).toBe(2);
  });

  it('one scan that a device sends ten times at once is one row, and is answered or asked to be sent again', async () => {
    const { eventId, by } = await given();
    const scanId = randomUUID();
    const answers = await Promise.all(fifty.slice(0, 10).map(() => attempt(world, 'cadre', eventId, by, scanId)));
    expect(answers.some((answer) => answer.ok && answer.value.outcome === 'admitted')).toBe(true);
    for (const answer of answers)
      expect(answer.ok ? answer.value.outcome : answer.code).toMatch(/^(admitted|stateChanged)$/);
    expect(await attempt(world, 'cadre', eventId, by, scanId)).toMatchObject({ value: { outcome: 'admitted' } });
    expect(
      await world.database.db.selectFrom('scans').select('id').where('event_id', '=', eventId).execute(),
    ).toHaveLength(1);
  });

  it('and the worker, who cancels at that moment, agree', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { eventId, id, by } = await given();
      await world.database.db.deleteFrom('limits').execute();
      const [door, left] = await Promise.all([
        attempt(world, 'cadre', eventId, by),
        world.ask('worker', 'events.cancel', { registrationId: id }),
      ]);
      const { state } = await world.database.db
        .selectFrom('registrations')
        .select('state')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const outcome = door.ok ? door.value.outcome : door.code;
      if (left.ok) expect([state, outcome]).toEqual(['cancelled', 'cancelled']);
      else expect([state, outcome, left.code]).toEqual(['checked_in', 'admitted', 'stateChanged']);
    }
  });
});
