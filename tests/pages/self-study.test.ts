import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, see, tap, text } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

test('dismissed: a few questions, the numbers of the law that are not known here, the result with its lines and law, what if', async () => {
  await become(house, 'guest');
  await open('/pages/self-study/home/index');
  await tap('被辞退了，能拿多少补偿');
  await see('第 1 步，共 2 步');
  await tap('下一步');
  await see('请选哪一种情况');
  expect(text()).toContain('请选入职的日期');
  await tap('单位没有正当理由就辞退（违法解除，2N）');
  await fill('入职的日期', '2020-03-01');
  await fill('在职的最后一天', '2025-09-15');
  await tap('下一步');
  await see('第 2 步，共 2 步');
  await fill('平均工资（元）', '八千');
  await tap('看结果');
  await see('平均工资（元）请填 0 以上的数字');
  await fill('平均工资（元）', '8,000');
  await tap('看结果');
  await see('还差这些数');
  await fill('当地月最低工资标准（元）', '2360');
  await fill('当地上年度职工月平均工资（元）', '12000');
  await tap('看结果');
  await see('96,000.00 元');
  expect(text()).toContain('按你填写的当地月最低工资标准、当地上年度职工月平均工资计算');
  expect(text()).toContain('经济补偿 N');
  await tap('依据的法律和标准（6 条）');
  await see('《劳动合同法》');
});
