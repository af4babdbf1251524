import { givenEvent } from '../support/events';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  await become(house, 'worker');
});
afterAll(() => house.close());
beforeEach(() => {
  allIsWell(house);
  house.asked.length = 0;
});

const sent = (action: string) => house.asked.filter((one) => one.action === action);
const policy = { purpose: 'policy', version: '1.1' } as const;
const toForm = async () => {
  const eventId = await givenEvent(house);
  await open(`/pages/events/sign-up/index?id=${eventId}`);
  return eventId;
};

test('我的同意 shows the receipt; withdrawing says what stops, and leaves the receipt', async () => {
  await open('/pages/mine/index');
  await tap('隐私与个人数据');
  await tap('我的同意');
  await see('同意中');
  await tap('撤回同意');
  await see('不能再报名，也不能提交新的申请');
  await tap('撤回同意', 1);
  await see('已撤回');
  expect(sent('privacy.withdrawConsent')).toHaveLength(1);
});

test('a call that needs a consent asks once in plain words; no leaves the form as it was', async () => {
  await toForm();
  await tap('确认报名');
  await see('要先得到你的同意：隐私政策和用户协议');
  for (const label of ['收什么', '做什么用', '留多久', '不同意会怎样', '同意以后也能撤回']) await see(label);
  await tap('不同意');
  await see('办这件事要先得到你的同意');
  expect(sent('privacy.giveConsent')).toEqual([]);
  expect(elements('.sheet')).toEqual([]);
});

test('yes gives it and sends the very same request again; a yes that does not arrive can be said again', async () => {
  await toForm();
  await tap('确认报名');
  house.onTheWay = async ({ action }, answer) => {
    if (action === 'privacy.giveConsent') throw new Error('request:fail');
    return answer();
  };
  await tap('同意');
  await see('没有连上网络，连上后再试一次');
  allIsWell(house);
  await tap('同意');
  await see('报名成功');
  const [first, second] = sent('events.signUp');
  expect(second).toEqual(first);
  const asked = sent('privacy.giveConsent');
  expect(asked.map(({ input }) => input)).toEqual([policy, policy]);
  expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(1);
});

test('the sheet leads to the documents and is there again on the way back', async () => {
  await house.get('worker', 'privacy.withdrawConsent', { purpose: 'policy' });
  await toForm();
  await tap('确认报名');
  await tap('《隐私政策》');
  await see('第 1.1 版');
  await see('各个版本');
  expect(text()).not.toContain('要先得到你的同意');
  await tap('返回');
  await see('要先得到你的同意');
  await tap('同意');
  await see('报名成功');
});

test('a new version is asked for once after signing in, and holds nothing back', async () => {
  await house.database.db.updateTable('consents').where('purpose', '=', 'policy').set({ version: '1.0' }).execute();
  await become(house, 'courier');
  await open('/pages/home/index');
  await see('要先得到你的同意：隐私政策和用户协议');
  await tap('不同意');
  await until('首页', () => !text().includes('要先得到你的同意'));
  await open('/pages/services/index');
  await open('/pages/home/index');
  await see('活动报名');
  expect(text()).not.toContain('要先得到你的同意');
});
