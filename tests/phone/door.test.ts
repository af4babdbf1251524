import { createPhone, type Phone } from '../support/phone/phone';
import { scan, see, tap, text, until } from '../support/phone/touch';

const ID = '01900000-0000-7000-8000-000000000000';
const session = {
  id: ID,
  title: '',
  opensAt: '2026-12-01T01:00:00.000Z',
  startsAt: '2026-12-01T02:00:00.000Z',
  endsAt: '2026-12-01T04:00:00.000Z',
  closesAt: '2026-12-01T04:00:00.000Z',
  door: 'open',
  checkedIn: 0,
};
const door = {
  id: ID,
  title: '骑手安全骑行讲座',
  place: '城东骑手驿站',
  isCancelled: false,
  sessions: [session],
  sessionId: ID,
  expected: 2,
  free: 1,
  waiting: 0,
  asks: [],
  ageFrom: null,
  ageTo: null,
  as: 'cadre',
};
const person = { name: '李*', phone: '150****8816', number: 1, at: '2026-12-01T02:00:00.000Z' };
const admitted = {
  outcome: 'admitted',
  ...person,
  letInBy: null,
  otherEvent: null,
  mayLetIn: false,
  mayUndo: true,
  checkedIn: 1,
  expected: 2,
};
const forged = {
  ...admitted,
  outcome: 'forged',
  name: null,
  phone: null,
  number: null,
  at: null,
  mayUndo: false,
  checkedIn: 0,
};
const CODE = 'UH1.9.1.59000000.MZXW6YTBMZXW6YTB';

/** A phone at the door; every code but `CODE` is a bad one. */
function atDoor(): { phone: Phone; scans: string[] } {
  const scans: string[] = [];
  const phone = createPhone(async (_, data) => {
    const { action, input } = data as { action: string; input: { by?: { text: string } } };
    if (action === 'events.door') return { ok: true, value: door };
    if (action !== 'events.checkIn') return { ok: false, code: 'busy' };
    scans.push(input.by?.text ?? '');
    return { ok: true, value: input.by?.text === CODE ? admitted : forged };
  });
  phone.open(`/pages/events-door/check-in/index?id=${ID}`);
  return { phone, scans };
}
const gone = (phone: Phone) => until(phone, '下一位', () => !text(phone).includes('下一位'));

test('the camera goes on after a bad code, lets the next in by itself, and is heard and felt', async () => {
  const { phone, scans } = atDoor();
  await see(phone, '/ 2 人已签到');
  await scan(phone, 'https://pay.example.cn/abc');
  await see(phone, '码不对');
  await gone(phone);
  await scan(phone, CODE);
  await see(phone, '通过李*');
  await gone(phone);
  expect(scans).toEqual(['https://pay.example.cn/abc', CODE]);
  const apis = phone.wx.calls.map(({ api }) => api);
  expect(apis).toEqual(expect.arrayContaining(['playSound', 'vibrateShort', 'vibrateLong', 'setKeepScreenOn']));
  await see(phone, '刚才');
});

test('the same code held on is told once; the switches are kept on this phone', async () => {
  const { phone, scans } = atDoor();
  await see(phone, '/ 2 人已签到');
  await tap(phone, '提示音');
  for (let i = 0; i < 5; i += 1) await scan(phone, CODE);
  await see(phone, '通过李*');
  await gone(phone);
  expect(scans).toEqual([CODE]);
  expect(phone.wx.calls.map(({ api }) => api)).not.toContain('playSound');
  expect([...phone.wx.storage.values()].join()).toContain('doorSound');
});

test('out of sight the camera rests, and the screen may sleep; in sight again it looks', async () => {
  const { phone, scans } = atDoor();
  await see(phone, '/ 2 人已签到');
  const hasCamera = () => JSON.stringify(phone.page()?.instance.data).includes('scanner__picture');
  await until(phone, '相机', hasCamera);
  phone.setShown(false);
  await until(phone, '相机停了', () => !hasCamera());
  phone.setShown(true);
  await until(phone, '相机', hasCamera);
  await scan(phone, CODE);
  await see(phone, '通过李*');
  expect(scans).toEqual([CODE]);
  const awake = phone.wx.calls
    .filter(({ api }) => api === 'setKeepScreenOn')
    .map(({ options }) => options.keepScreenOn);
  expect(awake).toEqual(expect.arrayContaining([true, false]));
});
