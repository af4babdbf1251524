import { complaint } from '../support/help';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

test('help answers in place, by other words too, and leads to where it is done', async () => {
  await become(house, 'guest');
  await open('/pages/help/topics/index');
  await see('怎么登记');
  await fill('搜问题，比如“换手机”', '搬家码');
  await until('别的问题不见了', () => !text().includes('怎么登记'));
  await tap('换微信了怎么办');
  await see('8 位搬家码');
});

test('feedback is sent, says its number and by when, is answered, and its person adds one message', async () => {
  await become(house, 'worker');
  await open('/pages/help/feedback/index');
  await see('写几个字，说说是什么问题');
  await tap('不会用、看不清');
  await fill('说说情况', '签到码太小');
  await see('不读取你手机的其他信息');
  await tap('提交反馈');
  await see('收到了');
  expect(text()).toMatch(/编号 FK\d{4}-0001，现在在区总经办手里/);
  const { items } = await house.get('worker', 'help.myFeedback', {});
  expect(items[0]).toMatchObject({ category: 'hard', text: '签到码太小' });
  await house.get('officer', 'help.answer', { caseId: items[0]?.id ?? '', text: '下个版本放大' });
  await tap('看进度');
  await see('下个版本放大');
  await see('等你确认');
  await fill('补充内容', '大字版也是');
  await tap('发送补充');
  await see('等待回复');
  expect(text()).toContain('大字版也是');
  expect(text()).not.toContain('再补充一句');
});

test('an officer answers what waits, and may not answer their own', async () => {
  await house.get('officer', 'help.sendFeedback', { ...complaint, text: '我自己的' });
  await house.get('courier', 'help.sendFeedback', { ...complaint, text: '找不到附近的活动' });
  await become(house, 'officer');
  await open('/pages/help-desk/list/index');
  await see('找不到附近的活动');
  expect(text()).not.toContain('我自己的');
  await tap('找不到附近的活动');
  await see('李*');
  await tap('要求回电：显示号码（会留下记录）');
  await see('15000008816');
  await fill('写给职工的话', '在首页搜街道名就行');
  await tap('发送回复');
  await see('已回复');
});
