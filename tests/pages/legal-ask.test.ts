import { personaId } from '@/cloud/db/seed/personas';
import { useAsking } from '@/stores/asking';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { daysAgo, EMPLOYER, fillQuestion, QUESTION } from '../support/pages/legal';
import { fill, open, pick, see, tap, tapTimes, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
afterEach(() => allIsWell(house));

const ASK = '/pages/legal/ask/index';
const oursOf = async (who: 'worker' | 'worker2' | 'courier') => (await house.get(who, 'legal.mine', {})).items;

test('a guest sees what it is and how long it takes, and is shown the way in', async () => {
  await become(house, 'guest');
  await open('/pages/legal/start/index');
  await see('1 个工作日内');
  await see('还没有登录');
  await tap('问律师');
  await see('登录了也可以匿名提问');
});

test('a worker asks in named steps; a lost connection loses no word, and a second tap makes no second case', async () => {
  await become(house, 'worker');
  await open(ASK);
  await see('第 1 步，共 5 步：什么事');
  await see('选好问题类别和用工形式');
  await fillQuestion();
  await see(EMPLOYER);
  await see('6,500.00 元');
  // No network at all, then an answer that is lost on its way.
  house.onTheWay = async ({ action }, answer) => {
    if (action === 'legal.ask') throw new Error('no network');
    return answer();
  };
  await tap('提交咨询');
  await see('没有连上网络，你填的内容还在');
  expect(text()).toContain(QUESTION);
  house.onTheWay = async ({ action }, answer) => {
    const answered = await answer();
    if (action === 'legal.ask') throw new Error('lost');
    return answered;
  };
  await tap('提交咨询');
  await until('一件', async () => (await oursOf('worker')).length === 1);
  await see('你填的内容还在');
  // Somebody goes away and comes back: what they typed is there, on the step where they left it.
  await open('/pages/legal/start/index');
  await open(ASK);
  await see(QUESTION);
  allIsWell(house);
  await tapTimes('提交咨询', 2);
  await see('已提交');
  expect(text()).toMatch(/编号 ZX\d{4}-\d{4}，现在由区总经办受理/);
  expect(await oursOf('worker')).toHaveLength(1);
  await tap('看进度');
  await see('等工会受理');
  // The draft went with the answer.
  await open(ASK);
  await see('选好问题类别和用工形式');
});

test('the same matter asked again is added to the one that waits, with what was written', async () => {
  await become(house, 'worker');
  await fillQuestion({ question: '今天公司又通知说十月的工资也不发了，怎么办？' });
  await tap('提交咨询');
  await see('你刚问过同一件事吗？');
  await tap('补充到那一件');
  await see('十月的工资也不发了');
  await see('我 · 补充');
  expect(await oursOf('worker')).toHaveLength(1);
});

test('or it is another matter, and asked as one', async () => {
  await become(house, 'worker');
  await fillQuestion({ question: '另外一个月的事，跟上次不一样，想再问一次。' });
  await tap('提交咨询');
  await tap('是另一件事');
  await see('请核对');
  await tap('提交咨询');
  await see('已提交');
  expect(await oursOf('worker')).toHaveLength(2);
});

test('who asks anonymously reads what that means, leaves no number, and has names and numbers taken out before sending', async () => {
  await become(house, 'worker2');
  await fillQuestion({
    isAnonymous: true,
    question: '我叫张小红，电话13800001234，每天加班三小时没有加班费。',
  });
  await see('只有同时掌握数据库和密钥的人技术上能查到');
  await see('这些字可能让人认出你');
  await see('去掉“张小红”');
  await see('去掉“13800001234”');
  await tap('都去掉');
  await until('不再有标记', () => !text().includes('这些字可能让人认出你'));
  await tap('提交咨询');
  await see('已提交');
  const sent = house.asked.filter(({ action }) => action === 'legal.ask').at(-1);
  expect(JSON.stringify(sent)).not.toMatch(/张小红|13800001234|contactPhone/);
  expect(sent?.input).toMatchObject({ anonymous: true, industry: 'manufacturing', size: 'middle' });
  const [mine] = await oursOf('worker2');
  expect(mine).toMatchObject({ isAnonymous: true });
  await tap('看进度');
  await see('等工会受理');
  await tap('看我填的内容');
  await see('我叫〔已去掉〕，电话〔已去掉〕');
});

test('many ask together: by a list, with representatives, never anonymously', async () => {
  await become(house, 'courier');
  await open(ASK);
  await tap('新就业形态');
  await tap('平台、众包');
  await tap('10 人以上一起');
  await see('一起问的不能匿名');
  await tap('下一步');
  await see('第 2 步，共 6 步：名单');
  const names = '甲乙丙丁戊己庚辛壬癸'.split('').map((one) => `工友${one}`);
  await fill('名单', names.slice(0, 9).join('\n'));
  await see('名单至少 10 人，还差 1 人');
  await fill('名单', `${names.join('\n')} 13800007410\n`);
  await tap('工友甲');
  await tap('下一步');
  await fill('工资条、合同或招牌上的名字', '临江配送站');
  await tap('下一步');
  await fill('事情哪天发生的', daysAgo(20));
  await pick('在哪里上班', '310000');
  await tap('下一步');
  await fill('说说经过和问题', '站点拖欠我们十个人三个月的配送费。');
  await fill('希望的结果', '把配送费要回来');
  await fill('联系电话', '15000008816');
  await tap('下一步');
  await see('名单 10 人，代表 1 人');
  await tap('提交咨询');
  await see('已提交');
  await tap('看进度');
  await see('一起问的 10 人');
  await see('工*甲');
  expect(text()).not.toContain('工友甲');
  await tap('看全部名单');
  await see('138****7410');
});

test('by when one must act is worked out while the dates are filled in, and that little is left is urgent', async () => {
  await become(house, 'courier');
  await open(ASK);
  await tap('解除、辞退');
  await tap('劳动合同');
  await tap('下一步');
  await fill('工资条、合同或招牌上的名字', '临期公司');
  await tap('下一步');
  await fill('事情哪天发生的', daysAgo(100));
  await see('申请劳动仲裁一般最晚到');
  expect(text()).not.toContain('按紧急办理');
  await fill('事情哪天发生的', daysAgo(360));
  await see('会按紧急办理');
  await pick('在哪里上班', '440000');
  await tap('下一步');
  await fill('说说经过和问题', '去年被辞退，一直没有给补偿。');
  await fill('希望的结果', '要补偿');
  await fill('联系电话', '15000008816');
  await tap('下一步');
  await tap('提交咨询');
  await see('按紧急办理：上班时间 2 小时内答复');
  await see('快到期先去申请');
});

test('what the cloud refuses stands beside its field, on the step that asks for it', async () => {
  await become(house, 'courier');
  await fillQuestion({ employer: '某某物流' });
  await tap('上一步');
  await fill('联系电话', '12345');
  await tap('下一步');
  await tap('提交咨询');
  await see('手机号应是 1 开头的 11 位数字，请核对');
  await see('第 4 步，共 5 步：问题和材料');
  await fill('联系电话', '15000008816');
  await tap('下一步');
  await tap('提交咨询');
  await see('已提交');
});

test('the registered number is chosen with one tap, shown masked, and another may be typed after all', async () => {
  await become(house, 'courier');
  await fillQuestion({ employer: '顺路配送' });
  await tap('上一步');
  await tap('用我登记的手机号 150****8816');
  await until('nothing to type', () => document.querySelector('input[aria-label^="联系电话"]') === null);
  await tap('填别的号码');
  await fill('联系电话', '13900008888');
  await tap('用我登记的手机号 150****8816');
  await tap('下一步');
  await see('登记的手机号');
  await tap('提交咨询');
  await see('已提交');
  const sent = house.asked.filter(({ action }) => action === 'legal.ask').at(-1);
  expect(sent?.input).toMatchObject({ contactPhone: 'registered' });
  const { items } = await house.get('courier', 'legal.mine', {});
  await house.get('officer', 'legal.assign', { caseId: items[0]?.id ?? '', lawyerId: personaId('lawyer') });
  const contact = await house.get('lawyer', 'legal.contact', { caseId: items[0]?.id ?? '' });
  expect(contact.phone).toMatch(/^150\d{4}8816$/);
});

test('a calculator hands over what it knows, once', async () => {
  await become(house, 'courier');
  const link = { kind: 'calculation', title: '加班费', text: '12,345.67 元' } as const;
  useAsking.getState().give({
    category: 'overtime',
    employType: 'contract',
    eventDate: daysAgo(10),
    region: '440300',
    monthlyWageFen: 650_050,
    links: [link],
  });
  await open(ASK);
  await tap('下一步');
  await fill('工资条、合同或招牌上的名字', '恒大电子');
  await until(
    '月工资',
    () => document.querySelector<HTMLInputElement>('input[aria-label^="月工资"]')?.value === '6500.50',
  );
  await tap('下一步');
  await tap('下一步');
  await see('加班费');
  await fill('说说经过和问题', '每天加班三个小时，没有加班费。');
  await fill('希望的结果', '要回加班费');
  await fill('联系电话', '15000008816');
  await tap('下一步');
  await see('广东');
  await see('计算结果 1 条');
  await tap('提交咨询');
  await see('已提交');
  const sent = house.asked.filter(({ action }) => action === 'legal.ask').at(-1);
  expect(sent?.input).toMatchObject({ monthlyWageFen: 650_050, region: '440000', links: [link] });
  expect(useAsking.getState().facts).toBeNull();
});
