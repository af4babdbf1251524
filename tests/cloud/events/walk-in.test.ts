import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { attempt, courierByName, givenOpenDoor, walkUp } from '../../support/door';
import { countOf } from '../../support/tables';
import { START, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

const stranger = () => ({ name: '赵小宝', phone: `137${String(Math.random()).slice(2, 10)}` });
const worker = { name: '张建国', phone: '13800007307' };
const seatsOf = (eventId: string) =>
  world.database.db
    .selectFrom('event_seats')
    .select(['taken', 'waiting', 'numbers_given'])
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
const placeOf = (eventId: string, number: number) =>
  world.database.db
    .selectFrom('registrations')
    .innerJoin('people', 'people.id', 'registrations.person_id')
    .select(['registrations.state', 'source', 'person_id', 'people.status'])
    .where('event_id', '=', eventId)
    .where('number', '=', number)
    .executeTakeFirst();

describe('somebody who is not signed up', () => {
  it('and nobody knows takes a free seat, flagged, comes in, and is known from then on, unverified', async () => {
    const eventId = await givenOpenDoor(world, { capacity: 2 });
    const who = stranger();
    expect(await walkUp(world, 'cadre', eventId, who)).toEqual({
      ok: true,
      value: {
        outcome: 'admitted',
        name: '赵*宝',
        phone: `${who.phone.slice(0, 3)}****${who.phone.slice(-4)}`,
        number: 1,
        at: START.toISOString(),
        letInBy: null,
        otherEvent: null,
        mayLetIn: false,
        mayUndo: true,
        checkedIn: 1,
        expected: 1,
      },
    });
    expect(await placeOf(eventId, 1)).toMatchObject({ state: 'checked_in', source: 'walk_in', status: 'unverified' });
    expect(await seatsOf(eventId)).toEqual({ taken: 1, waiting: 0, numbers_given: 1 });
    const person = (await placeOf(eventId, 1))?.person_id ?? '';
    const { rows } = await sql`select how, assisted_by from consents where person_id = ${person}`.execute(
      world.database.db,
    );
    expect(rows).toEqual([{ how: 'assisted', assisted_by: personaId('cadre') }]);
    // The next time they are the same person.
    const next = await givenOpenDoor(world);
    await walkUp(world, 'cadre', next, who);
    expect((await placeOf(next, 1))?.person_id).toBe(person);
  });

  it('but known is that person, and is told that they were registered', async () => {
    const eventId = await givenOpenDoor(world, { title: '现场登记的活动' });
    const before = await countOf(world.database, 'people');
    expect(await walkUp(world, 'cadre', eventId, worker)).toMatchObject({ value: { outcome: 'admitted', number: 1 } });
    expect(await countOf(world.database, 'people')).toBe(before);
    expect((await placeOf(eventId, 1))?.person_id).toBe(personaId('worker'));
    await tick(world, world.now);
    const { items } = await world.get('worker', 'office.inbox', {});
    expect(items[0]).toMatchObject({ title: '现场登记成功' });
    expect(items[0]?.body).toContain('12月1日 10:00 工会在“现场登记的活动”现场为你登记并签到，报名号 1');
  });

  it('finds no seat when it is full, and nothing is left behind', async () => {
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    await world.get('worker', 'events.signUp', { eventId });
    const before = await countOf(world.database, 'people');
    expect(await walkUp(world, 'cadre', eventId, stranger())).toEqual({ ok: false, code: 'doorFull' });
    expect([await countOf(world.database, 'people'), (await seatsOf(eventId)).taken]).toEqual([before, 1]);
  });

  it('is not let in where the event is only for members', async () => {
    const eventId = await givenOpenDoor(world, { audience: 'members' });
    expect(await walkUp(world, 'cadre', eventId, stranger())).toEqual({ ok: false, code: 'membersOnly' });
    expect(await walkUp(world, 'cadre', eventId, worker)).toMatchObject({ value: { outcome: 'admitted' } });
  });

  it('is told the time or that it was cancelled, as everybody', async () => {
    const at = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
    const early = await givenOpenDoor(world, { startsAt: at(5), endsAt: at(6) });
    expect(await walkUp(world, 'cadre', early, stranger())).toMatchObject({ value: { outcome: 'wrong_day' } });
    const off = await givenOpenDoor(world, { state: 'cancelled' });
    expect(await walkUp(world, 'cadre', off, stranger())).toMatchObject({ value: { outcome: 'event_cancelled' } });
    expect((await seatsOf(early)).taken).toBe(0);
  });

  it('must have agreed; who took their agreement back says so on their own phone', async () => {
    const eventId = await givenOpenDoor(world);
    const scan = { eventId, scanId: randomUUID(), deviceTime: START.toISOString(), ...worker };
    expect(await world.ask('cadre', 'events.walkIn', { ...scan, agreed: false } as never)).toMatchObject({
      code: 'invalid',
      fields: { agreed: expect.stringContaining('同意') },
    });
    await sql`update consents set withdrawn_at = ${START} where person_id = ${personaId('worker2')}`.execute(
      world.database.db,
    );
    expect(await walkUp(world, 'cadre', eventId, { name: '阿依古丽·买买提', phone: '13900001204' })).toMatchObject({
      code: 'invalid',
      fields: { agreed: expect.stringContaining('撤回') },
    });
    await sql`update consents set withdrawn_at = null where person_id = ${personaId('worker2')}`.execute(
      world.database.db,
    );
  });

  it('asked twice with one scan takes one seat; with the scan of somebody else none', async () => {
    const eventId = await givenOpenDoor(world);
    const [who, scanId] = [stranger(), randomUUID()];
    const first = await walkUp(world, 'cadre', eventId, who, { scanId });
    expect(await walkUp(world, 'cadre', eventId, who, { scanId })).toMatchObject({
      value: { outcome: 'admitted', number: 1, at: first.ok && first.value.at },
    });
    expect(await walkUp(world, 'cadre', eventId, stranger(), { scanId })).toEqual({ ok: false, code: 'stateChanged' });
    expect(await seatsOf(eventId)).toMatchObject({ taken: 1, numbers_given: 1 });
  });
});

describe('somebody on the list who is registered once more', () => {
  it('is let in by their place, or told what it is', async () => {
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await world.get('courier', 'events.signUp', { eventId });
    expect(await walkUp(world, 'cadre', eventId, { name: '李强', phone: '15000008816' })).toMatchObject({
      value: { outcome: 'waitlisted', mayLetIn: false },
    });
    expect(await walkUp(world, 'cadre', eventId, worker)).toMatchObject({ value: { outcome: 'admitted', number: 1 } });
    expect(await walkUp(world, 'cadre', eventId, worker)).toMatchObject({
      value: { outcome: 'already_in', letInBy: '周敏' },
    });
    expect(await placeOf(eventId, 1)).toMatchObject({ state: 'checked_in', source: 'self' });
    expect(await seatsOf(eventId)).toEqual({ taken: 1, waiting: 1, numbers_given: 2 });
    expect(await countOf(world.database, 'admissions')).toBeGreaterThan(0);
    expect(id).toBeTruthy();
  });
});

describe('somebody who waits and stands at the door', () => {
  /** One seat, taken by the worker; the courierByName waits and has just been found waiting. */
  async function given() {
    const eventId = await givenOpenDoor(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await world.get('courier', 'events.signUp', { eventId });
    return { eventId, id };
  }
  const letIn = (eventId: string, scanId: string, who: 'cadre' | 'officer' = 'cadre') =>
    attempt(world, who, eventId, { kind: 'waiting', scanId });

  it('comes in when a seat is free, which is theirs then', async () => {
    const { eventId, id } = await given();
    const scanId = randomUUID();
    expect(await attempt(world, 'cadre', eventId, courierByName, scanId)).toMatchObject({
      value: { outcome: 'waitlisted', mayLetIn: false },
    });
    expect(await letIn(eventId, scanId)).toMatchObject({ value: { outcome: 'waitlisted', mayLetIn: false } });
    await world.get('worker', 'events.cancel', { registrationId: id });
    const freed = randomUUID();
    expect(await attempt(world, 'cadre', eventId, courierByName, freed)).toMatchObject({
      value: { outcome: 'waitlisted', mayLetIn: true, expected: 0 },
    });
    expect(await letIn(eventId, freed)).toMatchObject({
      value: { outcome: 'admitted', name: '李*', number: 2, checkedIn: 1, expected: 1 },
    });
    expect(await seatsOf(eventId)).toEqual({ taken: 1, waiting: 0, numbers_given: 2 });
    expect((await placeOf(eventId, 2))?.state).toBe('checked_in');
    const scan = { value: { outcome: 'already_in' } };
    expect(await letIn(eventId, freed)).toMatchObject(scan);
  });

  it('only by who found them waiting at this event: no other scan says who it is', async () => {
    const { eventId, id } = await given();
    await world.get('worker', 'events.cancel', { registrationId: id });
    const [found, wrong] = [randomUUID(), randomUUID()];
    await attempt(world, 'cadre', eventId, courierByName, found);
    await attempt(world, 'cadre', eventId, { kind: 'code', text: '1 0000' }, wrong);
    const there = await given();
    const nothing = { ok: false, code: 'notFound' };
    expect(await letIn(eventId, found, 'officer')).toEqual(nothing);
    expect(await letIn(eventId, wrong)).toEqual(nothing);
    expect(await letIn(there.eventId, found)).toEqual(nothing);
    expect((await seatsOf(eventId)).taken).toBe(0);
  });
});
