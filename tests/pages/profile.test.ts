import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

const lastAsked = (action: string) => house.asked.filter((one) => one.action === action).at(-1)?.input;

test('somebody without a unit says so, chooses a street, and that is kept', async () => {
  await become(house, 'courier');
  await open('/pages/members/profile/index');
  await see('你在哪里工作');
  await tap('没有单位');
  await tap('点这里选住的或干活的街道');
  await tap('临江街道总工会');
  await until('选好了', () => elements('.cell__title').some((one) => one.textContent === '临江街道总工会'));
  await fill('姓名', '李·强强');
  await tap('保存');
  await until('存好了', () => lastAsked('members.saveProfile') !== undefined);
  expect(lastAsked('members.saveProfile')).toMatchObject({ name: '李·强强', employment: null });
  await until('回来了', () => !text().includes('你在哪里工作'));
  expect(await house.get('courier', 'members.me', {})).toMatchObject({
    name: '李·强强',
    unit: null,
    street: '临江街道总工会',
  });
});

test('a verified name is shown and not asked for', async () => {
  await become(house, 'worker');
  await open('/pages/members/profile/index');
  await see('改名请在“实名认证”里办');
  expect(elements('input[aria-label="姓名"]')).toEqual([]);
  await see('网谷联合工会');
});

test('a typed number of a verified person goes to the union, which says by when, and is taken back', async () => {
  await open('/pages/members/phone/index');
  await see('138****7307');
  await fill('新手机号', '17700009999');
  await tap('换成这个号码');
  await see('区总经办会打这个号码核对');
  expect(text()).toContain('177****9999');
  await tap('不换了');
  await see('不换这个号码了？');
  await tap('不换了', 1);
  await see('没有换');
  await see('换成这个号码');
});

test('a child asks for its own consent, is kept, and is removed only after being asked', async () => {
  await become(house, 'worker2');
  await open('/pages/members/children/index');
  await tap('添加孩子');
  await fill('孩子的姓名', '阿曼·买买提');
  await fill('出生日期', '2018-05-01');
  await tap('保存');
  await see('使用孩子的信息');
  await tap('同意');
  await see('2018-05-01 出生');
  expect(text()).not.toContain('你撤回了');
  await house.get('worker2', 'privacy.withdrawConsent', { purpose: 'children' });
  await become(house, 'worker2');
  await open('/pages/members/children/index');
  await see('你撤回了“使用孩子的信息”');
  await see('看我的同意');
  await tap('阿曼·买买提');
  await tap('删除这个孩子的资料');
  await tap('删除');
  await see('还没有添加孩子');
});

test('in a browser 换到另一个微信 says what to do in WeChat, and offers nothing that cannot work here', async () => {
  await become(house, 'worker');
  await open('/pages/members/move/index');
  await see('网页上拿不到搬家码');
  await see('旧微信用不了了？');
  expect(elements('input')).toEqual([]);
});
