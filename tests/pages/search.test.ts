import { givenEvent } from '../support/events';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  await givenEvent(house, { title: '青工读书沙龙' });
  await become(house, 'guest');
});
afterAll(() => house.close());

test('a guest finds services and events from the box on home, and what was opened is remembered on the phone only', async () => {
  await open('/pages/home/index');
  await tap('搜服务、活动、帮助');
  await see('想办什么，想找什么？');
  await fill('搜服务、活动、帮助', '读书');
  await see('活动报名');
  await tap('青工读书沙龙');
  await see('联系主办方');
  await open('/pages/search/index');
  await see('只存在这台设备上');
  await tap('读书');
  await see('青工读书沙龙');
  await open('/pages/search/index');
  await tap('清除记录');
  await until('没有记录', () => !text().includes('最近搜过'));
});

test('what is nowhere leads to the hotline', async () => {
  await fill('搜服务、活动、帮助', '没有这种东西');
  await see('没有找到“没有这种东西”');
  await tap('打 12351');
  await see('12351 是全国工会服务职工热线');
});
