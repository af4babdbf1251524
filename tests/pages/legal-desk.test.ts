import { personaId } from '@/cloud/db/seed/personas';
import { answeredCase, asked, askedAnonymously, assigned, rowOf } from '../support/legal';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, pick, see, tap, tappable, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

const TRIAGE = '/pages/legal-desk/triage/index';
const headerOf = (id: string) => `/pages/legal-desk/header/index?id=${id}`;
const SECRET = '只有律师能看到的内容，说的是车间主任';

test('an officer finds what waits by promise, sees its head and not a word, and gives it to a lawyer', async () => {
  await house.get('lawyer2', 'legal.addEmployer', { name: '恒达电子' });
  const caseId = await asked(house, 'worker', { question: SECRET, employerName: '恒达电子', members: undefined });
  const { number } = await rowOf(house, caseId);
  await become(house, 'officer');
  await open(TRIAGE);
  await see(number);
  await pick('类别', 'injury');
  await see('没有符合的咨询');
  await pick('类别', 'wages');
  await fill('搜编号', number.slice(-4));
  await tap('欠薪', 2);
  await see('张*国');
  await see('恒达电子');
  await see('要回避：为这家单位代理');
  expect(tappable('欧阳静律师')).toBeUndefined();
  expect(document.body.innerHTML).not.toMatch(/车间主任|张建国|13800007307/);
  await tap('郑明律师');
  await tap('派给这位律师');
  await see('由郑明律师答复');
  await see('律师答复中');
  expect(await rowOf(house, caseId)).toMatchObject({ holder_id: personaId('lawyer'), state: 'assigned' });
});

test('of an anonymous one nothing tells who asked; it is not transferred before its asker says who they are', async () => {
  const caseId = await askedAnonymously(house);
  await become(house, 'officer');
  await open(headerOf(caseId));
  // Whose form it is must be known first.
  await see('办事台');
  await see('匿名的不能直接转交');
  await see('加班费（匿名）');
  await tap('退回补充');
  await see('写明要补充什么');
  await fill('要补充什么', '要转劳动监察，请公开身份');
  await tap('请提问人公开身份（要转交、集体办理时才需要）');
  await tap('退回');
  await until('已退回', async () => (await rowOf(house, caseId)).state === 'returned');
  expect((await rowOf(house, caseId)).is_asked_to_reveal).toBe(true);
});

test('a question that belongs elsewhere goes to 12351 under its own number, and what came of it is written down', async () => {
  const caseId = await asked(house, 'worker2', { employerName: '跨区物流公司' });
  const { number } = await rowOf(house, caseId);
  await become(house, 'officer');
  await open(headerOf(caseId));
  // Whose form it is must be known first.
  await see('办事台');
  await tap('转到别处');
  await tap('12351 工单');
  await fill('12351 答应哪天前办结', '2027-01-15');
  await fill('请输入理由', '涉及三个区');
  await tap('转交');
  await see(`工单号 ${number}，12351 答应 2027-01-15 前办结`);
  await open('/pages/legal-desk/orders/index');
  await see(number);
  await see('12351 答应 2027-01-15 前办结');
  await tap('写办理结果');
  await fill('结果', '劳动监察已责令支付');
  await tap('满意');
  await tap('记下并告诉提问人');
  await see('已有结果');
  const told = await house.get('worker2', 'legal.consultation', { caseId });
  expect(told.transferred).toMatchObject({ orderNumber: number, result: '劳动监察已责令支付' });
});

test('a lead sees what is late and gives it to another lawyer, for a reason', async () => {
  const caseId = await asked(house, 'worker', { employerName: '另一家公司' });
  await assigned(house, caseId);
  const yesterday = new Date(Date.now() - 86_400_000);
  await house.database.db.updateTable('cases').set({ promised_at: yesterday }).where('id', '=', caseId).execute();
  await become(house, 'lead');
  await open(`${TRIAGE}?view=late`);
  await see('已超时');
  await tap('欠薪', 1);
  await tap('换一位律师');
  await see('现在就是这位律师');
  await tap('欧阳静律师');
  await see('写明为什么换律师');
  await fill('请输入换律师的理由', '超时没有答复');
  await tap('派给这位律师');
  await see('由欧阳静律师答复');
});

test('the rota: days are ticked, lawyers chosen, and the day says who', async () => {
  await become(house, 'officer');
  await open('/pages/legal-desk/rota/index');
  await see('没有安排');
  await see('先点选日子');
  const days = await until('日子', () => elements('button.duty-day'));
  days[1]?.click();
  days[2]?.click();
  await see('2 天');
  await tap('郑明');
  await tap('排这 2 天');
  await until('排好', () => elements('.duty-day').filter((one) => one.textContent?.includes('郑明')).length === 2);
  await become(house, 'lawyer');
  await open('/pages/legal-desk/rota/index');
  await see('郑明');
  expect(text()).not.toContain('排这');
});

test('whoever has no such role is told so', async () => {
  await become(house, 'cadre');
  await open(TRIAGE);
  await see('你的身份不能办这件事');
  const caseId = await answeredCase(house);
  await open(headerOf(caseId));
  expect(text()).not.toContain('恒达');
});
