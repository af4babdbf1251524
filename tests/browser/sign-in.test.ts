import type { Browser } from 'playwright-core';
import { button, type Desk, openBrowser, openDesk, see } from '../support/browser';
import { type Command, newFolder, runCommand } from '../support/commands';

let server: Command;
let browser: Browser;
let pc: Desk;
let phone: Desk;
beforeAll(async () => {
  server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  browser = await openBrowser();
  const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  pc = await openDesk(browser, url, { width: 1280, height: 800 });
  phone = await openDesk(browser, url, { width: 390, height: 844 });
});
afterAll(async () => {
  await browser?.close();
  server.child.kill('SIGTERM');
  await server.ends();
});

/** Everything a browser keeps, as one text. */
const keptBy = async ({ page, context }: Desk) => {
  const inPage = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stored = await caches.keys();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, stored, document.cookie]);
  });
  return inPage + JSON.stringify(await context.cookies());
};

test('a PC shows a QR, a second browser reads it from a photo, sees which PC it is, and the PC goes where it wanted', async () => {
  await phone.page.goto('/pages/members/sign-in/index?to=');
  await button(phone.page, /^许大海/).click();
  await phone.page.waitForURL('**/pages/home/index**');
  await pc.page.goto('/pages/members/sign-in/index?to=%2Fpages%2Fevents%2Fmine%2Findex');
  await button(pc.page, /^用手机扫码登录/).click();
  await see(pc.page, '用手机扫一扫');
  const photo = await pc.page.locator('.code-card').screenshot();

  await phone.page.goto('/pages/sign-in/scan/index');
  await phone.page.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: photo });
  await see(phone.page, '要在这台电脑上登录吗？');
  await see(phone.page, 'Linux 电脑 · Chrome 浏览器');
  await see(phone.page, '和你的手机在同一网络');
  await see(pc.page, '手机已收到，请在手机上确认');
  await button(phone.page, '确认登录').click();
  await see(phone.page, '已确认，电脑正在登录');
  await pc.page.waitForURL('**/pages/events/mine/index**');
  expect(await keptBy(pc)).toContain('token');
});

test('its token is nobody’s in another browser', async () => {
  const session = await pc.page.evaluate(() => localStorage.getItem('session') ?? '');
  const token = /[\w-]{43}/.exec(session)?.[0] ?? '';
  const ask = (desk: Desk) =>
    desk.page.evaluate(async (bearer) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
      const body = JSON.stringify({ action: 'members.me', input: {} });
      const answer = await fetch('/api', { method: 'POST', headers, body });
      return ((await answer.json()) as { value: { name: string } | null }).value?.name ?? null;
    }, token);
  expect([await ask(pc), await ask(phone)]).toEqual(['许大海', null]);
});

test('what a person picks is taken under the real security policy', async () => {
  await phone.page.goto('/pages/help/feedback/index');
  await see(phone.page, '加图片');
  const picture = await phone.page.screenshot();
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), button(phone.page, /加图片/).click()]);
  await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture });
  await see(phone.page, '已上传');
});

test('signing out leaves nothing of the person on the PC, in its other tab neither', async () => {
  const { page, context } = pc;
  const other = await context.newPage();
  await other.goto('/pages/mine/index');
  await see(other, '许大海');
  await page.evaluate(async () => {
    sessionStorage.setItem('left', '许大海');
    localStorage.setItem('unknown', '许大海');
    await caches.open('left');
    await new Promise((done) => {
      indexedDB.open('left').onsuccess = (event) => done((event.target as IDBOpenDBRequest).result.close());
    });
  });
  await page.goto('/pages/mine/index');
  await see(page, '许大海');
  await button(page, '退出登录').click();
  await page.locator('.sheet').getByRole('button', { name: '退出登录' }).click();
  await see(page, '登录后可以报名、收消息');
  await see(other, '还没有登录');
  const [databases, kept] = [await page.evaluate(() => indexedDB.databases()), await keptBy(pc)];
  expect(databases).toEqual([]);
  for (const trace of ['许大海', 'left', 'unknown', 'browser=']) expect(kept).not.toContain(trace);
  expect(kept).not.toMatch(/[\w-]{43}/);
  expect(kept).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('the console stayed silent: no error, nothing that the security policy stopped', () => {
  expect([...pc.problems, ...phone.problems]).toEqual([]);
});
