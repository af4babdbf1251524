import Taro from '@tarojs/taro';
import { useCodes } from '@/stores/codes';
import { useDrafts } from '@/stores/drafts';
import { useSession } from '@/stores/session';
import { givenEvent } from '../support/events';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

const onDisk = () => JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync(key)));

test('signing out takes the session, drafts and codes off this device, and the session out of the cloud', async () => {
  await become(house, { kind: 'token', token: ((await house.credential('worker')) as { token: string }).token });
  const token = useSession.getState().token ?? '';
  const eventId = await givenEvent(house);
  const { id } = await house.get('worker', 'events.signUp', { eventId });
  await open(`/pages/events/code/index?id=${id}`);
  await see('秒后自动换新码');
  const { key } = await house.get('worker', 'events.myCode', { registrationId: id });
  expect(onDisk()).toContain(key);
  await open('/pages/members/register/index?to=');
  await fill('姓名', '没写完的名字');
  expect(JSON.stringify(useDrafts.getState().byForm)).toContain('没写完的名字');
  expect(onDisk()).not.toContain('没写完的名字');

  await open('/pages/mine/index');
  await tap('退出登录');
  await see('这台设备上的草稿和签到码会被清除');
  await tap('先不');
  await until('问题消失', () => !text().includes('草稿和签到码会被清除'));
  expect(useSession.getState().token).toBe(token);

  await tap('退出登录');
  await tap('退出登录', 1);
  await see('登录后可以报名、收消息');
  expect(useSession.getState()).toMatchObject({ token: null, personId: 'guest' });
  expect(useDrafts.getState().byForm).toEqual({});
  expect(useCodes.getState().byRegistration).toEqual({});
  expect(onDisk()).not.toContain(key);
  expect(onDisk()).not.toContain(token);
  expect(await house.ask({ kind: 'token', token }, 'events.mine', {})).toEqual({ ok: false, code: 'notSignedIn' });
});

test('what the last person saw is not shown to the next', async () => {
  await open('/pages/events/mine/index');
  await see('登录后能看到报过的活动');
  expect(text()).not.toContain('青工读书沙龙');
});
