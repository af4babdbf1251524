import { useDrafts } from '@/stores/drafts';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

const inTab = () => sessionStorage.getItem('drafts') ?? '';

test('a question to a lawyer and a calculation outlive a reload of the tab; what says nothing of it does not', async () => {
  await become(house, 'worker');
  await open('/pages/legal/ask/index');
  await tap('欠薪');
  await tap('劳动合同');
  await until('草稿', () => inTab().includes('"category":"wages"'));
  await open('/pages/self-study/calculator/index?name=double-wage');
  await fill('月工资（元）', '8765');
  await open('/pages/members/register/index?to=');
  await fill('姓名', '没写完的名字');
  const kept = inTab();
  expect(kept).toContain('8765');
  expect(JSON.stringify(useDrafts.getState().byForm)).toContain('没写完的名字');
  expect(kept).not.toContain('没写完的名字');

  useDrafts.setState({ byForm: {} });
  sessionStorage.setItem('drafts', kept);
  await useDrafts.persist.rehydrate();
  await open('/pages/legal/ask/index');
  await tap('下一步');
  expect(text()).toContain('第 2 步');
});

test('signing out takes them', async () => {
  await open('/pages/mine/index');
  await tap('退出登录');
  await tap('退出登录', 1);
  await until('清掉', () => !inTab().includes('wages') && !inTab().includes('8765'));
});
