import { answered, answeredCase, asked, askedAnonymously, assigned, paperOf } from '../support/legal';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, tapTimes, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
afterEach(() => allIsWell(house));

const storyOf = (id: string) => `/pages/legal/story/index?id=${id}`;
const told = (caseId: string) => house.get('worker', 'legal.consultation', { caseId });

test('a question that waits is added to, in the same words twice if somebody means it, and shows what was handed in', async () => {
  const caseId = await asked(house, 'worker', { files: [await paperOf(house)] });
  await become(house, 'worker');
  await open(storyOf(caseId));
  await see('等工会受理');
  await see('打 12351');
  for (const count of [1, 2]) {
    await tap('补充情况');
    await fill('内容', '今天又催了一次');
    await tap('发送补充');
    await until(`${count} 条补充`, () => elements('.message-view').length === count);
  }
  expect((await told(caseId)).messages.filter(({ kind }) => kind === 'supplement')).toHaveLength(2);
  await tap('看我填的内容');
  await see('拿回两个月工资');
  await tap('材料 1');
  await see('点图放大');
});

test('what was sent back says what is missing, and is handed in again with the facts put right', async () => {
  const caseId = await asked(house);
  await house.get('officer', 'legal.sendBack', { caseId, reason: '请写单位全称，补上离职日期' });
  await become(house, 'worker');
  await open(storyOf(caseId));
  await see('请写单位全称，补上离职日期');
  await tap('补充后再交');
  await see('要补充：请写单位全称，补上离职日期');
  await tap('下一步');
  await fill('工资条、合同或招牌上的名字', '恒达电子（示范区）有限公司');
  await tap('下一步');
  await fill('哪天离职的', '2026-11-01');
  await tap('下一步');
  await fill('补充说明（可以不填）', '离职证明也在办');
  await tap('再次提交');
  await see('等工会受理');
  expect(await told(caseId)).toMatchObject({
    state: 'submitted',
    employerName: '恒达电子（示范区）有限公司',
    endDate: '2026-11-01',
    employerCode: null,
    monthlyWageFen: 650_000,
  });
  await see('离职证明也在办');
});

test('an answer is read, asked on about, put right in sight, and rated once', async () => {
  const caseId = await answeredCase(house);
  await become(house, 'worker');
  await open(storyOf(caseId));
  await see('可以申请劳动仲裁，时效是一年。');
  await tap('还有不明白的，接着问');
  await fill('内容', '要准备哪些材料？');
  await tapTimes('发送追问', 2);
  await see('律师正在答复追问');
  const messageId = await answered(house, caseId, 'lawyer', '工资条就行');
  await house.get('lawyer', 'legal.correct', {
    caseId,
    messageId,
    text: '工资条、考勤、聊天记录都要',
    why: '漏了两样',
    files: [],
    links: [{ kind: 'law', title: '劳动争议调解仲裁法第六条', text: '当事人对自己提出的主张，有责任提供证据' }],
  });
  await become(house, 'worker');
  await open(storyOf(caseId));
  await see('工资条、考勤、聊天记录都要');
  await see('更正说明：漏了两样');
  await see('法条：劳动争议调解仲裁法第六条');
  expect(text()).not.toContain('工资条就行');
  await tap('看原来的答复');
  await see('工资条就行');
  expect((await told(caseId)).messages.filter(({ kind }) => kind === 'follow_up')).toHaveLength(1);
  await see('选一个，评价只有一次');
  await tap('满意');
  await tap('评价并办结');
  await see('评价：满意');
  expect(text()).not.toContain('评价并办结');
  await see('还有不明白的，接着问');
});

test('taking it back asks once more, and then nobody answers', async () => {
  const caseId = await asked(house);
  await assigned(house, caseId);
  await become(house, 'worker');
  await open(storyOf(caseId));
  await tap('不问了，撤回');
  await see('撤回后律师不再答复，不能恢复');
  await tap('撤回');
  await until('已撤回', async () => (await told(caseId)).state === 'withdrawn');
  await until('不能再撤', () => !text().includes('不问了，撤回'));
  expect(text()).not.toContain('发送补充');
});

test('an anonymous asker who is asked to, says who they are, after reading that it stays so', async () => {
  const caseId = await askedAnonymously(house);
  await house.get('officer', 'legal.sendBack', { caseId, reason: '要转劳动监察，请公开身份', asksToReveal: true });
  await become(house, 'worker');
  await open(storyOf(caseId));
  await see('要转劳动监察，请公开身份');
  await tap('公开身份，接着办');
  await see('不能再改回匿名');
  await fill('联系电话', '13800007307');
  await tap('公开');
  await see('等工会受理');
  expect(await told(caseId)).toMatchObject({ isAnonymous: false, state: 'submitted' });
  expect(await house.get('officer', 'legal.header', { caseId })).toMatchObject({ person: '张*国' });
});

test("somebody else's question is not there", async () => {
  const caseId = await asked(house);
  await become(house, 'courier');
  await open(storyOf(caseId));
  await see('没有找到这个页面');
});
