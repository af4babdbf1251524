import { tick } from '@/cloud/tick';
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
  await become(house, 'courier');
  house.asked.length = 0;
});

const sent = (action: string) => house.asked.filter((one) => one.action === action);

test('what is under way stands in the way, by kind and number', async () => {
  const { id } = await house.get('courier', 'events.signUp', { eventId: await givenEvent(house) });
  await open('/pages/privacy/erase/index');
  await see('还不能注销');
  await see('活动报名“青工读书沙龙”');
  await see('报名号 1，取消报名后可以注销');
  await see('办完上面列出的事，才能注销');
  expect(elements('button:disabled').map((one) => one.textContent)).toEqual(['申请注销']);
  await tap('活动报名“青工读书沙龙”');
  await see('取消报名');
  await house.get('courier', 'events.cancel', { registrationId: id });
});

test('a place that can no longer be given up stands in the way until the event is over, and says so', async () => {
  const eventId = await givenEvent(house, { cancelBy: new Date(Date.now() - 60_000) });
  const { id } = await house.get('courier', 'events.signUp', { eventId });
  await open('/pages/privacy/erase/index');
  await see('已过取消时间，活动结束后可以注销');
  await house.database.db.deleteFrom('registrations').where('id', '=', id).execute();
});

test('it says what goes and what stays, asks once more, and can be taken back on 我的', async () => {
  await open('/pages/privacy/erase/index');
  await see('会删掉的');
  await see('会留下的');
  await tap('申请注销');
  await see('删除后找不回来');
  await tap('先不');
  await until('关上', () => !text().includes('删除后找不回来'));
  expect(sent('privacy.askErasing')).toEqual([]);
  await tap('申请注销');
  await tapTimes('确定申请', 2);
  await see('在那之前随时可以反悔');
  expect(new Set(sent('privacy.askErasing').map(({ requestId }) => requestId)).size).toBe(1);

  await open('/pages/mine/index');
  await see('点这里可以反悔');
  elements('.erasing-notice')[0]?.click();
  await tap('不注销了');
  await until('撤回了', () => text().includes('申请注销') && !text().includes('随时可以反悔'));
  expect(await house.get('courier', 'privacy.pending', {})).toMatchObject({ erasingDueAt: null });
});

test('下载我的资料 goes on by itself and gives the file when it is there', async () => {
  await open('/pages/privacy/export/index');
  await tap('方便搬走的');
  await see('别的程序能读');
  await tap('生成文件');
  await see('可以离开这一页，回来还在');
  await tick(house, new Date());
  await see('已完成');
  await see('我的资料-');
  expect(sent('privacy.exportMine').map(({ input }) => input)).toEqual([{ format: 'json' }]);
});

test('谁看过我的资料 says the role and unit, never the name', async () => {
  const eventId = await givenEvent(house);
  await house.get('courier', 'events.signUp', { eventId });
  house.now = new Date();
  await house.get('cadre', 'events.roster', { eventId });
  await open('/pages/privacy/seen/index');
  await see('手机号等联系方式');
  await see('网谷联合工会 · 基层工会经办人');
  expect(text()).not.toContain('周敏');
});
