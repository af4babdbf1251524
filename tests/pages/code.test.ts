import Taro from '@tarojs/taro';
import { queryClient } from '@/client/query';
import { say } from '../support/asking';
import { attempt, givenOpenDoor, outcomeOf } from '../support/door';
import { givenEvent } from '../support/events';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  await become(house, 'worker');
});

async function signedUp(eventId: string): Promise<string> {
  return (await house.get('worker', 'events.signUp', { eventId })).id;
}

/** What somebody would read out from the page. */
async function digits(): Promise<string> {
  const groups = await until('数字码', () => {
    const found = elements('.presence-code__group').map((one) => one.textContent);
    return found.length === 2 && found;
  });
  return groups.join(' ');
}

/** What the door says to it now. */
const said = (eventId: string, text: string) => {
  house.now = new Date();
  return outcomeOf(attempt(house, 'officer', eventId, { kind: 'code', text }));
};

test('the digits on the page open the door', async () => {
  const eventId = await givenOpenDoor(house);
  await open(`/pages/events/code/index?id=${await signedUp(eventId)}`);
  await see('张建国');
  expect(elements('.presence-code__picture')[0]?.outerHTML).toContain('data:image/svg+xml');
  expect(await said(eventId, await digits())).toBe('admitted');
});

test('a code that was seen once is still shown without a network, found from my events, and opens the door', async () => {
  const eventId = await givenOpenDoor(house, { title: '没有网络的大厅' });
  const id = await signedUp(eventId);
  await open(`/pages/events/code/index?id=${id}`);
  await digits();
  house.onTheWay = async () => {
    throw new Error('request:fail');
  };
  queryClient.clear();
  await open('/pages/events/mine/index');
  await see('没有网络也能签到');
  await tap('没有网络的大厅');
  expect(await said(eventId, await digits())).toBe('admitted');
});

test('who waits has no code yet, and who gave up has none any more', async () => {
  const full = await givenEvent(house, { capacity: 1 });
  await house.get('worker2', 'events.signUp', { eventId: full });
  const waiting = await signedUp(full);
  await open(`/pages/events/code/index?id=${waiting}`);
  await see('还在候补');
  await house.get('worker', 'events.cancel', { registrationId: waiting });
  await become(house, 'worker');
  await open(`/pages/events/code/index?id=${waiting}`);
  await see('这次报名已经取消');
  expect(text()).not.toMatch(/秒后自动换新码/);
});

test('who is at the door with a seat that waits for their yes shows a code too, and it opens the door', async () => {
  const eventId = await givenOpenDoor(house, { capacity: 1 });
  const other = await house.get('worker2', 'events.signUp', { eventId });
  const id = await signedUp(eventId);
  await house.database.db.deleteFrom('registrations').where('id', '=', other.id).execute();
  await house.database.db
    .updateTable('registrations')
    .set({ state: 'held', held_for: 'promoted', hold_until: new Date(Date.now() + 60_000) })
    .where('id', '=', id)
    .execute();
  await open(`/pages/events/code/index?id=${id}`);
  await see('手机尾号 7307');
  await see('位子还没有确认');
  expect(await said(eventId, await digits())).toBe('admitted');
});

test('a phone whose clock is wrong is told so, and shows the code of the cloud’s time', async () => {
  const eventId = await givenOpenDoor(house);
  const id = await signedUp(eventId);
  const real = Date.now;
  const wrong = jest.spyOn(Date, 'now').mockImplementation(() => real() + 7 * 60_000);
  try {
    await open(`/pages/events/code/index?id=${id}`);
    await see('这部手机的时间快了约 7 分钟');
    const shown = await digits();
    wrong.mockRestore();
    expect(await said(eventId, shown)).toBe('admitted');
  } finally {
    wrong.mockRestore();
  }
});

test('a clock that is set while the code is held out is noticed, and the code is again the cloud’s', async () => {
  const eventId = await givenOpenDoor(house);
  await open(`/pages/events/code/index?id=${await signedUp(eventId)}`);
  await digits();
  expect(text()).not.toContain('这部手机的时间');
  const real = Date.now;
  const wrong = jest.spyOn(Date, 'now').mockImplementation(() => real() + 7 * 60_000);
  try {
    await see('这部手机的时间快了约 7 分钟');
    const shown = await digits();
    wrong.mockRestore();
    expect(await said(eventId, shown)).toBe('admitted');
  } finally {
    wrong.mockRestore();
  }
});

test('two hours after the end there is no code any more; of an event that was called off there is none at all', async () => {
  const eventId = await givenOpenDoor(house);
  const id = await signedUp(eventId);
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
  await say(house, eventId, {
    sign_up_closes_at: hours(-6),
    cancel_by: hours(-6),
    starts_at: hours(-5),
    ends_at: hours(-2),
  });
  await open(`/pages/events/code/index?id=${id}`);
  await see('签到码只用到活动结束后两小时');
  const off = await givenOpenDoor(house);
  const place = await signedUp(off);
  await say(house, off, { state: 'cancelled' });
  await open(`/pages/events/code/index?id=${place}`);
  await see('主办工会取消了这场活动，不用来');
});

test('请入场 stands on the page within five seconds of the scan; who is in is asked after seldom', async () => {
  const eventId = await givenOpenDoor(house);
  await open(`/pages/events/code/index?id=${await signedUp(eventId)}`);
  const shown = await digits();
  await until('问过门口', () => countOf('events.atDoor') > 0);
  expect(await said(eventId, shown)).toBe('admitted');
  const scanned = Date.now();
  await see('请入场');
  expect(Date.now() - scanned).toBeLessThan(5_000);
  const asked = countOf('events.atDoor');
  await aWhile();
  expect(countOf('events.atDoor') - asked).toBeLessThanOrEqual(1);
});

test('a code under another page asks nothing, nor does one whose event is days away', async () => {
  const before = countOf('events.atDoor');
  await open(`/pages/events/code/index?id=${await signedUp(await givenOpenDoor(house))}`);
  await digits();
  await until('问过门口', () => countOf('events.atDoor') > before);
  await Taro.navigateTo({ url: '/pages/events/list/index' });
  await see('筛选');
  const left = countOf('events.atDoor');
  await aWhile();
  expect(countOf('events.atDoor')).toBe(left);
  await open(`/pages/events/code/index?id=${await signedUp(await givenEvent(house))}`);
  await digits();
  await aWhile();
  expect(countOf('events.atDoor')).toBe(left);
});

/** Longer than a page at an open door waits before it asks again. */
const aWhile = () => new Promise((done) => setTimeout(done, 5_000));

/** How often a browser has asked for this. */
const countOf = (action: string) => house.asked.filter((one) => one.action === action).length;
