import { pages } from '../support/browser-pages';
import { everyRoute } from '../support/phone/dist';
import { createPhone, type Phone } from '../support/phone/phone';
import { settled, tap, until } from '../support/phone/touch';
import { type Backend, openBackend } from '../support/phone-backend';

const FIRST = 50 * 1024;
const TAP = 10 * 1024;
const routes = new Set(everyRoute());
/** What a phone opens: some pages are only a browser's. */
const onPhone = pages.filter(({ path }) => routes.has((path.split('?')[0] ?? '').slice(1)));

let backend: Backend;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  backend = openBackend();
  ids = await backend.loadDemo();
}, 120_000);
afterAll(() => backend.close());

const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'x');
const tooBig = (phone: Phone, from: number, most: number) =>
  phone.setDataCalls.slice(from).filter(({ bytes }) => bytes > most);

/** Waits until nothing is asked of the cloud any more, and all of it is drawn. */
async function open(who: string, path: string): Promise<Phone> {
  let asking = 0;
  const cloud = backend.cloudOf(`demo-${who}`);
  const phone = createPhone(async (name, data) => {
    asking += 1;
    try {
      return await cloud(name, data);
    } finally {
      asking -= 1;
    }
  });
  phone.open(filled(path));
  await settled(phone);
  await until(phone, '答复', () => asking === 0);
  await settled(phone);
  return phone;
}

test.each(onPhone.map(({ who, path }) => [who, path] as const))(
  '%s opens %s, full of the demo: nothing over 50 KB crosses at once',
  async (who, path) => {
    const phone = await open(who, path);
    expect(tooBig(phone, 0, FIRST)).toEqual([]);
    expect(phone.problems).toEqual([]);
  },
);

test.each([
  ['worker', '/pages/events/list/index', ['筛选']],
  ['worker', '/pages/settings/index', ['大字版']],
  [
    'cadre',
    '/pages/events-door/check-in/index?id={today}',
    ['数字码', '姓名加尾号', '现场登记', '扫码', '开灯', '提示音'],
  ],
  ['cadre', '/pages/events-door/scans/index?id={today}', ['签到的', '全部']],
] as const)('%s taps on %s: nothing over 10 KB crosses', async (who, path, taps) => {
  const phone = await open(who, path);
  for (const label of taps) {
    const before = phone.setDataCalls.length;
    await tap(phone, label);
    await settled(phone);
    expect([label, tooBig(phone, before, TAP)]).toEqual([label, []]);
  }
});
