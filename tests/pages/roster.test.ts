import { attempt, givenOpenDoor, shownAt } from '../support/door';
import { givenPeople } from '../support/events';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
let eventId: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
  eventId = await givenOpenDoor(house, { title: '有名单的活动', capacity: 2 });
  const { id } = await house.get('worker', 'events.signUp', { eventId });
  await house.get('worker2', 'events.signUp', { eventId });
  await house.get('courier', 'events.signUp', { eventId });
  const code = shownAt(await house.get('worker', 'events.myCode', { registrationId: id }), house.now);
  await attempt(house, 'officer', eventId, { kind: 'code', text: code.digits });
});
afterAll(() => house.close());

const rows = () => elements('.roster-row').map((row) => row.textContent ?? '');
const toRoster = () => open(`/pages/events-door/roster/index?id=${eventId}`);

test('the roster shows numbers, states and covered names and phones, nothing more of anybody', async () => {
  await become(house, 'cadre');
  await toRoster();
  await until('三个人', () => rows().length === 3);
  expect(rows()[0]).toMatch(/^1张\*国138\*{4}7307，\d\d:\d\d 到已签到$/);
  expect(rows()[1]).toMatch(/^2阿\*{3}·\*\*提139\*{4}1204未到$/);
  expect(rows()[2]).toMatch(/^3李\*150\*{4}8816，候补号 1候补中$/);
  await see('/ 2 人已签到');
  expect(document.body.innerHTML).not.toMatch(/张建国|13800007307|李强/);
});

test('a cadre finds who has not come, and one by name', async () => {
  await toRoster();
  await until('三个人', () => rows().length === 3);
  await tap('未到', 0);
  await until('一个人', () => rows().length === 1);
  expect(rows()[0]).toContain('阿***');
  await tap('全部');
  await fill('搜姓名、报名号', '李强');
  await until('一个人', () => rows().length === 1);
  expect(rows()[0]).toContain('李*');
  await fill('搜姓名、报名号', '没有这个人');
  await see('没有符合的人');
});

test('the events at the door lead to the roster and to checking in', async () => {
  await open('/pages/events-door/duty/index');
  await see('有名单的活动');
  await see('/ 2 人已签到');
  await tap('看名单');
  await until('名单', () => rows().length === 3);
  await tap('去签到');
  await see('姓名加尾号');
});

test('nobody but the unions above the event sees it: a cadre elsewhere and a worker are refused', async () => {
  const [stranger] = await givenPeople(house, 1);
  await become(house, stranger ?? 'worker');
  await toRoster();
  await see('你的身份不能办这件事');
  expect(rows()).toEqual([]);
  await become(house, 'guest');
  await toRoster();
  await see('还没有登录');
  expect(text()).not.toContain('张*国');
});
