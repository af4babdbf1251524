import { attempt, givenOpenDoor, workerByName } from '../support/door';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
let eventId: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
  eventId = await givenOpenDoor(house);
  for (const who of ['worker', 'courier', 'worker2'] as const) await house.get(who, 'events.signUp', { eventId });
  await attempt(house, 'cadre', eventId, workerByName);
  await become(house, 'cadre');
});
afterAll(() => house.close());
beforeEach(() => allIsWell(house));

const toSummary = () => open(`/pages/events-door/summary/index?id=${eventId}`);
/** The event is over: what was to come lies behind. */
async function isOver(): Promise<void> {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await house.database.db
    .updateTable('events')
    .set({ sign_up_closes_at: at(-4), cancel_by: at(-4), starts_at: at(-3), ends_at: at(-1) })
    .where('id', '=', eventId)
    .execute();
  await become(house, 'cadre'); // keeps nothing of what was answered before
}

test('while it goes on the numbers are said to change, and nothing is reported', async () => {
  await toSummary();
  await see('活动还没有结束，数字还会变');
  await see('33.3%');
  await see('还没到');
  expect(text()).not.toContain('主办单位总结');
});

test('who stayed away is looked at, masked, and excused with a reason', async () => {
  await isOver();
  await toSummary();
  await tap('没来');
  await until('两个人', () => elements('.cell__title').length === 2);
  expect(text()).toMatch(/2 号　李\*.*3 号　阿/);
  expect(elements('.summary__title')[0]?.textContent).toBe('没来');
  expect(text()).not.toContain('报名成功');
  expect(document.body.innerHTML).not.toMatch(/李强|15000008816/);
  await tap('记为请假', 0);
  await see('不再算没来');
  await fill('理由', '临时加班');
  // The two rows', the sheet's title, then its yes.
  await tap('记为请假', 3);
  await until('一个人', () => elements('.cell__title').length === 1);
  await tap('回到总结');
  await see('请假');
});

test('the report is written with its cost, and shown with who wrote it', async () => {
  await toSummary();
  await see('还没有写花费');
  await see('活动总结至少 10 个字');
  await fill('活动总结', '来的人都说好，下次早一点通知。');
  await fill('花费（元）', '120.5');
  await tap('提交总结');
  await see('周敏 写于');
  await see('120.50 元');
});
