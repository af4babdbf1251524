import { createPhone } from '../support/phone/phone';
import { fill, pick, see, tap, text, until } from '../support/phone/touch';

test('without a network and without signing in: a case is worked out on the phone, changed in place, and kept there', async () => {
  const phone = createPhone(async () => {
    throw new Error('no network');
  });
  phone.wx.setOnline(false);
  phone.open('/pages/self-study/home/index');
  await tap(phone, '被辞退了，能拿多少补偿');
  await see(phone, '第 1 步，共 2 步');
  await tap(phone, '下一步');
  await see(phone, '请选入职的日期');
  await tap(phone, '单位没有正当理由就辞退（违法解除，2N）');
  await pick(phone, '入职的日期：请选择日期', '2020-03-01');
  await pick(phone, '在职的最后一天：请选择日期', '2025-09-15');
  await tap(phone, '下一步');
  await fill(phone, '平均工资（元）', '8000');
  await tap(phone, '看结果');
  await fill(phone, '当地月最低工资标准（元）', '2360');
  await fill(phone, '当地上年度职工月平均工资（元）', '12000');
  await tap(phone, '看结果');
  await see(phone, '96,000.00 元');
  await see(phone, '按你填写的');
  await tap(phone, '8000 元');
  await see(phone, '改一个数看看');
  await fill(phone, '平均工资（元）', '9000');
  await see(phone, '比原来多 12,000.00 元');
  await tap(phone, '就按这个算');
  await see(phone, '108,000.00 元');
  await tap(phone, '保存');
  await tap(phone, '只保存在这台设备上');
  await see(phone, '保存在这台设备上，没有传出去');
  await tap(phone, '看我的计算');
  await see(phone, '赔偿金 2N 108,000.00 元');
  await tap(phone, '赔偿金 2N 108,000.00 元');
  await until(phone, '打开保存的', () => phone.route().includes('calculator') && text(phone).includes('108,000.00 元'));
  expect(phone.problems).toEqual([]);
});
