import { onlineManager } from '@tanstack/react-query';
import { asked, askedAnonymously, assigned, rowOf } from '../support/legal';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, pick, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
afterEach(() => allIsWell(house));

const QUEUE = '/pages/legal-lawyer/queue/index';
const caseOf = (id: string) => `/pages/legal-lawyer/case/index?id=${id}`;
const draftOf = async (caseId: string) => (await house.get('lawyer', 'legal.case', { caseId })).draft?.text;

test('an unfinished answer is kept as it is typed, found again, finished and sent; then it is put right in sight', async () => {
  const caseId = await asked(house);
  await assigned(house, caseId);
  await become(house, 'lawyer');
  await open(QUEUE);
  await tap('欠薪');
  await see('公司拖欠了八月和九月两个月的工资');
  await see('“包薪制”“自愿放弃加班费”');
  expect(text()).not.toContain('张建国');
  await fill('答复', '先收集工资条');
  await see('没写完的答复已存好');
  expect(await draftOf(caseId)).toBe('先收集工资条');
  // Gone in mid-sentence, and back.
  await fill('答复', '先收集工资条、考勤');
  await open(QUEUE);
  await until('存好', async () => (await draftOf(caseId)) === '先收集工资条、考勤');
  await see('有没写完的答复');
  await tap('欠薪');
  await until('接着写', () => document.querySelector('textarea')?.value === '先收集工资条、考勤');
  // What was added meanwhile is read before it is answered.
  await house.get('worker', 'legal.supplement', { caseId, text: '公司今天注销了', files: [] });
  await tap('发出答复');
  await tap('发出');
  await see('公司今天注销了');
  await see('提问人刚有补充或已撤回');
  await tap('发出');
  await see('已答复');
  await see('等提问人评价或追问');
  expect(await draftOf(caseId)).toBeUndefined();
  await tap('更正这条答复');
  await fill('更正后的答复', '先收集工资条、考勤，再申请仲裁');
  await see('写好新的答复和更正说明');
  await fill('请输入更正说明', '漏了仲裁');
  await tap('发出更正');
  await see('更正说明：漏了仲裁');
  const { messages } = await house.get('worker', 'legal.consultation', { caseId });
  expect(messages.filter(({ kind }) => kind === 'answer').map(({ isSuperseded }) => isSuperseded)).toEqual([
    true,
    false,
  ]);
});

test('what could not be kept while the network was gone is kept when it is back, without another letter', async () => {
  const caseId = await asked(house);
  await assigned(house, caseId);
  await become(house, 'lawyer');
  await open(caseOf(caseId));
  house.onTheWay = async ({ action }, answer) => {
    if (action !== 'legal.saveDraft') return answer();
    throw new Error('lost');
  };
  await fill('答复', '断网时写的一句');
  await see('没有存上，写的内容还在这里');
  allIsWell(house);
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  await see('没写完的答复已存好');
  expect(await draftOf(caseId)).toBe('断网时写的一句');
});

test('a template is kept from what is written, and used for the next one', async () => {
  const [first, second] = [await asked(house), await asked(house)];
  await assigned(house, first);
  await assigned(house, second);
  await become(house, 'lawyer');
  await open(caseOf(first));
  await fill('答复', '向劳动监察投诉，同时申请仲裁。');
  await tap('存为模板');
  await fill('例如 欠薪怎么要', '欠薪通用');
  await tap('保存');
  await until('存好', async () => (await house.get('lawyer', 'legal.templates', {})).items.length === 1);
  await open(caseOf(second));
  await fill('答复', '你好。');
  await tap('用模板');
  await tap('欠薪通用');
  await until('放进去', () => document.querySelector('textarea')?.value === '你好。\n向劳动监察投诉，同时申请仲裁。');
  await tap('加一条');
  await fill('例如 劳动合同法第四十七条', '劳动合同法第三十条');
  await fill('引用的内容', '应当及时足额支付劳动报酬');
  await tap('加上');
  await tap('加一条');
  await tap('计算结果');
  await pick('哪个计算器', '/pages/self-study/calculator/index?name=severance');
  await fill('引用的内容', '6 年，48,000.00 元');
  await tap('加上');
  await tap('发出答复');
  await tap('发出');
  await see('法条：劳动合同法第三十条');
  const { messages } = await house.get('worker', 'legal.consultation', { caseId: second });
  expect(messages.at(-1)?.links[1]).toEqual({
    kind: 'calculation',
    title: '被辞退了，能拿多少补偿',
    text: '6 年，48,000.00 元',
    route: '/pages/self-study/calculator/index?name=severance',
  });
  await open('/pages/legal-lawyer/templates/index');
  await fill('搜标题、内容', '没有这样的');
  await see('没有符合的模板');
  await fill('搜标题、内容', '监察');
  await tap('修改');
  await fill('例如 欠薪怎么要', '欠薪怎么要');
  await tap('保存');
  await until('改好', async () => (await house.get('lawyer', 'legal.templates', {})).items[0]?.title === '欠薪怎么要');
  await tap('删除');
  await see('已经发出的答复不受影响');
  await tap('删除', 1);
  await see('没有符合的模板');
  await fill('搜标题、内容', '');
  await see('还没有模板');
});

test('who asked is shown after a tap that is written down; of an anonymous one there is nothing to show', async () => {
  const [named, anonymous] = [await asked(house), await askedAnonymously(house)];
  await assigned(house, named);
  await assigned(house, anonymous);
  await become(house, 'lawyer');
  await open(caseOf(named));
  await see('张*国');
  await see('这位职工以前问过');
  await tap('看姓名和电话');
  await see('张建国 138 0000 7307');
  await open(caseOf(anonymous));
  await see('加班费（匿名）');
  expect(text()).not.toMatch(/看姓名和电话|以前问过|张/);
});

test('a question one must not answer goes back to the desk, for a reason', async () => {
  const caseId = await asked(house);
  await assigned(house, caseId);
  await become(house, 'lawyer');
  await open(caseOf(caseId));
  await tap('我不能答，退回重派');
  await fill('请输入理由', '和对方有利害关系');
  await tap('退回');
  await until('退回', async () => (await rowOf(house, caseId)).state === 'accepted');
  await see('谁哪天值班');
});

test('an employer one acts for is listed and its questions go to others; being away hands on what waits', async () => {
  const [ours, other] = [
    await asked(house, 'worker', { employerName: '示范区宏图公司' }),
    await asked(house, 'worker2', { employerName: '示范区别家公司' }),
  ];
  await assigned(house, ours);
  await assigned(house, other);
  await become(house, 'lawyer');
  await open('/pages/legal-lawyer/employers/index');
  await see('还没有登记');
  await fill('用全称', '示范区 宏图公司');
  await tap('登记');
  await see('登记好了，手上的 1 件已转给别的律师');
  expect(await rowOf(house, ours)).toMatchObject({ state: 'assigned' });
  await open('/pages/legal-lawyer/away/index');
  const today = new Date(Date.now() + 28_800_000).toISOString().slice(0, 10);
  await fill('从哪天', today);
  await fill('到哪天（含）', today);
  await tap('登记');
  await see('手上等答复的现在就转给别人');
  await tap('登记', 1);
  await see('已转出');
  await until('转出', async () => (await house.get('lawyer', 'legal.queue', {})).items.length === 0);
  await tap(today);
  await see('从现在起又会派给你');
  await tap('我在');
  await see('没有登记不在的日子');
});
