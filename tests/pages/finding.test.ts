import { givenEvent } from '../support/events';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, see, tap, text, until } from '../support/pages/screen';

const LIST = '/pages/events/list/index';
const DAY = 86_400_000;

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  const inDays = (days: number) => new Date(house.now.getTime() + days * DAY);
  await givenEvent(house, { title: '青工读书沙龙', contactName: '周敏', bring: '一本书' });
  await givenEvent(house, {
    title: '夜班减压课',
    programme: 'psychology',
    place: '心灵驿站',
    startsAt: inDays(12),
    endsAt: inDays(12.1),
    signUpOpensAt: inDays(2),
    signUpClosesAt: inDays(10),
  });
  await become(house, 'guest');
});
afterAll(() => house.close());
beforeEach(() => open(LIST));

test('a guest sees every event and opens one, with all that is asked before going', async () => {
  await see('夜班减压课');
  await tap('青工读书沙龙');
  await see('联系主办方');
  for (const fact of ['2个空位', '一本书', '周敏', '0755 0000 1234', '示范区网谷路 8 号 2 楼', '最晚取消'])
    await see(fact);
  expect(text()).not.toContain('夜班减压课');
});

test('a search leaves what fits, and an empty result offers the way back to everything', async () => {
  await fill('搜活动、地点', '心灵驿站');
  await until('只剩一场', () => !text().includes('青工读书沙龙') && text().includes('夜班减压课'));
  await fill('搜活动、地点', '没有这种活动');
  await see('没有符合的活动');
  await tap('看全部活动');
  await see('青工读书沙龙');
  await see('夜班减压课');
});

test('filters narrow the list only when applied, and say how many there are', async () => {
  await see('夜班减压课');
  await tap('筛选');
  await tap('心理培训', 1);
  expect(text()).toContain('青工读书沙龙');
  await tap('看结果');
  await until('只剩一场', () => !text().includes('青工读书沙龙'));
  await see('夜班减压课');
  await tap('筛选 1');
  await tap('清空');
  await tap('只看能报名的');
  await tap('看结果');
  await until('只剩能报名的', () => !text().includes('夜班减压课') && text().includes('青工读书沙龙'));
});

test('who is signed in sees on each card how they stand to it, in the word of 我的报名; a guest nothing', async () => {
  const { id: full } = await first('夜班减压课');
  const { db } = house.database;
  await db
    .updateTable('events')
    .set({ sign_up_opens_at: new Date(house.now.getTime() - DAY) })
    .where('id', '=', full)
    .execute();
  await db.updateTable('event_seats').set({ capacity: 1 }).where('event_id', '=', full).execute();
  await house.get('courier', 'events.signUp', { eventId: full });
  await house.get('worker', 'events.signUp', { eventId: full });
  await house.get('worker', 'events.signUp', { eventId: (await first('青工读书沙龙')).id });
  await see('夜班减压课');
  for (const word of ['报名成功', '候补第']) expect(text()).not.toContain(word);
  await become(house, 'worker');
  await open(LIST);
  await see('候补第 1 位');
  await see('报名成功');
  expect(text()).toContain('已报满，1 人候补');
  await become(house, 'guest');
  await open(LIST);
  await until('没有别人的状态', () => text().includes('夜班减压课') && !text().includes('候补第'));
});

const first = async (q: string) =>
  (await house.get('guest', 'events.list', { q })).items[0] ?? Promise.reject(new Error(q));
