import { say } from '../support/asking';
import { attempt, givenOpenDoor, workerByName } from '../support/door';
import { givenEvent } from '../support/events';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  await become(house, 'worker');
});

const HOUR = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const detail = (eventId: string) => open(`/pages/events/detail/index?id=${eventId}`);
const stateIn = async (eventId: string) => (await house.get('worker', 'events.detail', { eventId })).mine?.state;

/** One seat, given up by another: it is held for the worker. */
async function givenHeld() {
  const eventId = await givenEvent(house, { capacity: 1, title: '等你确认的活动' });
  const { id } = await house.get('worker2', 'events.signUp', { eventId });
  await house.get('worker', 'events.signUp', { eventId });
  await house.get('worker2', 'events.cancel', { registrationId: id });
  return eventId;
}

/** Over for an hour; the worker was let in, if `came`. */
async function givenOver(title: string, came: boolean) {
  const eventId = await givenOpenDoor(house, { title });
  await house.get('worker', 'events.signUp', { eventId });
  house.now = new Date();
  if (came) await attempt(house, 'officer', eventId, workerByName);
  await say(house, eventId, {
    starts_at: from(-3),
    ends_at: from(-1),
    sign_up_closes_at: from(-4),
    cancel_by: from(-4),
  });
  await house.database.db
    .updateTable('event_sessions')
    .set({ opens_at: from(-4), starts_at: from(-3), ends_at: from(-1.5), closes_at: from(-1) })
    .where('event_id', '=', eventId)
    .execute();
  return eventId;
}

test('a held seat says until when, is confirmed by one tap, and then shows its code', async () => {
  const eventId = await givenHeld();
  await open('/pages/events/mine/index');
  await see(/有位子了，.+ 前确认，过时让给下一位/);
  await tap('等你确认的活动');
  await see('待你确认');
  await see('轮到你了，位子给你留着');
  await tap('确认参加');
  await see('报名成功');
  await see('出示签到码');
  expect(await stateIn(eventId)).toBe('confirmed');
});

test('a lost answer to the yes is asked for again as the same request', async () => {
  const eventId = await givenHeld();
  await detail(eventId);
  house.asked.length = 0;
  house.onTheWay = async ({ action }, answer) => {
    const answered = await answer();
    if (action === 'events.confirm') throw new Error('request:fail timeout');
    return answered;
  };
  await tap('确认参加');
  await see('没有连上网络，连上后再试一次');
  allIsWell(house);
  await tap('确认参加');
  await see('出示签到码');
  const ids = house.asked.filter(({ action }) => action === 'events.confirm').map(({ requestId }) => requestId);
  expect(ids).toEqual([ids[0], ids[0]]);
});

test('a yes that comes too late is refused in words, and nothing can be confirmed any more', async () => {
  const eventId = await givenHeld();
  await detail(eventId);
  await see('待你确认');
  await house.database.db
    .updateTable('registrations')
    .set({ hold_until: from(-1) })
    .where('event_id', '=', eventId)
    .where('state', '=', 'held')
    .execute();
  await tap('确认参加');
  // The page is read again, and says so where the place stands.
  await see('确认的时间已过');
  await see('出示签到码');
});

test('a place whose event moved is asked about in its own words', async () => {
  const eventId = await givenEvent(house, { title: '改了时间的活动' });
  await house.get('worker', 'events.signUp', { eventId });
  await house.database.db
    .updateTable('registrations')
    .set({ state: 'held', held_for: 'moved', hold_until: from(20) })
    .where('event_id', '=', eventId)
    .execute();
  await open('/pages/events/mine/index');
  await see(/活动有变，.+ 前说一声还来不来/);
  await tap('改了时间的活动');
  await see('看看还合不合适');
});

test('what is over says whether one came and for how long; who came may say how it was, and change it', async () => {
  await givenOver('来过的活动', true);
  await givenOver('没去成的活动', false);
  await open('/pages/events/mine/index');
  await tap('以往的');
  await see('参加了 1 小时 30 分，点开说说办得怎么样');
  await see('没有签到，不影响以后报名');
  expect(elements('.state-tag').map((one) => one.textContent)).toEqual(expect.arrayContaining(['到场', '没有到场']));
  await tap('来过的活动');
  await see('参加了 1 小时 30 分');
  await tap('说说办得怎么样');
  await see('选一项就行，想说的可以不写');
  await tap('不满意');
  await fill('想说的（可以不写）', '后排听不清');
  await tap('提交');
  await see('收到了，谢谢');
  await tap('好的');
  await see('你的评价：不满意。后排听不清');
  await tap('改一下评价');
  await tap('满意');
  await tap('提交');
  await see('收到了，谢谢');
  await tap('好的');
  await see('你的评价：满意。后排听不清');
});

test('who did not come is not asked, also not by the address', async () => {
  const eventId = await givenOver('只是报了名', false);
  await detail(eventId);
  await see('到了场却显示没有签到的，请打电话告诉主办工会');
  expect(text()).not.toContain('说说办得怎么样');
  await open(`/pages/events/feedback/index?id=${eventId}`);
  await see('现在不能评价');
});

test('everything one asks before going stands on the event’s page', async () => {
  const eventId = await givenEvent(house, { audience: 'women', title: '什么都写了的活动' });
  await say(house, eventId, {
    forUnit: 'park',
    age_from: 18,
    age_to: 45,
    fee_fen: 1250,
    insurance: '意外险由工会买',
    is_outdoors: true,
  });
  await house.database.db
    .insertInto('event_changes')
    .values({
      id: eventId,
      event_id: eventId,
      at: from(-1),
      changed_by: (await house.get('cadre', 'members.me', {}))?.id ?? '',
      what: JSON.stringify([{ label: '地点', before: '一楼', after: '二楼' }]),
    })
    .execute();
  await detail(eventId);
  await see('高新园工会联合会及所属单位的女职工，18 至 45 周岁（按活动开始那天算）');
  await see('是不是女职工、年龄，系统里没有、也不会替你猜，到现场会问一下');
  await see('每人 12.50 元');
  await see('保险：意外险由工会买');
  await see('户外活动');
  await see('地点，原来：一楼');
  await see('现在：二楼');
  await see('先报先得，满员后按报名先后候补');
  await see('下载日历文件');
});

test('who an event is not for reads why over the button', async () => {
  const eventId = await givenEvent(house, { audience: 'new_employment' });
  await house.get('worker', 'members.saveProfile', { employment: 'employee' });
  await detail(eventId);
  await see('这场面向骑手、司机等新就业形态劳动者');
  expect(elements('button:disabled').map((one) => one.textContent)).toEqual(['我要报名']);
});
