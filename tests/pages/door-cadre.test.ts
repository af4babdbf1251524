import { useSettings } from '@/stores/settings';
import { attempt, givenOpenDoor, givenSessions, workerByName } from '../support/door';
import { givenHelper } from '../support/door-helpers';
import { answered, byName, signedUp, toDoor } from '../support/pages/door';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
let eventId: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  await house.database.db.deleteFrom('limits').execute();
  await become(house, 'cadre');
  eventId = await givenOpenDoor(house, { capacity: 2 });
});
const door = () => house.get('cadre', 'events.door', { eventId });

test('who is not signed up is registered at the door, with their agreement, while there is a seat', async () => {
  await house.get('worker', 'events.signUp', { eventId });
  await toDoor(eventId);
  await tap('现场登记');
  await see('空位 1 个');
  await fill('姓名', '赵小宝');
  await fill('手机号', '13712340001');
  await see('请先征得本人同意');
  await tap('已告诉本人登记姓名和手机号用于签到，本人同意');
  await tap('登记并签到');
  const said = await answered('admitted');
  expect(said).toContain('赵*宝 · 尾号 0001');
  expect(said).toContain('报名号 2');
  await see('现在没有空位');
  await fill('姓名', '钱小宝');
  await fill('手机号', '13712340002');
  await tap('已告诉本人登记姓名和手机号用于签到，本人同意');
  await tap('登记并签到');
  await see('名额已满，没有空位，不能再登记');
  expect((elements('input')[0] as HTMLInputElement).value).toBe('钱小宝');
  expect((await door()).expected).toBe(2);
});

test('who waits is let in by a tap when a seat is free', async () => {
  const { id } = await signedUp(house, 'worker', eventId);
  await house.get('worker2', 'events.signUp', { eventId });
  await house.get('courier', 'events.signUp', { eventId });
  await house.get('worker', 'events.cancel', { registrationId: id });
  await toDoor(eventId);
  await tap('姓名加尾号');
  await byName('李强', '8816');
  await see('现在有空位，可以让这位进');
  await tap('有空位，让这位进');
  await answered('admitted');
  expect(await door()).toMatchObject({ expected: 2, free: 0, waiting: 0 });
});

test('a mistake is taken back where it just happened, after one question', async () => {
  await house.get('worker', 'events.signUp', { eventId });
  await toDoor(eventId);
  await tap('姓名加尾号');
  await byName('张建国', '7307');
  await answered('admitted');
  await tap('撤销 张*国');
  await see('会变回没有签到');
  await tap('撤销', 1);
  await until('0 人', () => text().includes('0/ 1 人已签到'));
  expect((await door()).sessions[0]?.checkedIn).toBe(0);
  expect(text()).not.toContain('刚才');
});

test('the record tells every attempt, and a lead takes an old one back with a reason', async () => {
  await house.get('worker', 'events.signUp', { eventId });
  await attempt(house, 'cadre', eventId, { kind: 'code', text: '1 0000' });
  house.now = new Date();
  await attempt(house, 'cadre', eventId, workerByName);
  await become(house, 'lead');
  await open(`/pages/events-door/scans/index?id=${eventId}`);
  await until('两条', () => elements('.scan-row').length === 2);
  expect(elements('.scan-row')[0]?.textContent).toMatch(/^1 号　张\*国.*周敏，姓名加手机尾号通过撤销$/);
  await tap('没签上的');
  await until('一条', () => elements('.scan-row').length === 1);
  await tap('全部');
  await tap('撤销 1 号　张*国');
  await see('写明理由就可以办');
  await fill('理由', '本人没有到场');
  await tap('撤销', 1);
  await until('撤销的一条', () => elements('.scan-row').length === 3);
  expect(text()).toContain('本人没有到场');
  expect((await door()).sessions[0]?.checkedIn).toBe(0);
});

test('somebody is asked to help, sees the door and nothing else of it, and is let go', async () => {
  await open(`/pages/events-door/helping/index?id=${eventId}`);
  await fill('姓名', '许大海');
  await fill('手机后四位', '0000');
  await tap('请这个人帮忙');
  await see('没有找到');
  await fill('手机后四位', '3339');
  await tap('请这个人帮忙');
  await see('许*海　尾号 3339');
  await become(house, 'keeper');
  await toDoor(eventId);
  await see('你是这场的签到帮手');
  expect(text()).not.toMatch(/现场登记|看名单|签到记录/);
  await become(house, 'cadre');
  await open(`/pages/events-door/helping/index?id=${eventId}`);
  await tap('许*海　尾号 3339');
  await tap('结束');
  await see('已结束');
  await become(house, 'keeper');
  await open(`/pages/events-door/check-in/index?id=${eventId}`);
  await see('没有找到');
});

test('a helper who comes too early is told so', async () => {
  const later = new Date(Date.now() + 3_600_000);
  await givenHelper(house, eventId, 'keeper', { from_at: later, until_at: new Date(later.getTime() + 60_000) });
  await become(house, 'keeper');
  await open(`/pages/events-door/check-in/index?id=${eventId}`);
  await see('你是这场活动的签到帮手，只在签到的时间里能用');
});

test('of several sessions the one of now is taken, and another can be said', async () => {
  await givenSessions(house, eventId, [
    ['上午场', -1, -0.5, 2],
    ['下午场', 3, 4, 5],
  ]);
  await house.get('worker', 'events.signUp', { eventId });
  useSettings.getState().setDoor({ doorWay: 'name' });
  await open(`/pages/events-door/check-in/index?id=${eventId}`);
  await see('按时间：上午场');
  await byName('张建国', '7307');
  await answered('admitted');
  const select = elements('select')[0] as HTMLSelectElement;
  const afternoon = [...select.options].find(({ text: words }) => words.startsWith('下午场'));
  select.value = afternoon?.value ?? '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until('0 人', () => text().includes('0/ 1 人已签到'));
  await byName('张建国', '7307');
  await answered('wrong_day');
});
