import Taro from '@tarojs/taro';
import { call } from '@/client/call';
import { personaId } from '@/cloud/db/seed/personas';
import { endSessions } from '@/cloud/office/sessions';
import { useDrafts } from '@/stores/drafts';
import { useSession } from '@/stores/session';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';
import { signedIn } from '../support/signed-in';
import { newBrowser } from '../support/test-browser';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

const SHOW = '/pages/sign-in/show/index?to=%2Fpages%2Fmine%2Findex';
const shown = () => until('短码', () => elements('.code-card__short')[0]?.textContent?.replace(' ', ''));
const anew = async (who: 'worker' | 'worker2') => become(house, await signedIn(house, who));

test('a PC shows a code, says that it was scanned, and goes where the person wanted once the phone has confirmed', async () => {
  await become(house, 'guest');
  await open(SHOW);
  const first = await shown();
  expect(elements('[aria-label="登录二维码"]')).toHaveLength(1);
  await tap('换一个新码');
  await until('另一个短码', () => elements('.code-card__short')[0]?.textContent?.replace(' ', '') !== first);
  expect(await house.ask('worker', 'signIn.scan', { code: first })).toMatchObject({ code: 'signInOver' });
  const { id } = await house.get('worker', 'signIn.scan', { code: await shown() });
  await see('手机已收到，请在手机上确认');
  await house.get('worker', 'signIn.confirm', { signInId: id });
  await see('张建国');
  expect(useSession.getState()).toMatchObject({ isConfirmed: true, personId: personaId('worker') });
  expect(text()).not.toContain('扫码登录电脑');
});

test('不是我 is said on the PC, which gets another code by a tap', async () => {
  await become(house, 'guest');
  await open(SHOW);
  const first = await shown();
  const { id } = await house.get('worker', 'signIn.scan', { code: first });
  await house.get('worker', 'signIn.decline', { signInId: id });
  await see('手机上选了「不是我」');
  await tap('换一个新码');
  expect(await shown()).not.toBe(first);
});

test('a phone types the short code, sees which PC it is, and confirms', async () => {
  await anew('worker');
  const pc = newBrowser(house);
  const { ticket, code } = await pc.get('signIn.begin', {});
  await open('/pages/mine/index');
  await tap('扫码登录电脑');
  await fill('短码', 'ACDE 2345');
  await tap('下一步');
  await see('没有这个码，请核对');
  await fill('短码', 'ACDE 0000');
  await tap('下一步');
  await see('短码是 8 位字母和数字');
  await fill('短码', code.toLowerCase());
  await tap('下一步');
  await see('要在这台电脑上登录吗？');
  for (const words of ['Windows 电脑 · Chrome 浏览器', '183.62.4.*', '不在同一网络']) expect(text()).toContain(words);
  await tap('确认登录');
  await see('已确认，电脑正在登录');
  pc.token = (await pc.get('signIn.collect', { ticket })).token;
  await tap('看我的登录');
  await see('Windows 电脑 · Chrome 浏览器');
});

test('我的登录 ends the PC’s session, and all of them with this one', async () => {
  const cards = () => elements('.session-card__head').map((one) => one.textContent);
  const before = cards().length;
  await tap('退出这台', cards().indexOf('test这台'));
  await see('这台设备上的草稿和签到码会被清除');
  await tap('先不');
  await until('问题消失', () => !text().includes('草稿和签到码会被清除'));
  await tap('退出这台', cards().indexOf('Windows 电脑 · Chrome 浏览器'));
  await see('那台设备马上退出');
  await tap('退出');
  await until('少了一台', () => cards().length === before - 1);
  await until('问题消失', () => !text().includes('那台设备马上退出'));
  await tap('退出所有设备');
  await see('每台设备都要重新登录');
  await tap('退出');
  await see('登录后可以报名、收消息');
  expect(useSession.getState().token).toBeNull();
  expect((await house.get(await signedIn(house, 'worker'), 'signIn.sessions', {})).items).toHaveLength(1);
});

test('a session that ended meanwhile offers to sign in, keeps what was typed for that person, and for nobody else', async () => {
  const typed = () => (elements('input[aria-label="姓名"]')[0] as HTMLInputElement | undefined)?.value;
  const FORM = '/pages/members/register/index?to=';
  await anew('worker');
  await open('/pages/mine/index');
  await see('张建国');
  await open(FORM);
  await fill('姓名', '没写完的名字');
  await house.database.db.transaction().execute((db) => endSessions(db, personaId('worker'), house.now));
  await open('/pages/events/mine/index');
  await see('登录后能看到报过的活动');
  expect(useSession.getState()).toMatchObject({ token: null, personId: 'guest' });
  await open(FORM);
  await see('还没有登录');
  expect(typed()).toBeUndefined();

  await anew('worker');
  await open('/pages/mine/index');
  await see('张建国');
  await open(FORM);
  await until('写了一半的', () => typed() === '没写完的名字');

  await anew('worker2');
  await open('/pages/mine/index');
  await see('阿依古丽');
  await open(FORM);
  await until('空的', () => typed() === '');
  expect(JSON.stringify(useDrafts.getState().byForm)).not.toContain('没写完');
});

test('a page nobody touches says so with what it asks; whoever types without asking for anything is told of', async () => {
  const request = Taro.request as unknown as jest.Mock;
  const idle = async () => {
    await call('members.me', {});
    return request.mock.calls.at(-1)?.[0].header['x-idle'];
  };
  const touch = () => document.dispatchEvent(new KeyboardEvent('keydown'));
  await anew('worker');
  touch();
  expect(await idle()).toBeUndefined();
  const now = Date.now();
  const clock = jest.spyOn(Date, 'now');
  const later = (minutes: number) => clock.mockReturnValue(now + minutes * 60_000);
  later(1.1);
  expect(await idle()).toBe('1');
  touch();
  expect(await idle()).toBeUndefined();
  later(7);
  const before = house.asked.length;
  touch();
  touch();
  expect(house.asked.slice(before).map(({ action }) => action)).toEqual(['members.me']);
  clock.mockRestore();
});
