import { useDrafts } from '@/stores/drafts';
import { foodId, say, sizeId, teamId, threeQuestions } from '../support/asking';
import { agreed } from '../support/consents';
import { givenEvent } from '../support/events';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  house.asked.length = 0;
});

const sent = () => house.asked.filter(({ action }) => action === 'events.signUp');
const asksAll = { questions: threeQuestions, asks_emergency_contact: true, asks_health: true };
async function givenAsking(asks: Parameters<typeof say>[2] = asksAll) {
  const eventId = await givenEvent(house, { capacity: 9 });
  await say(house, eventId, asks);
  return eventId;
}
const toForm = (eventId: string) => open(`/pages/events/sign-up/index?id=${eventId}`);
const contact = async () => {
  await fill('姓名', '张秀兰');
  await fill('手机号', '13900001234');
  await fill('和你的关系', '妻子');
};

test('is led through what the event asks, step by step, and reads afterwards what was filled in', async () => {
  await become(house, 'worker');
  const eventId = await givenAsking();
  await toForm(eventId);
  await see('第 1 步，共 3 步：看清楚再报');
  await tap('下一步');
  await see('第 2 步，共 3 步：回答主办方的问题');
  await see('「T 恤尺码」还没有选');
  await tap('XL');
  await tap('辣');
  await tap('海鲜');
  await tap('海鲜');
  await fill('班组（可以不填）', '总装二班');
  await tap('下一步');
  await see('第 3 步，共 3 步：紧急联系人和健康情况');
  await see('请填好紧急联系人');
  await contact();
  await tap('有情况要告诉现场的人');
  await see('请写下要说明的情况');
  await fill('什么情况', '对花生过敏');
  await tap('确认报名');
  // Health has its own consent, asked once and in words.
  await see('要先得到你的同意：使用健康和伤病情况');
  await tap('同意');
  await see('报名成功');
  expect(sent().at(-1)?.input).toEqual({
    eventId,
    answers: { [sizeId]: ['XL'], [foodId]: ['辣'], [teamId]: ['总装二班'] },
    emergency: { name: '张秀兰', phone: '13900001234', relation: '妻子' },
    health: { isWell: false, note: '对花生过敏' },
  });
  await open(`/pages/events/detail/index?id=${eventId}`);
  await tap('看我填的内容');
  await see('总装二班');
  await see('张秀兰（妻子）139 0000 1234');
  await see('对花生过敏');
});

test('the next time begins with what was said, to be looked over', async () => {
  await become(house, 'worker');
  await toForm(await givenAsking({ asks_emergency_contact: true, asks_health: true }));
  await tap('下一步');
  await see('下面是你上次填的，请核对一遍');
  await until('上次的联系人', () => elements('input').some((one) => (one as HTMLInputElement).value === '张秀兰'));
  await tap('没有要说明的');
  await tap('确认报名');
  await see('报名成功');
  expect(sent().at(-1)?.input).toMatchObject({
    emergency: { name: '张秀兰', phone: '13900001234', relation: '妻子' },
    health: { isWell: true, note: '' },
  });
});

test('answers stay when the page is left; in a browser whom to ring and health do not', async () => {
  await become(house, 'worker2');
  const eventId = await givenAsking();
  await toForm(eventId);
  await tap('下一步');
  await tap('M');
  await tap('下一步');
  await contact();
  await tap('没有要说明的');
  expect(JSON.stringify(useDrafts.getState().byForm)).not.toMatch(/张秀兰|13900001234|health/);
  await open('/pages/home/index');
  await toForm(eventId);
  await tap('下一步');
  await until('选过的尺码', () => elements('.choices__one--on').some((one) => one.textContent === 'M'));
  await tap('下一步');
  await see('请填好紧急联系人');
});

test('what the cloud refuses is said beside its field, in its step', async () => {
  await become(house, 'worker2');
  const eventId = await givenAsking({ questions: threeQuestions.slice(0, 1), asks_emergency_contact: true });
  await toForm(eventId);
  await tap('下一步');
  await tap('M');
  await tap('下一步');
  await contact();
  await fill('手机号', '1234567');
  await tap('确认报名');
  await see('手机号应是 1 开头的 11 位数字，请核对');
  await see('第 3 步，共 3 步：紧急联系人');
  // The organiser changed the question meanwhile: the step with it is shown again, with its word.
  await say(house, eventId, { questions: [{ ...threeQuestions[0], options: ['XS', 'S'] } as never] });
  await fill('手机号', '13900001234');
  await tap('确认报名');
  await see('第 2 步，共 3 步：回答主办方的问题');
  await see('请从列出的几项里选');
});

test('more than six questions are asked in two steps', async () => {
  await become(house, 'courier');
  const eight = Array.from({ length: 8 }, (_, n) => ({
    id: `01900000-0000-7000-8000-00000000b00${n}`,
    label: `问题${'一二三四五六七八'[n]}`,
    kind: 'text' as const,
    isRequired: true,
    options: [],
  }));
  await toForm(await givenAsking({ questions: eight }));
  await tap('下一步');
  await see('第 2 步，共 3 步：回答主办方的问题（1）');
  for (const { label } of eight.slice(0, 6)) await fill(label, '答');
  expect(text()).not.toContain('问题七');
  await tap('下一步');
  await see('第 3 步，共 3 步：回答主办方的问题（2）');
  for (const { label } of eight.slice(6)) await fill(label, '答');
  await tap('确认报名');
  await see('报名成功');
});

test('another seat at the same time is said, and stands in nobody’s way', async () => {
  await become(house, 'courier');
  await agreed(house, 'courier', 'policy');
  const other = await givenEvent(house, { title: '同一时间的活动', capacity: 9 });
  await house.get('courier', 'events.signUp', { eventId: other });
  await toForm(await givenEvent(house, { capacity: 9 }));
  await see('时间和你报的');
  await see('「同一时间的活动」');
  await tap('确认报名');
  await see('报名成功');
});
