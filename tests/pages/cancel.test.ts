import { givenEvent } from '../support/events';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
let eventId: string;
let id: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  house.asked.length = 0;
  await become(house, 'worker');
  eventId = await givenEvent(house);
  ({ id } = await house.get('worker', 'events.signUp', { eventId }));
});

const toEvent = () => open(`/pages/events/detail/index?id=${eventId}`);
const state = async () =>
  (await house.database.db.selectFrom('registrations').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state;
const sent = () => house.asked.filter(({ action }) => action === 'events.cancel');

test('giving up a place asks first, and thinking again changes nothing', async () => {
  await toEvent();
  await tap('取消报名');
  await see('「青工读书沙龙」的名额会让给后面的人，再报名要重新排队。');
  await tap('再想想');
  await until('问题消失', () => !text().includes('会让给后面的人'));
  expect(sent()).toEqual([]);
  expect(await state()).toBe('confirmed');
});

test('a confirmed giving-up frees the place, and the page offers to sign up again', async () => {
  await toEvent();
  await see('报名号 1');
  await tap('取消报名');
  await tap('取消报名', 1);
  await see('我要报名');
  await see('2个空位');
  expect(text()).not.toContain('我的报名');
  expect(await state()).toBe('cancelled');
});

test('a giving-up whose answer was lost is sent again under the same id', async () => {
  await toEvent();
  await tap('取消报名');
  house.onTheWay = async ({ action }, answer) => {
    const answered = await answer();
    if (action === 'events.cancel') throw new Error('request:fail');
    return answered;
  };
  await tap('取消报名', 1);
  await see('没有连上网络');
  allIsWell(house);
  await tap('取消报名', 1);
  await see('我要报名');
  const ids = sent().map(({ requestId }) => requestId);
  expect(ids).toEqual([ids[0], ids[0]]);
});

test('after the last moment to give up, the page offers it no more', async () => {
  const past = new Date(Date.now() - 60_000);
  await house.database.db.updateTable('events').set({ cancel_by: past }).where('id', '=', eventId).execute();
  await toEvent();
  await see('报名号 1');
  await see('已过取消时间，去不了请打');
  expect(text()).not.toContain('取消报名');
});

test('my events say of each what became of it', async () => {
  const full = await givenEvent(house, { title: '满员的活动', capacity: 1 });
  await house.get('worker2', 'events.signUp', { eventId: full });
  await house.get('worker', 'events.signUp', { eventId: full });
  const off = await givenEvent(house, { title: '被取消的活动' });
  await house.get('worker', 'events.signUp', { eventId: off });
  await house.get('cadre', 'events.cancelPlan', { eventId: off, reason: '场地停电检修' });
  await open('/pages/events/mine/index');
  await see('报名号 1');
  await see('主办工会取消了，不用来');
  expect(elements('.event-row').find((row) => row.textContent?.includes('被取消的活动'))?.textContent).toContain(
    '活动已取消',
  );
  await see('候补号 1，前面还有 0 人');
  await tap('以往的');
  await see('已取消');
  await tap('即将参加');
  await tap('满员的活动');
  await see('会发消息请你确认');
});
