import Taro from '@tarojs/taro';
import { personaId } from '@/cloud/db/seed/personas';
import { deliver, notify } from '@/cloud/office/notices';
import { givenEvent } from '../support/events';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { open, see, tap, text, until } from '../support/pages/screen';

const HOME = '/pages/home/index';
const DAY = 86_400_000;

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  await givenEvent(house, { title: '首页上的活动' });
});
afterAll(() => house.close());

test('a guest sees the services, the next events, and what signing in is good for', async () => {
  await become(house, 'guest');
  await open(HOME);
  await see('登录后可以报名、收消息');
  await see('活动报名');
  await see('首页上的活动');
  await tap('活动报名');
  await see('正在报名');
});

test('a worker sees their own name and union, and what they signed up for', async () => {
  await become(house, 'worker');
  const eventId = await givenEvent(house, { title: '我报过的活动' });
  await house.get('worker', 'events.signUp', { eventId });
  await open(HOME);
  await see('张建国');
  await see('网谷联合工会');
  await see('工会会员');
  await see(/我报过的活动.*报名成功/);
  await open('/pages/mine/index');
  await see('我的报名');
  expect(text()).not.toContain('签到工作台');
});

test('a cadre finds the door among their own things', async () => {
  await become(house, 'cadre');
  await open('/pages/mine/index');
  await see('基层工会经办人 · 网谷联合工会');
  await tap('签到工作台');
  await see('人已签到');
});

test('12351 is asked about before it is rung', async () => {
  const dial = jest.spyOn(Taro, 'makePhoneCall').mockResolvedValue({ errMsg: '' } as never);
  await open(HOME);
  await tap('12351 热线');
  await see('12351 是全国工会服务职工热线');
  await tap('先不打');
  await until('问题消失', () => !text().includes('12351 是全国'));
  expect(dial).not.toHaveBeenCalled();
  await tap('12351 热线');
  await tap('拨打');
  expect(dial).toHaveBeenCalledWith({ phoneNumber: '12351' });
});

test('messages are unread until looked at; one opens what it is about', async () => {
  const eventId = await givenEvent(house, { title: '改了时间的活动' });
  const route = `/pages/events/detail/index?id=${eventId}`;
  const at = (minutes: number) => new Date(house.now.getTime() - minutes * 60_000);
  // A kind that is told at night too: the wall's clock runs behind pages.
  const one = { personId: personaId('worker2'), kind: 'code.test' };
  await notify(house.database.db, [{ ...one, title: '旧消息', body: '没有下文' }], at(30));
  await notify(house.database.db, [{ ...one, title: '活动有变', body: '改到下午', route }], at(20));
  await deliver(house.database, new Date(house.now.getTime() + DAY));
  await become(house, 'guest');
  await open('/pages/inbox/index');
  await see('登录后，报名结果和活动变动会通知到这里');

  await become(house, 'worker2');
  await open('/pages/inbox/index');
  await see('全部标为已读（2 条）');
  await tap('活动有变');
  await see('改了时间的活动');
  await open('/pages/inbox/index');
  await until('一条未读', () => text().split('未读').length === 2);
  await tap('旧消息');
  await until('没有未读', () => !text().includes('未读') && text().includes('旧消息'));
});
