import { randomUUID } from 'node:crypto';
import {
  attempt,
  type By,
  byCode,
  givenOpenDoor,
  outcomeOf,
  signedUp,
  takeBack,
  walkUp,
  workerByName,
} from '../../support/door';
import { givenHelper } from '../../support/door-helpers';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

const admit = (eventId: string, by: By, who: Who = 'officer') => outcomeOf(attempt(world, who, eventId, by));
const place = (eventId: string, who: Who = 'worker') => signedUp(world, eventId, who);
const callOff = (eventId: string) => world.get('officer', 'events.cancelPlan', { eventId, reason: '场地停电' });

describe('a code', () => {
  it('of one event and number is nobody else’s, whatever is written over it', async () => {
    const [here, there] = [await givenOpenDoor(world), await givenOpenDoor(world)];
    const [one, other, same] = [await place(here), await place(here, 'worker2'), await place(there)];
    const [, event] = /^UH1\.(\d+)\./.exec(one.shown().qr) ?? [];
    const [, , , , proof] = one.shown().qr.split('.');
    // Another event's code under this event's name; one person's proof under another's number.
    expect(await admit(here, byCode(same.shown().qr.replace(/^UH1\.\d+/, `UH1.${event}`)))).toBe('forged');
    expect(await admit(here, byCode(other.shown().qr.replace(/[A-Z2-7]{16}$/, proof ?? '')))).toBe('forged');
    expect(await admit(here, byCode(same.shown().digits))).toBe('forged');
    expect(await admit(here, byCode(one.shown().qr))).toBe('admitted');
  });

  it('of a clock that is turned ahead or back does not open the door; by one step it does', async () => {
    const eventId = await givenOpenDoor(world);
    const { shown } = await place(eventId);
    for (const minutes of [-60, -2, 2, 60])
      expect(await admit(eventId, byCode(shown(minutes * 60_000).qr))).toBe('stale');
    // Digits to come were never shown: whoever types them has them from elsewhere.
    expect(await admit(eventId, byCode(shown(120_000).digits))).toBe('forged');
    expect(await admit(eventId, byCode(shown(30_000).qr))).toBe('admitted');
  });

  it('of a place that was given up stays given up after signing up again', async () => {
    const eventId = await givenOpenDoor(world);
    const old = await place(eventId);
    await world.get('worker', 'events.cancel', { registrationId: old.id });
    const again = await place(eventId);
    expect(await admit(eventId, byCode(old.shown().qr))).toBe('cancelled');
    expect(await admit(eventId, byCode(again.shown().qr))).toBe('admitted');
  });
});

describe('a check-in is taken back by nobody', () => {
  it('who only helps, where a cadre made it; nor by a cadre of another unit, who has no door here', async () => {
    const eventId = await givenOpenDoor(world, { unit: 'netvalley' });
    await place(eventId);
    await givenHelper(world, eventId, 'keeper');
    const scanId = randomUUID();
    await attempt(world, 'cadre', eventId, workerByName, scanId);
    const why = { reason: '我说撤销就撤销' };
    expect(await takeBack(world, 'keeper', eventId, scanId, why)).toEqual({ ok: false, code: 'undoNotYours' });
    const elsewhere = await givenOpenDoor(world, { unit: 'couriers' });
    const foreign = { ok: false, code: 'notFound' };
    expect(await attempt(world, 'cadre', elsewhere, workerByName)).toEqual(foreign);
    expect(await takeBack(world, 'cadre', elsewhere, scanId, why)).toEqual(foreign);
    expect(await walkUp(world, 'cadre', elsewhere, { name: '赵小宝', phone: '13700002222' })).toEqual(foreign);
    expect((await world.get('cadre', 'events.door', { eventId })).sessions[0]?.checkedIn).toBe(1);
  });
});

describe('an event that is called off while its door is open', () => {
  it('lets nobody in any more, on whatever way; who is in stays written down', async () => {
    const eventId = await givenOpenDoor(world, { capacity: 2 });
    const [first, second] = [await place(eventId), await place(eventId, 'worker2')];
    const waiting = await place(eventId, 'courier');
    await givenHelper(world, eventId, 'keeper');
    expect(await admit(eventId, byCode(first.shown().qr))).toBe('admitted');
    const foundWaiting = randomUUID();
    expect(await outcomeOf(attempt(world, 'officer', eventId, byCode(waiting.shown().qr), foundWaiting))).toBe(
      'waitlisted',
    );
    await callOff(eventId);
    const ways: By[] = [byCode(second.shown().qr), byCode(second.shown().digits), workerByName];
    for (const by of ways) expect(await admit(eventId, by)).toBe('event_cancelled');
    expect(await admit(eventId, byCode(second.shown().qr), 'keeper')).toBe('event_cancelled');
    expect(await admit(eventId, { kind: 'waiting', scanId: foundWaiting })).toBe('event_cancelled');
    expect(await walkUp(world, 'officer', eventId, { name: '赵小宝', phone: '13700003333' })).toMatchObject({
      value: { outcome: 'event_cancelled', name: null },
    });
    expect(await world.get('officer', 'events.door', { eventId })).toMatchObject({
      isCancelled: true,
      expected: 2,
      sessions: [{ checkedIn: 1 }],
    });
  });
});
