import { personas } from '@/cloud/db/seed/personas';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';
import { givenDraft, givenPublished } from '../support/plans';

let house: House;
let eventId: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
  eventId = await givenPublished(house, {
    title: '有人报名的活动',
    capacity: 2,
  });
  for (const who of ['worker', 'worker2', 'courier'] as const) await house.get(who, 'events.signUp', { eventId });
  await become(house, 'cadre');
});
beforeEach(() => house.database.db.deleteFrom('limits').execute());
afterAll(() => house.close());

const rows = () => elements('.person-row').map((row) => row.textContent ?? '');
const people = () => open(`/pages/events-desk/people/index?id=${eventId}`);

test('the list is covered, found by state and by name', async () => {
  await people();
  await until('三个人', () => rows().length === 3);
  expect(rows()[0]).toBe('1张*国138****7307报名成功');
  expect(rows()[2]).toBe('3李*150****8816，候补号 1候补中');
  expect(document.body.innerHTML).not.toMatch(/张建国|13800007307/);
  await tap('候补中', 0);
  await until('一个人', () => rows().length === 1);
  await tap('全部');
  await fill('搜姓名、报名号', '没有这个人');
  await see('没有符合的人');
});

test('a person is added once they agreed; who is on the list already is said beside the name', async () => {
  await people();
  await tap('添加一个人');
  await see('名额已满，会排到候补最后');
  await fill('姓名', '张建国');
  await fill('手机号', '13800007307');
  await see('填好姓名、手机号，勾上本人同意');
  await tap('登记姓名和手机号，用于这场活动');
  await tap('添加');
  await see('这个人已经在名单里了');
  await fill('姓名', '司马新来');
  await fill('手机号', '13912345678');
  await tap('添加');
  await until('四个人', () => rows().length === 4);
  expect(rows()[3]).toContain('候补号 2');
});

test('a group is added from a pasted list: wrong lines are named, and then nobody is', async () => {
  await people();
  await tap('添加一组人');
  await see('填好名单，勾上都同意');
  await fill('名单', '张建国 13800007307\n没人认识\t13912340000\n李强');
  await tap('登记姓名和手机号，用于这场活动');
  await tap('添加这 3 人');
  await see('第 3 个 李强：手机号应是 1 开头的 11 位数字，请核对');
  await fill('名单', '张建国 13800007307\n没人认识\t13912340000');
  await until('旧的错误没了', () => !text().includes('第 3 个'));
  await tap('添加这 2 人');
  await see('第 1 个 张建国：这个人已经在名单里了');
  await see('第 2 个 没人认识：没有这个姓名和手机号的已实名职工');
  await see('一个人都还没有添加');
  const { name, phone } = personas.street;
  await fill('名单', `${name}，${phone}`);
  await tap('添加这 1 人');
  await until('五个人', () => rows().length === 5);
  expect(rows()[4]).toContain('候补号 3，干部添加');
});

test('one person: covered, with the story; a place is taken away with a reason', async () => {
  await people();
  await until('有人', () => rows().length === 5);
  elements('.person-row')[0]?.click();
  await see('报名号 1');
  await see('网谷联合工会');
  expect(text()).not.toContain('张建国');
  await tap('代为取消');
  await see('写明理由就可以办');
  await fill('理由', '本人来电说去不了');
  await tap('代为取消', 1);
  await see('本人来电说去不了');
  expect((await house.get('worker', 'events.detail', { eventId })).mine).toMatchObject({ state: 'cancelled' });
});

test('an export begins with what it is for; only a lead is offered whole numbers', async () => {
  await people();
  await see('导出名单');
  expect(text()).not.toContain('导出完整手机号');
  await tap('导出名单');
  await tap('开始导出');
  await see('请填写用途');
  await fill('用途', '安排座位');
  await tap('开始导出');
  await see('正在处理');
  await become(house, 'lead');
  await people();
  await see('导出完整手机号');
  await become(house, 'cadre');
});

test('the list to sign has names in full and a column to sign in', async () => {
  await open(`/pages/events-desk/print/index?id=${eventId}`);
  await see('有人报名的活动 签到表');
  const heads = elements('.sign-table th').map((head) => head.textContent);
  expect(heads).toEqual(['序号', '报名号', '姓名', '手机号', '签名', '备注']);
  expect(text()).toContain('阿依古丽·买买提');
  expect(text()).toContain('139****1204');
});

test('a preview is what a worker will see; from a draft’s step it says what nobody has written yet', async () => {
  await open(`/pages/events-desk/plan/index?id=${eventId}`);
  await see('报名的人');
  await tap('预览');
  await see('底部的报名按钮这里不显示');
  await see('一起读一本书。');
  await see('谁可以参加');
  expect(text()).not.toContain('还没填');
  const draft = await givenDraft(house);
  await open(`/pages/events-desk/edit/index?id=${draft}&step=what`);
  await see('没保存的还看不到');
  await tap('预览');
  await see('还没填：地点、详细地址、活动介绍');
  expect(elements('.card__title').map((title) => title.textContent)).not.toContain('活动介绍');
});

test('of an event that was called off nobody is offered free seats, neither worker nor planner', async () => {
  const off = await givenPublished(house, { title: '取消了的活动' });
  await house.get('worker', 'events.signUp', { eventId: off });
  await house.get('cadre', 'events.cancelPlan', { eventId: off, reason: '场地停电检修' });
  await open(`/pages/events-desk/preview/index?id=${off}`);
  await see('活动已取消，不用来');
  expect(text()).not.toContain('空位');
  await open(`/pages/events-desk/plan/index?id=${off}`);
  await see('报名 1 人，共');
  expect(text()).not.toContain('空位');
  expect(text()).not.toContain('现场扫码');
});
