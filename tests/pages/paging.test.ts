import { queryClient } from '@/client/query';
import { givenEvent } from '../support/events';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { open, see, tap, text } from '../support/pages/screen';

const LIST = '/pages/events/list/index';
const PLACES = 25;

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  await become(house, 'guest');
});
afterAll(() => house.close());

const shown = () => text().match(/第\d+场/g) ?? [];

test('an empty house says that there is nothing, and what will appear here', async () => {
  await open(LIST);
  await see('眼下没有活动');
  await see('有了新活动，会出现在这里和首页');
});

test('a long list comes page by page, without a gap or a double, and says when it is all', async () => {
  for (let n = 1; n <= PLACES; n += 1) {
    const startsAt = new Date(house.now.getTime() + (100 + n) * 3_600_000);
    await givenEvent(house, { title: `第${n}场活动`, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
  }
  queryClient.clear();
  await open(LIST);
  await see('第1场活动');
  const first = shown().length;
  expect(first).toBeLessThan(PLACES);
  await tap('加载更多');
  await see(`共 ${PLACES} 条，都在这里了`);
  expect(shown()).toEqual(Array.from({ length: PLACES }, (_, i) => `第${i + 1}场`));
  expect(text()).not.toContain('加载更多');
});
