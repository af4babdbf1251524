import { useDrafts } from '@/stores/drafts';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, pick, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
beforeEach(() => useDrafts.getState().erase());
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
  await see('请填数字，如 8000');
  await fill('平均工资（元）', '8,000');
  await tap('看结果');
  await see('还差这些数');
  await tap('看结果');
  await see('请填当地月最低工资标准（元）');
  expect(text()).not.toContain('（可以不填）');
  await fill('当地月最低工资标准（元）', '2360');
  await fill('当地上年度职工月平均工资（元）', '12000');
  await tap('看结果');
  await see('96,000.00 元');
  expect(text()).toContain('按你填写的当地月最低工资标准、当地上年度职工月平均工资计算');
  expect(text()).toContain('经济补偿 N');
  await tap('依据的法律和标准（6 条）');
  await see('《劳动合同法》');
});

test('a value changed in place moves the result along, and is taken over only when somebody says so', async () => {
  await become(house, 'guest');
  await open('/pages/self-study/calculator/index?name=double-wage');
  await fill('入职的日期', '2025-01-10');
  await fill('签合同的日期', '2025-06-10');
  await fill('月工资（元）', '8000');
  await tap('看结果');
  await see('32,000.00 元');
  await tap('8000 元月工资');
  await fill('月工资（元）', '9000');
  await see('比原来多 4,000.00 元');
  await tap('不改了');
  expect(elements('.figure__value').map((one) => one.textContent)).toEqual(['32,000.00 元']);
  await tap('2025-06-10签合同的日期');
  await fill('签合同的日期', '2025-02-09');
  await see('比原来少 32,000.00 元');
  await tap('就按这个算');
  await until('新的结果', () => elements('.figure__value')[0]?.textContent === '0.00 元');
});

test('what a change in place asks for stays while it is typed, and what it makes wrong is said', async () => {
  await become(house, 'guest');
  await open('/pages/self-study/calculator/index?name=severance');
  await tap('单位没有正当理由就辞退（违法解除，2N）');
  await fill('入职的日期', '2020-03-01');
  await fill('在职的最后一天', '2025-09-15');
  await tap('下一步');
  await fill('平均工资（元）', '8000');
  await tap('看结果');
  await fill('当地月最低工资标准（元）', '2360');
  await fill('当地上年度职工月平均工资（元）', '12000');
  await tap('看结果');
  await tap('单位没有正当理由就辞退（违法解除，2N）哪一种情况');
  await tap('不能胜任、医疗期满等，没提前 30 天通知（N+1）');
  for (const typed of ['8', '85', '850', '8500']) await fill('解除前一个月的工资（元）', typed);
  await tap('就按这个算');
  await until('N+1', () => elements('.figure__value')[0]?.textContent === '56,500.00 元');
  await tap('2020-03-01入职的日期');
  await fill('入职的日期', '2025-10-01');
  await see('最后一天不会早于入职的日期');
  await tap('不改了');
  await tap('重新算');
  await tap('不清空');
  expect(elements('.figure__value')[0]?.textContent).toBe('56,500.00 元');
});

test('what cannot be is said beside its field, also where it takes two answers to see it', async () => {
  await open('/pages/self-study/calculator/index?name=arbitration-deadline');
  await tap('补偿金、二倍工资、社保等其他的');
  await fill('知道权利被侵害的日期', '2199-01-01');
  await tap('下一步');
  await see('知道的日期还没有到');
  await open('/pages/self-study/calculator/index?name=severance');
  await tap('协商离职、合同到期不续、裁员等（N）');
  await fill('入职的日期', '2026-05-01');
  await fill('在职的最后一天', '2026-03-01');
  await tap('下一步');
  await see('最后一天不会早于入职的日期');
  await fill('在职的最后一天', '2026-09-01');
  await tap('下一步');
  await fill('平均工资（元）', '99999999');
  await tap('看结果');
  await see('超过了 9,999,999.99 元，请核对');
});

test('without a network everything is worked out as it is with one', async () => {
  house.onTheWay = async () => {
    throw new Error('no network');
  };
  await become(house, 'guest');
  await open('/pages/self-study/calculator/index?name=maternity');
  await pick('在哪里上班', '310000');
  await tap('下一步');
  await tap('看结果');
  await see('158 天');
  allIsWell(house);
});

test('kept in the cloud it runs with the dates of cases, is opened as it was, and is done by a tap', async () => {
  await become(house, 'worker');
  await open('/pages/self-study/calculator/index?name=arbitration-deadline');
  await tap('补偿金、二倍工资、社保等其他的');
  const knewOn = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);
  await fill('知道权利被侵害的日期', knewOn);
  await tap('下一步');
  await tap('看结果');
  await tap('保存');
  await see('期限到之前 30、14、7、3、1 天提醒我');
  await tap('保存到云端（加密）');
  await see('期限快到时会提醒你');
  const [record] = (await house.get('worker', 'selfStudy.records', {})).items;
  expect(record).toMatchObject({ calculator: 'arbitration-deadline', deadlines: 1 });
  await open('/pages/home/index');
  await see('全部期限');
  await open('/pages/self-study/deadlines/index');
  await see('我自己算的');
  expect(text()).toContain('劳动争议调解仲裁法 第二十七条');
  await tap('已经办好');
  await tap('办好了');
  await see('没有在走的期限');
  await open(`/pages/self-study/calculator/index?record=${record?.id}`);
  await see('最迟在这一天申请劳动仲裁');
  await open('/pages/self-study/records/index');
  await tap(`删掉：${record?.headline}`);
  await tap('删掉');
  await see('还没有保存过计算');
});

test('the facts go along to the form that asks a lawyer', async () => {
  await become(house, 'worker');
  await open('/pages/self-study/calculator/index?name=double-wage');
  await fill('入职的日期', '2025-01-10');
  await fill('月工资（元）', '8000');
  await tap('看结果');
  await tap('把这些带给律师问');
  await see('第 1 步，共 5 步');
  await until('带过去的事实', () => Object.values(useDrafts.getState().byForm).some(isAsked));
});

const isAsked = ({ values }: { values: Readonly<Record<string, string>> }): boolean =>
  values.category === 'no_contract' && values.startDate === '2025-01-10' && values.amountFen === '88000';
