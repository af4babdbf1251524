import { createPhone, type Phone } from '../support/phone/phone';
import { fill, see, settled, tap, text, until } from '../support/phone/touch';
import { type Backend, openBackend } from '../support/phone-backend';

const MOST_BYTES = 50 * 1024;
const EVENT = '骑手安全骑行讲座';

let backend: Backend;
let eventId: string;
let digits: string;
beforeAll(async () => {
  backend = openBackend();
  eventId = await backend.giveEvent(EVENT);
});
afterAll(() => backend.close());

/** Nothing was too large for the bridge, nothing complained. */
function isWell(phone: Phone): void {
  expect(phone.setDataCalls.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  expect(phone.problems).toEqual([]);
}

async function register(phone: Phone, name: string, number: string): Promise<void> {
  await fill(phone, '姓名', name);
  await fill(phone, '手机号', number);
  await tap(phone, '我已看过并同意');
  await tap(phone, '提交登记');
}

/** Whether the page that was sent to the view holds this, be it as text or as what a field says. */
const holds = (phone: Phone, words: string) => JSON.stringify(phone.page()?.instance.data).includes(words);

/** What somebody would read out: the number and four digits, drawn just before the seconds that are left. */
const shownDigits = (phone: Phone) => /(\d{5})(?=\d{1,2} 秒后自动换新码)/.exec(text(phone))?.[1] ?? '';

test('somebody new says their name once, finds the event, signs up by taps, and holds a code that is shown without a network', async () => {
  const phone = createPhone(backend.cloudOf('openid-rider'));
  phone.open('/pages/home/index');
  await tap(phone, '活动报名');
  await tap(phone, EVENT);
  await tap(phone, '我要报名');
  await see(phone, '只填这一次');
  await register(phone, '李强', '13900008888');
  await see(phone, '139****8888');
  await tap(phone, '确认报名');
  await see(phone, '报名号 1');
  await tap(phone, '出示签到码');
  await see(phone, '李强');
  expect(await backend.places(eventId)).toBe(1);

  const { id } = (phone.page()?.instance.options as { id: string } | undefined) ?? { id: '' };
  phone.wx.setOnline(false);
  phone.open(`/pages/events/code/index?id=${id}`);
  await see(phone, '没有网络，签到码照常能用');
  await see(phone, '秒后自动换新码');
  digits = shownDigits(phone);
  isWell(phone);
});

test('an event that asks is answered by taps in its steps, with consent to health, and goes into the phone’s calendar', async () => {
  const asking = await backend.giveEvent('临江绿道徒步', true);
  const phone = createPhone(backend.cloudOf('openid-rider'));
  phone.open(`/pages/events/sign-up/index?id=${asking}`);
  await see(phone, '第 1 步，共 3 步');
  await tap(phone, '下一步');
  await tap(phone, 'XL');
  await tap(phone, '辣');
  await fill(phone, '班组（可以不填）', '城东站');
  await tap(phone, '下一步');
  await fill(phone, '姓名', '李秀兰');
  await fill(phone, '手机号', '13900001234');
  await fill(phone, '和你的关系', '姐姐');
  await tap(phone, '没有要说明的');
  await tap(phone, '确认报名');
  await tap(phone, '同意');
  await see(phone, '报名成功');
  expect(await backend.places(asking)).toBe(1);
  await tap(phone, '加到手机日历');
  const added = await until(phone, '日历', () => phone.wx.calls.find(({ api }) => api === 'addPhoneCalendar'));
  expect(added).toMatchObject({ options: { title: '临江绿道徒步', alarm: true, alarmOffset: 7200 } });
  isWell(phone);
});

test('a cadre finds the event at the door, types the digits, and lets in once', async () => {
  const phone = createPhone(backend.cloudOf('openid-cadre'));
  phone.open('/pages/members/register/index?to=%2Fpages%2Fmine%2Findex');
  await register(phone, '周敏', '13900007777');
  await see(phone, '清除本机资料');
  expect(text(phone)).not.toContain('签到工作台');
  await backend.makeCadre('openid-cadre');
  phone.open('/pages/events-door/duty/index');
  await see(phone, '/ 1 人已签到');
  await tap(phone, '签到');
  await tap(phone, '数字码');
  for (const word of ['通过', '已签到']) {
    await fill(phone, '数字码', digits);
    await tap(phone, '签到');
    await see(phone, `${word}李*`);
    await tap(phone, '下一位（自动继续）');
    await until(phone, '下一位', () => !text(phone).includes('下一位'));
  }
  expect(phone.wx.calls.map(({ api }) => api)).toEqual(expect.arrayContaining(['vibrateShort', 'vibrateLong']));
  isWell(phone);
});

test('without a network what is known stays, what is typed stays, and it goes on by itself afterwards', async () => {
  let cloud = backend.cloudOf('openid-new');
  const phone = createPhone((name, data) => cloud(name, data));
  phone.open('/pages/events/list/index');
  await see(phone, EVENT);
  phone.wx.setOnline(false);
  await see(phone, '没有网络，看到的是上次的内容');
  expect(text(phone)).toContain(EVENT);
  phone.setShown(false);
  phone.setShown(true);
  await settled(phone);
  expect(text(phone)).toContain(EVENT);

  phone.open('/pages/members/register/index?to=');
  await register(phone, '阿依古丽', '13900006666');
  await see(phone, '没有连上网络，你填的内容还在');
  expect([holds(phone, '阿依古丽'), holds(phone, '13900006666')]).toEqual([true, true]);

  // The request arrives, its answer does not: the second try is the same request.
  phone.wx.setOnline(true);
  const real = cloud;
  let lost = 0;
  cloud = async (name, data) => {
    const answer = await real(name, data);
    if ((data as { action: string }).action !== 'members.register') return answer;
    lost += 1;
    throw new Error('cloud.callFunction:fail timeout');
  };
  await tap(phone, '提交登记');
  // The sentence of the first try may stand there still.
  await until(phone, '丢了的回答', () => lost === 1);
  await settled(phone);
  await see(phone, '没有连上网络，你填的内容还在');
  cloud = real;
  await tap(phone, '提交登记');
  await until(phone, '首页', () => phone.route() === 'pages/home/index');
  await see(phone, '阿依古丽');
  isWell(phone);
});
