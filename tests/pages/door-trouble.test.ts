import { randomUUID } from 'node:crypto';
import { useSettings } from '@/stores/settings';
import { attempt, givenOpenDoor, workerByName } from '../support/door';
import { answered, byName, signedUp, toDoor } from '../support/pages/door';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
let eventId: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  useSettings.getState().setDoor({ doorWay: 'name' });
  await house.database.db.deleteFrom('limits').execute();
  await become(house, 'cadre');
  eventId = await givenOpenDoor(house, { capacity: 2 });
});

/** The answer to the next asking of this action is lost on its way, after it was given. */
function loseOne(action: string): void {
  let isLost = false;
  house.onTheWay = async (asked, answer) => {
    const answered = await answer();
    if (asked.action !== action || isLost) return answered;
    isLost = true;
    throw new Error('request:fail');
  };
}

test('an undoing whose answer was lost is asked once more, and is one undoing', async () => {
  await house.get('worker', 'events.signUp', { eventId });
  await toDoor(eventId);
  await tap('姓名加尾号');
  await byName('张建国', '7307');
  await answered('admitted');
  loseOne('events.undo');
  for (let time = 0; time < 2; time += 1) {
    await tap('撤销 张*国');
    await see('会变回没有签到');
    await tap('撤销', 1);
    await until('放下了', () => !text().includes('会变回没有签到'));
  }
  await until('撤销了', () => elements('.just-now').length === 0);
  const scans = await house.database.db.selectFrom('scans').select('outcome').where('event_id', '=', eventId).execute();
  expect(scans.map(({ outcome }) => outcome).sort()).toEqual(['admitted', 'undone']);
});

test('why who waits was not let in is said where the cadre looks, and a second tap lets them in', async () => {
  const { id } = await signedUp(house, 'worker', eventId);
  await house.get('worker2', 'events.signUp', { eventId });
  await house.get('courier', 'events.signUp', { eventId });
  await house.get('worker', 'events.cancel', { registrationId: id });
  await toDoor(eventId);
  await tap('姓名加尾号');
  await byName('李强', '8816');
  await see('现在有空位，可以让这位进');
  loseOne('events.checkIn');
  await tap('有空位，让这位进');
  await until('原因', () => (elements('.verdict__detail')[0]?.textContent ?? '').includes('没有网络，这一位还没签到'));
  await tap('有空位，让这位进');
  await answered('admitted');
  expect(await house.get('cadre', 'events.door', { eventId })).toMatchObject({ expected: 2, free: 0, waiting: 0 });
});

test('a door that is not open yet says when; one of an event called off meanwhile says so within seconds', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const later = await givenOpenDoor(house, { startsAt: at(5), endsAt: at(6) });
  await open(`/pages/events-door/check-in/index?id=${later}`);
  await see('开始签到');
  await open(`/pages/events-door/check-in/index?id=${eventId}`);
  await until('开着', () => !text().includes('开始签到') && text().includes('人已签到'));
  await house.get('officer', 'events.cancelPlan', { eventId, reason: '场地停电' });
  await see('活动已取消，不用签到');
  await open('/pages/events-door/duty/index');
  await see('活动已取消，不用签到');
});

test('a phone whose clock is two hours behind or ahead opens the door all the same', async () => {
  const real = Date.now();
  for (const hours of [-2, 3]) {
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => real + hours * 3_600_000);
    try {
      await become(house, 'cadre');
      await open('/pages/events-door/duty/index');
      await see('人已签到');
      const cards = elements('.card').filter(({ textContent }) => textContent?.includes('人已签到'));
      expect(cards.some(({ textContent }) => !/开始签到|签到已结束|不用签到/.test(textContent ?? ''))).toBe(true);
      await open(`/pages/events-door/check-in/index?id=${eventId}`);
      await until('门', () => text().includes('扫码'));
      expect(text()).not.toMatch(/开始签到|签到已结束/);
    } finally {
      clock.mockRestore();
    }
  }
});

test('on the second day the roster says who came that day', async () => {
  await house.get('worker', 'events.signUp', { eventId });
  await attempt(house, 'cadre', eventId, workerByName);
  const { db } = house.database;
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const times = { opens_at: at(-1), starts_at: at(0), ends_at: at(2), closes_at: at(2) };
  await db
    .updateTable('event_sessions')
    .set({ title: '第一天', opens_at: at(-24), starts_at: at(-23), ends_at: at(-20), closes_at: at(-20) })
    .where('event_id', '=', eventId)
    .execute();
  await db
    .insertInto('event_sessions')
    .values({ id: randomUUID(), event_id: eventId, title: '第二天', ...times })
    .execute();
  await open(`/pages/events-door/roster/index?id=${eventId}`);
  await see('场次：第二天');
  await see('来过别的场次');
  expect(text()).toContain('0/ 1 人已签到');
  expect(elements('.roster-row')[0]?.textContent).toMatch(/未到$/);
});
