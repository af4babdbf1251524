import { randomUUID } from 'node:crypto';
import { addPerson } from '@/cloud/db/seed/personas';
import { beginSession } from '@/cloud/office/sessions';
import { attempt, type By, byCode, byName, givenOpenDoor, outcomeOf, shownAt, signedUp } from '../../support/door';
import { countOf } from '../../support/tables';
import { START, type Who, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

const later = (ms: number) => (world.now = new Date(world.now.getTime() + ms));
const admit = (eventId: string, by: By, who: Who = 'officer') => outcomeOf(attempt(world, who, eventId, by));

async function given(said: Parameters<typeof givenOpenDoor>[1] = {}, who: Who = 'worker') {
  const eventId = await givenOpenDoor(world, said);
  return { eventId, ...(await signedUp(world, eventId, who)) };
}
const stateOf = async (id: string) =>
  (await world.database.db.selectFrom('registrations').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state;

describe('the door lets in', () => {
  it('who shows their code, says who it is and how many came', async () => {
    const { eventId, id, shown } = await given();
    const answer = await attempt(world, 'cadre', eventId, byCode(shown().digits));
    expect(answer).toEqual({
      ok: true,
      value: {
        outcome: 'admitted',
        name: '张*国',
        phone: '138****7307',
        number: 1,
        at: world.now.toISOString(),
        letInBy: null,
        otherEvent: null,
        mayLetIn: false,
        mayUndo: true,
        checkedIn: 1,
        expected: 1,
      },
    });
    expect(await stateOf(id)).toBe('checked_in');
    expect(
      await world.database.db
        .selectFrom('admissions')
        .select(['direction', 'at'])
        .where('registration_id', '=', id)
        .execute(),
    ).toEqual([{ direction: 'in', at: world.now }]);
  });

  it('who is named with the last four digits of their phone', async () => {
    const { eventId, id } = await given({}, 'worker2');
    expect(await admit(eventId, byName('阿依古丽•买买提', '1204'))).toBe('admitted');
    expect(await stateOf(id)).toBe('checked_in');
  });

  it('half a minute early or late, by their phone’s clock', async () => {
    for (const ms of [-30_000, 30_000]) {
      const { eventId, code } = await given();
      expect(await admit(eventId, byCode(shownAt(code, new Date(world.now.getTime() + ms)).qr))).toBe('admitted');
    }
  });
});

describe('the door says', () => {
  it('already in, and when, to who came before', async () => {
    const { eventId, shown } = await given();
    const first = await attempt(world, 'cadre', eventId, byCode(shown().qr));
    later(60_000);
    const second = await attempt(world, 'officer', eventId, byCode(shown().qr));
    expect(second).toMatchObject({
      value: {
        outcome: 'already_in',
        name: '张*国',
        at: first.ok && first.value.at,
        letInBy: '周敏',
        mayUndo: false,
        checkedIn: 1,
      },
    });
  });

  it('waiting, cancelled', async () => {
    const { eventId, id, shown } = await given({ capacity: 1 });
    await world.get('worker2', 'events.signUp', { eventId });
    expect(await admit(eventId, byName('阿依古丽·买买提', '1204'))).toBe('waitlisted');
    expect(await admit(eventId, byName('阿依古丽买买提', '1204'))).toBe('waitlisted');
    expect(await admit(eventId, byName('阿依古丽•买买提', '1204'))).toBe('waitlisted');
    await world.get('worker', 'events.cancel', { registrationId: id });
    expect(await admit(eventId, byCode(shown().qr))).toBe('cancelled');
    expect(await admit(eventId, byName('张建国', '7307'))).toBe('cancelled');
  });

  it('stale to a screenshot and to digits read out too late, and forged to older ones', async () => {
    const { eventId, id, shown } = await given();
    const { qr, digits } = shown();
    later(90_000);
    expect(await admit(eventId, byCode(qr))).toBe('stale');
    expect(await admit(eventId, byCode(digits))).toBe('stale');
    later(300_000);
    expect(await admit(eventId, byCode(digits))).toBe('forged');
    expect(await stateOf(id)).toBe('confirmed');
  });

  it('another event, unknown, forged', async () => {
    const [here, there] = [await given(), await given()];
    expect(await attempt(world, 'officer', here.eventId, byCode(there.shown().qr))).toMatchObject({
      value: { outcome: 'wrong_event', otherEvent: '青工读书沙龙', name: null },
    });
    const draft = there.shown().qr.replace(/^UH1\.\d+/, 'UH1.999999');
    expect(await attempt(world, 'officer', here.eventId, byCode(draft))).toMatchObject({
      value: { outcome: 'wrong_event', otherEvent: null },
    });
    const { qr } = here.shown();
    expect(await admit(here.eventId, byCode(qr.replace(/^(UH1\.\d+)\.1\./, '$1.77.')))).toBe('unknown');
    expect(await admit(here.eventId, byCode(`${qr.slice(0, -1)}${qr.endsWith('A') ? 'B' : 'A'}`))).toBe('forged');
    expect(await admit(here.eventId, byCode('读不懂'))).toBe('forged');
    expect(await admit(here.eventId, byName('没这个人', '7307'))).toBe('unknown');
    expect(await admit(here.eventId, byName('张建国', '0000'))).toBe('unknown');
  });

  it('several, when two of one name share the four digits', async () => {
    const { eventId } = await given();
    for (const phone of ['13100005555', '13200005555']) {
      const id = randomUUID();
      await addPerson(world.database.db, world.keys, { id, name: '王芳', phone, unit: 'netvalley', status: 'member' });
      const token = await beginSession(world.database.db, id, 'test', new Date('2099-01-01'));
      await world.get({ kind: 'token', token }, 'events.signUp', { eventId });
    }
    const answer = await attempt(world, 'officer', eventId, byName('王芳', '5555'));
    expect(answer).toMatchObject({ value: { outcome: 'several', name: null, phone: null, number: null } });
  });

  it('wrong time before the door opens, an hour ahead of the start, and after the end', async () => {
    const { eventId, code } = await given({
      startsAt: new Date(START.getTime() + 2 * 3_600_000),
      endsAt: new Date(START.getTime() + 4 * 3_600_000),
    });
    const at = async (ms: number) => {
      world.now = new Date(START.getTime() + ms);
      return admit(eventId, byCode(shownAt(code, world.now).qr));
    };
    const hour = 3_600_000;
    expect([await at(hour - 1), await at(4 * hour + 1), await at(4 * hour)]).toEqual([
      'wrong_day',
      'wrong_day',
      'admitted',
    ]);
  });

  it('cancelled event, whatever is shown', async () => {
    const { eventId, shown } = await given();
    await world.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', eventId).execute();
    expect(await admit(eventId, byCode(shown().qr))).toBe('event_cancelled');
  });
});

describe('a scan', () => {
  it('asked again answers as the first time, whatever has happened since, and is one row', async () => {
    const { eventId, shown } = await given();
    const scanId = randomUUID();
    const first = await attempt(world, 'cadre', eventId, byCode(shown().qr), scanId);
    later(300_000);
    expect(await attempt(world, 'cadre', eventId, byCode(shown().qr), scanId)).toEqual(first);
    expect(await attempt(world, 'cadre', eventId, byCode('00000 0000'), scanId)).toEqual(first);
    expect(await countOf(world.database, 'admissions')).toBe(
      (await world.database.db.selectFrom('scans').select('id').where('outcome', '=', 'admitted').execute()).length,
    );
  });

  it('with the id of somebody else’s or of another event’s tells nothing', async () => {
    const [one, other] = [await given(), await given()];
    const scanId = randomUUID();
    await attempt(world, 'officer', one.eventId, byCode(one.shown().qr), scanId);
    expect(await attempt(world, 'officer2', one.eventId, byCode(one.shown().qr), scanId)).toEqual({
      ok: false,
      code: 'stateChanged',
    });
    expect(await attempt(world, 'officer', other.eventId, byCode(other.shown().qr), scanId)).toEqual({
      ok: false,
      code: 'stateChanged',
    });
    expect(await stateOf(other.id)).toBe('confirmed');
  });

  it('is written down whatever came of it, with cadre, device and both clocks', async () => {
    const { eventId, id, shown } = await given();
    await admit(eventId, byCode('1 0000'));
    await admit(eventId, byCode(shown().digits));
    await admit(eventId, byName('没这个人', '0000'));
    const scans = await world.database.db
      .selectFrom('scans')
      .select(['outcome', 'method', 'registration_id', 'device_id', 'received_at', 'device_time'])
      .where('event_id', '=', eventId)
      .execute();
    expect(scans.map(({ outcome, method, registration_id }) => [outcome, method, registration_id])).toEqual(
      expect.arrayContaining([
        ['forged', 'digits', null],
        ['admitted', 'digits', id],
        ['unknown', 'name', null],
      ]),
    );
    for (const scan of scans)
      expect(scan).toMatchObject({ received_at: world.now, device_time: world.now, device_id: expect.any(String) });
  });
});
