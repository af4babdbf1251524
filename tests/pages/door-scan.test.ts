import type { Scanning } from '@/client/scan-video.h5';
import { useSettings } from '@/stores/settings';
import { attempt, givenOpenDoor, shownAt, workerByName } from '../support/door';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, open, see, tap, text, until } from '../support/pages/screen';

/** The camera of this browser: what it sees, it tells; how often it was started, how many run. */
const camera = { see: (_: string) => {}, starts: 0, running: 0, lit: false, isThere: true };
jest.mock('@/client/scan-video.h5', () => ({
  startScanning: async (_: unknown, onCode: (text: string) => void): Promise<Scanning> => {
    if (!camera.isThere) throw new Error('no camera');
    camera.starts += 1;
    camera.running += 1;
    camera.see = onCode;
    return {
      torch: async (isOn) => {
        camera.lit = isOn;
      },
      stop: () => {
        camera.running -= 1;
      },
    };
  },
  codeInPhoto: async () => null,
}));
const mockPlayed: string[] = [];
jest.mock('@/client/chime', () => ({
  chime: (kind: string) => {
    mockPlayed.push(kind);
  },
}));

let house: House;
let eventId: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  Object.assign(camera, { starts: 0, lit: false, isThere: true });
  mockPlayed.length = 0;
  useSettings.getState().setDoor({ doorWay: 'scan', doorSound: true });
  await house.database.db.deleteFrom('limits').execute();
  await become(house, 'cadre');
  eventId = await givenOpenDoor(house);
});

/** Signs somebody up; answers what their phone shows so many milliseconds from now. */
async function given(who: 'worker' | 'courier') {
  const { id } = await house.get(who, 'events.signUp', { eventId });
  const code = await house.get(who, 'events.myCode', { registrationId: id });
  return (inMs = 0) => shownAt(code, new Date(Date.now() + inMs)).qr;
}
const toCamera = async () => {
  // The door of the test before is left first: its camera would be taken for this one's.
  await open('/pages/settings/index');
  await until('没有相机', () => camera.running === 0);
  camera.starts = 0;
  await open(`/pages/events-door/check-in/index?id=${eventId}`);
  await until('相机', () => camera.starts === 1 && camera.running === 1);
};
const said = (word: string) => until(word, () => elements('.verdict__word')[0]?.textContent === word);
const gone = () => until('下一位', () => elements('.verdict').length === 0);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('a bad code stops nothing: the next one lets in, without a tap, in under two seconds each', async () => {
  const worker = await given('worker');
  await toCamera();
  camera.see('https://pay.example.cn/abc');
  await said('码不对');
  const shown = Date.now();
  await gone();
  expect(Date.now() - shown).toBeLessThan(2_500);
  camera.see(worker());
  await said('通过');
  await gone();
  await see('张*国 7307');
  expect(mockPlayed).toEqual(['no', 'ok']);
  expect(camera.starts).toBe(1);
});

test('a phone held on before the camera is told once, also when its code turns; another person’s at once', async () => {
  const [worker, courier] = [await given('worker'), await given('courier')];
  await toCamera();
  camera.see(worker());
  await said('通过');
  // While the answer stands, and after it, the same person's code is still in sight; half a minute later by its clock it has turned.
  for (let i = 0; i < 8; i += 1) {
    camera.see(worker(i > 4 ? 30_000 : 0));
    await pause(300);
  }
  await gone();
  expect(text()).not.toContain('已签到张');
  camera.see(courier());
  await said('通过');
  await gone();
  expect(mockPlayed).toEqual(['ok', 'ok']);
});

test('a code whose answer was lost is tried again while it is in sight, and admits once', async () => {
  const worker = await given('worker');
  await toCamera();
  let tries = 0;
  house.onTheWay = async ({ action }, answer) => {
    const answered = await answer();
    if (action !== 'events.checkIn') return answered;
    tries += 1;
    if (tries === 1) throw new Error('request:fail');
    return answered;
  };
  const qr = worker();
  camera.see(qr);
  await see('没有网络，这一位还没签到');
  camera.see(qr);
  await said('通过');
  const scans = await house.database.db.selectFrom('scans').select('id').where('event_id', '=', eventId).execute();
  expect([tries, scans.length]).toEqual([2, 1]);
});

test('while the network is gone a code in sight is tried without hurry and heard once, and lets in when it is back', async () => {
  const worker = await given('worker');
  await toCamera();
  let tries = 0;
  house.onTheWay = async ({ action }, answer) => {
    if (action !== 'events.checkIn') return answer();
    tries += 1;
    throw new Error('request:fail');
  };
  // Eight times a second, as a camera does, and the same code all the while: a new one every half minute would be heard again.
  const code = worker();
  const sight = setInterval(() => camera.see(code), 125);
  try {
    await see('让码留在镜头前，连上后会自动再试');
    await pause(3000);
    expect(tries).toBeLessThanOrEqual(4);
    expect(mockPlayed).toEqual(['no']);
    allIsWell(house);
    await said('通过');
  } finally {
    clearInterval(sight);
  }
  expect(mockPlayed).toEqual(['no', 'ok']);
  expect(text()).not.toContain('没有网络，这一位');
});

test('what another door lets in is seen here within five seconds', async () => {
  await house.get('worker', 'events.signUp', { eventId });
  await toCamera();
  await see('0/ 1 人已签到');
  await attempt(house, 'officer', eventId, workerByName);
  const letIn = Date.now();
  await see('1/ 1 人已签到');
  expect(Date.now() - letIn).toBeLessThan(5_000);
});

test('the lamp, and the switches for sound, which this browser remembers', async () => {
  const worker = await given('worker');
  await toCamera();
  await tap('开灯');
  await see('关灯');
  expect(camera.lit).toBe(true);
  await tap('提示音');
  expect(useSettings.getState().doorSound).toBe(false);
  camera.see(worker());
  await said('通过');
  expect(mockPlayed).toEqual([]);
});

test('the camera rests where people are named, and begins anew; without one a photo of the code is taken', async () => {
  await toCamera();
  await tap('姓名加尾号');
  await until('相机停了', () => camera.running === 0);
  camera.isThere = false;
  await tap('扫码');
  await see('用不了相机');
  await see('从照片里找码');
  camera.isThere = true;
  await tap('再试一次相机');
  await until('相机', () => camera.running === 1);
});
