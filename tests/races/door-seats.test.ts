import { randomUUID } from 'node:crypto';
import { attempt, courierByName, givenOpenDoor, outcomeOf, takeBack, walkUp, workerByName } from '../support/door';
import { countersAgree, seatsOf } from '../support/seats';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const stateOf = async (id: string) =>
  (await world.database.db.selectFrom('registrations').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state;
const admissionsOf = async (id: string) =>
  (await world.database.db.selectFrom('admissions').select('at').where('registration_id', '=', id).execute()).length;
const countAt = async (eventId: string) =>
  (await world.get('cadre', 'events.door', { eventId })).sessions[0]?.checkedIn;

/** Afterwards the counters are what the rows say. */
afterEach(() => countersAgree(world));

it('a check-in taken back while another door scans the same person: in once more, or told that they are in', async () => {
  for (let round = 0; round < 12; round += 1) {
    await world.database.db.deleteFrom('limits').execute();
    const eventId = await givenOpenDoor(world);
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    const scanId = randomUUID();
    await attempt(world, 'cadre', eventId, workerByName, scanId);
    const [undone, outcome] = await Promise.all([
      takeBack(world, 'cadre', eventId, scanId),
      outcomeOf(attempt(world, 'officer', eventId, workerByName)),
    ]);
    expect(undone.ok).toBe(true);
    const end = [await stateOf(id), await admissionsOf(id), await countAt(eventId)];
    if (outcome === 'admitted') expect(end).toEqual(['checked_in', 1, 1]);
    else expect([outcome, ...end]).toEqual(['already_in', 'confirmed', 0, 0]);
  }
});

it('one check-in taken back ten times at once goes once', async () => {
  const eventId = await givenOpenDoor(world);
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  const scanId = randomUUID();
  await attempt(world, 'cadre', eventId, workerByName, scanId);
  const answers = await Promise.all(Array.from({ length: 10 }, () => takeBack(world, 'cadre', eventId, scanId)));
  expect(answers.map((answer) => (answer.ok ? 'undone' : answer.code)).sort()).toEqual([
    ...Array.from({ length: 9 }, () => 'stateChanged'),
    'undone',
  ]);
  expect([await stateOf(id), await admissionsOf(id), await countAt(eventId)]).toEqual(['confirmed', 0, 0]);
});

it('twenty walk-ins at two doors for the last five seats: five come in, with five numbers, the others hear that it is full', async () => {
  const eventId = await givenOpenDoor(world, { capacity: 5 });
  const people = Array.from({ length: 20 }, (_, i) => ({ name: '赵小宝', phone: `1370000${String(2000 + i)}` }));
  const answers = await Promise.all(people.map((one, i) => walkUp(world, i % 2 ? 'cadre' : 'officer', eventId, one)));
  const said = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.code));
  expect(said.filter((one) => one === 'admitted')).toHaveLength(5);
  expect(said.filter((one) => one === 'doorFull')).toHaveLength(15);
  const numbers = answers.flatMap((answer) => (answer.ok ? [answer.value.number] : []));
  expect(numbers.sort()).toEqual([1, 2, 3, 4, 5]);
  expect(await seatsOf(world, eventId)).toEqual({ taken: 5, waiting: 0 });
  const made = await world.database.db.selectFrom('people').select('id').where('name', '=', '赵小宝').execute();
  expect(made).toHaveLength(5);
});

it('one person walking in at two doors at once has one place and is in once', async () => {
  const eventId = await givenOpenDoor(world);
  const who = { name: '钱多多', phone: '13700003333' };
  const answers = await Promise.all(['cadre', 'officer'].map((door) => walkUp(world, door as 'cadre', eventId, who)));
  expect(answers.map((answer) => (answer.ok ? answer.value.outcome : answer.code)).sort()).toEqual([
    'admitted',
    'already_in',
  ]);
  expect(await seatsOf(world, eventId)).toEqual({ taken: 1, waiting: 0 });
});

it('a walk-in and somebody who waits, both for the last seat: one of them has it', async () => {
  for (let round = 0; round < 8; round += 1) {
    await world.database.db.deleteFrom('limits').execute();
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    const waiting = await world.get('courier', 'events.signUp', { eventId });
    await world.get('worker', 'events.cancel', { registrationId: id });
    const found = randomUUID();
    await attempt(world, 'cadre', eventId, courierByName, found);
    const [walked, waited] = await Promise.all([
      walkUp(world, 'officer', eventId, { name: '孙小宝', phone: `1360000${String(4000 + round)}` }),
      outcomeOf(attempt(world, 'cadre', eventId, { kind: 'waiting', scanId: found })),
    ]);
    const said = [walked.ok ? walked.value.outcome : walked.code, waited];
    if (waited === 'admitted') expect(said).toEqual(['doorFull', 'admitted']);
    else expect(said).toEqual(['admitted', 'waitlisted']);
    expect(await stateOf(waiting.id)).toBe(waited === 'admitted' ? 'checked_in' : 'waitlisted');
    expect((await seatsOf(world, eventId)).taken).toBe(1);
  }
});

it('somebody let in from the line while they cancel themselves: gone or in, never both', async () => {
  for (let round = 0; round < 8; round += 1) {
    await world.database.db.deleteFrom('limits').execute();
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    const waiting = await world.get('courier', 'events.signUp', { eventId });
    await world.get('worker', 'events.cancel', { registrationId: id });
    const found = randomUUID();
    await attempt(world, 'cadre', eventId, courierByName, found);
    const [left, waited] = await Promise.all([
      world.ask('courier', 'events.cancel', { registrationId: waiting.id }),
      outcomeOf(attempt(world, 'cadre', eventId, { kind: 'waiting', scanId: found })),
    ]);
    const end = [await stateOf(waiting.id), waited];
    expect(end).toEqual(left.ok ? ['cancelled', 'cancelled'] : ['checked_in', 'admitted']);
  }
});

it('somebody registered at the door while the event is called off: in before, and counted among who is told; else not in', async () => {
  for (let round = 0; round < 10; round += 1) {
    const eventId = await givenOpenDoor(world);
    await world.database.db.deleteFrom('limits').execute();
    const phone = `1371111${String(2000 + round)}`;
    const [door, off] = await Promise.all([
      walkUp(world, 'cadre', eventId, { name: '赵小宝', phone }),
      world.get('officer', 'events.cancelPlan', { eventId, reason: '场地停电' }),
    ]);
    const { taken } = await world.database.db
      .selectFrom('event_seats')
      .select('taken')
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    const outcome = door.ok ? door.value.outcome : door.code;
    expect([outcome, off.told, taken]).toEqual(outcome === 'admitted' ? ['admitted', 1, 1] : ['event_cancelled', 0, 0]);
  }
});

it('a registration at the door taken back by two at once, while a third scans: gone once, or in once more', async () => {
  for (let round = 0; round < 8; round += 1) {
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    await world.database.db.deleteFrom('limits').execute();
    const scanId = randomUUID();
    const who = { name: '赵小宝', phone: `1371112${String(3000 + round)}` };
    await walkUp(world, 'officer', eventId, who, { scanId });
    const [outcome, ...undone] = await Promise.all([
      outcomeOf(attempt(world, 'cadre', eventId, { kind: 'name', name: who.name, phoneTail: who.phone.slice(-4) })),
      takeBack(world, 'officer', eventId, scanId),
      takeBack(world, 'lead', eventId, scanId, { reason: '登记错了人' }),
    ]);
    expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
    expect(['already_in', 'cancelled']).toContain(outcome);
    expect(await seatsOf(world, eventId)).toEqual({ taken: 0, waiting: 0 });
  }
});

it('who was let in from the line by mistake waits again, while a walk-in wants that seat: it has it or comes too soon', async () => {
  for (let round = 0; round < 8; round += 1) {
    await world.database.db.deleteFrom('limits').execute();
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    const waiting = await world.get('courier', 'events.signUp', { eventId });
    await world.get('worker', 'events.cancel', { registrationId: id });
    const [found, scanId] = [randomUUID(), randomUUID()];
    await attempt(world, 'cadre', eventId, courierByName, found);
    await attempt(world, 'cadre', eventId, { kind: 'waiting', scanId: found }, scanId);
    const [undone, walked] = await Promise.all([
      takeBack(world, 'cadre', eventId, scanId),
      walkUp(world, 'officer', eventId, { name: '孙小宝', phone: `1361111${String(4000 + round)}` }),
    ]);
    expect(undone.ok).toBe(true);
    const said = walked.ok ? walked.value.outcome : walked.code;
    expect(['admitted', 'doorFull']).toContain(said);
    expect(await stateOf(waiting.id)).toBe('waitlisted');
    expect(await seatsOf(world, eventId)).toEqual({ taken: said === 'admitted' ? 1 : 0, waiting: 1 });
  }
});
