import Taro from '@tarojs/taro';
import { open, see, tap, text } from '../support/pages/screen';

test('a tap changes the page', async () => {
  await open('/pages/home/index');
  await see('点了 0 次');
  await tap('点了 0 次');
  await see('点了 1 次');
});

test('a page of a sub-package opens and the way back works', async () => {
  await Taro.navigateTo({ url: '/pages/events/detail/index?id=7' });
  await see('活动详情');
  expect(Taro.getCurrentInstance().router?.params.id).toBe('7');
  await Taro.navigateBack();
  await see('点了 1 次');
  expect(text()).not.toContain('活动详情');
});
