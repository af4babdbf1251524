import { givenEvent } from '../support/events';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, open, see, tap, tapTimes, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  house.asked.length = 0;
  await become(house, 'worker');
});

const placesIn = (eventId: string) =>
  house.database.db.selectFrom('registrations').selectAll().where('event_id', '=', eventId).execute();
const sent = () => house.asked.filter(({ action }) => action === 'events.signUp');
const toForm = (eventId: string) => open(`/pages/events/sign-up/index?id=${eventId}`);

test('a worker signs up from the event’s page and learns the number and what comes next', async () => {
  const eventId = await givenEvent(house, { contactName: '周敏' });
  await open(`/pages/events/detail/index?id=${eventId}`);
  await tap('我要报名');
  await see('张建国　138****7307');
  await tap('确认报名');
  await see('报名成功');
  await see('报名号 1');
  await see('进门时出示签到码');
  await see('有事找周敏');
  expect(await placesIn(eventId)).toMatchObject([{ state: 'confirmed', number: 1 }]);
});

test('two taps in one breath are one request and one place', async () => {
  const eventId = await givenEvent(house);
  await toForm(eventId);
  await tapTimes('确认报名', 2);
  await see('报名成功');
  expect(sent()).toHaveLength(1);
  expect(await placesIn(eventId)).toHaveLength(1);
});

test('after a lost answer the second try carries the same id, and there is one place', async () => {
  const eventId = await givenEvent(house);
  await toForm(eventId);
  house.onTheWay = async ({ action }, answer) => {
    const answered = await answer();
    if (action === 'events.signUp') throw new Error('request:fail timeout');
    return answered;
  };
  await tap('确认报名');
  await see('没有连上网络，连上后再试一次');
  expect(await placesIn(eventId)).toHaveLength(1);
  allIsWell(house);
  await tap('确认报名');
  await see('报名成功');
  const ids = sent().map(({ requestId }) => requestId);
  expect(ids).toEqual([ids[0], ids[0]]);
  expect(await placesIn(eventId)).toHaveLength(1);
});

test('a full event offers to wait, and tells the waiting number and how many are ahead', async () => {
  const eventId = await givenEvent(house, { capacity: 1 });
  for (const who of ['worker2', 'courier'] as const) await house.get(who, 'events.signUp', { eventId });
  await open(`/pages/events/detail/index?id=${eventId}`);
  await tap('我要候补');
  await see('名额已满，现在报名是候补，前面有 1 人');
  await tap('确认候补');
  await see('候补号 2');
  await see('前面还有 1 人');
  expect(text()).not.toContain('出示签到码');
});

test('a sign-up that closed while the form was open is refused in words, on the form', async () => {
  const eventId = await givenEvent(house);
  await toForm(eventId);
  await until('表单', () => text().includes('确认报名'));
  const past = new Date(Date.now() - 60_000);
  await house.database.db.updateTable('events').set({ sign_up_closes_at: past }).where('id', '=', eventId).execute();
  await tap('确认报名');
  await see('报名已经截止');
  await see('确认报名');
  expect(await placesIn(eventId)).toEqual([]);
});

test('who signed up already meets the place, not the form', async () => {
  const eventId = await givenEvent(house);
  await house.get('worker', 'events.signUp', { eventId });
  await toForm(eventId);
  await see('你已经报过名了');
  expect(text()).not.toContain('确认报名');
});

test('what is for members is closed to others with the reason over the button', async () => {
  const eventId = await givenEvent(house, { audience: 'members' });
  await become(house, 'courier');
  await open(`/pages/events/detail/index?id=${eventId}`);
  await see('这场活动只面向工会会员');
  expect(elements('button:disabled').map((one) => one.textContent)).toEqual(['我要报名']);
});

test('a guest is led to sign in first', async () => {
  const eventId = await givenEvent(house);
  await become(house, 'guest');
  await toForm(eventId);
  await tap('先登录');
  await see('用手机扫一扫');
  expect(await placesIn(eventId)).toEqual([]);
});
