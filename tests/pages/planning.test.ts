import { momentParts } from '@/rules/moment-parts';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, pick, see, tap, until } from '../support/pages/screen';
import { givenPublished, save } from '../support/plans';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
beforeEach(() => house.database.db.deleteFrom('limits').execute());
afterAll(() => house.close());

/** The day and the time so many hours from now, as the form's two fields take them. */
const at = (hours: number) =>
  momentParts(new Date(Date.now() + hours * 3_600_000).toISOString()).split(' ') as [string, string];
const fillMoment = async (label: string, hours: number) => {
  const [day, time] = at(hours);
  await fill(`${label}的日期`, day);
  await fill(`${label}的钟点`, time);
};
/** Waits until the cloud has it so. */
const eventually = async (isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 100 && !(await isSo()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await isSo()).toBe(true);
};
const drafts = () => house.get('cadre', 'events.plans', { which: 'drafts' });
const next = () => tap('保存，下一步');

test('a cadre makes a draft, fills it in step by step, and publishes it', async () => {
  await become(house, 'cadre');
  await open('/pages/events-desk/list/index');
  await see('没有将要举办的活动');
  await tap('新建活动');
  await see('填好名称、类型和时间就可以存');
  await see('网谷联合工会');
  await fill('活动名称', '青工');
  await pick('活动类型', 'reading');
  await pick('统计类别', 'reading');
  await fillMoment('开始', 240);
  await fillMoment('结束', 242);
  await tap('存成草稿，接着填');
  await see('活动名称至少 4 个字');
  await fill('活动名称', '青工读书沙龙');
  await tap('存成草稿，接着填');
  await see('第 1 步，共 7 步：活动内容');
  const [draft] = (await drafts()).items;
  const eventId = draft?.id ?? '';

  await fill('活动介绍', '一起读一本书。');
  await fill('费用（元）', '9.9');
  await next();
  await see('第 2 步，共 7 步：时间和场次');
  await next();
  await see('第 3 步，共 7 步：报名时间');
  await next();
  await see('第 4 步，共 7 步：对象和人数');
  await fill('人数', '0');
  await next();
  await see('人数不能少于 1');
  await fill('人数', '30');
  await next();
  await see('第 5 步，共 7 步：报名时要填的');
  await tap('加一个问题');
  await fill('问什么', '你的身份证号');
  await next();
  await see('报名时不能问证件号、卡号和密码');
  await fill('问什么', 'T 恤尺码');
  await tap('单选');
  await fill('选项', 'M\nL');
  await next();
  await see('第 6 步，共 7 步：地点和联系人');
  await fill('地点', '网谷职工书屋');
  await fill('详细地址', '示范区网谷路 8 号');
  await fill('联系电话', '0755-00001234');
  await fill('地图坐标', '22.55，113.93');
  await next();
  await see('第 7 步，共 7 步：安全和保险');
  await tap('保存');
  await eventually(async () => (await house.get('cadre', 'events.plan', { eventId })).version === 8);
  expect(await house.get('cadre', 'events.plan', { eventId })).toMatchObject({
    gaps: [],
    feeFen: 990,
    capacity: 30,
    questions: [{ label: 'T 恤尺码', kind: 'one', options: ['M', 'L'] }],
    latitude: 22.55,
    longitude: 113.93,
  });

  await tap('发布');
  await see('发布这场活动？');
  await tap('发布');
  await see('报名成功 0');
  expect((await house.get('worker', 'events.detail', { eventId })).phase).toBe('open');
});

test('what is missing stands there, each the way to its field', async () => {
  const { id } = await house.get('cadre', 'events.createPlan', {
    unitId: (await house.get('cadre', 'events.planUnits', {})).items[0]?.id ?? '',
    title: '缺东西的草稿',
    type: 'other',
    programme: 'other',
    startsAt: new Date(Date.now() + 864_000_000).toISOString(),
    endsAt: new Date(Date.now() + 868_000_000).toISOString(),
  });
  await open(`/pages/events-desk/plan/index?id=${id}`);
  await see('填好就能发布');
  await tap('写明在哪里办');
  await see('第 6 步，共 7 步：地点和联系人');
});

test('a published event is moved only after a question; what was announced cannot be typed over', async () => {
  house.now = new Date();
  const eventId = await givenPublished(house, { title: '要挪的活动', capacity: 2 });
  await house.get('worker', 'events.signUp', { eventId });
  await open(`/pages/events-desk/edit/index?id=${eventId}&step=who`);
  await see('已经发布，不能再改');
  await open(`/pages/events-desk/edit/index?id=${eventId}&step=sessions`);
  await fillMoment('开始', 264);
  await fillMoment('结束', 266);
  await tap('保存');
  await see('已经报名成功的 1 人都会收到通知');
  await tap('保存并通知');
  await until('挪好', () =>
    house.asked.some(({ action, input }) => action === 'events.savePlan' && JSON.stringify(input).includes('sessions')),
  );
  await open(`/pages/events-desk/plan/index?id=${eventId}`);
  await see('发布后的改动');
  await see('重新确认');
});

test('what a colleague saved meanwhile is said, and nothing typed is lost', async () => {
  house.now = new Date();
  const eventId = await givenPublished(house, { title: '两人一起改的活动' });
  await open(`/pages/events-desk/edit/index?id=${eventId}&step=what`);
  await fill('要带什么', '我写的水杯');
  await save(house, eventId, 'what', { title: '两人一起改的活动', bring: '同事写的雨伞' }, 'street');
  await tap('保存');
  await see('同事刚改过这一步');
  await see('先决定留哪一份');
  await tap('用我填的');
  await tap('保存');
  await eventually(async () => (await house.get('cadre', 'events.plan', { eventId })).bring === '我写的水杯');
});

test('a large draft waits for a lead, who finds it in a list of their own', async () => {
  house.now = new Date();
  const eventId = await givenPublished(house, { title: '先是小的' }).then(
    async (id) => (await house.get('cadre', 'events.copyPlan', { eventId: id })).id,
  );
  await save(house, eventId, 'what', { title: '三百人的运动会' });
  await save(house, eventId, 'safety', { safetyPlan: '出入口各两人' });
  await save(house, eventId, 'who', { capacity: 300 });
  await open(`/pages/events-desk/plan/index?id=${eventId}`);
  await see('要由部门负责人发布');
  await become(house, 'lead');
  await open('/pages/events-desk/list/index');
  await tap('待负责人发布');
  await tap('三百人的运动会');
  await tap('发布');
  await tap('发布');
  await see('报名成功 0');
});

test('calling off asks for a reason and says how many are told', async () => {
  await become(house, 'cadre');
  house.now = new Date();
  const eventId = await givenPublished(house, { title: '要取消的活动' });
  await house.get('worker', 'events.signUp', { eventId });
  await open(`/pages/events-desk/plan/index?id=${eventId}`);
  await tap('取消活动');
  await see('写明理由就可以办');
  await fill('理由', '场地漏水不能用');
  await tap('取消活动', 1);
  await see('已取消。原因：场地漏水不能用');
});
