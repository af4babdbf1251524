import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { button, type Desk, openBrowser, openDesk, see } from '../support/browser';
import { type Command, newFolder, runCommand } from '../support/commands';

const EVENT = '今天：职工服务日';

let server: Command;
let browser: Browser;
let worker: Desk;
let cadre: Desk;
let waiting: Desk;
let next: Desk;
beforeAll(async () => {
  server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  browser = await openBrowser();
  const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  worker = await openDesk(browser, url, { width: 390, height: 844 });
  cadre = await openDesk(browser, url, { width: 1280, height: 800 });
  waiting = await openDesk(browser, url, { width: 390, height: 844 });
  next = await openDesk(browser, url, { width: 390, height: 844 });
});
afterAll(async () => {
  await browser?.close();
  server.child.kill('SIGTERM');
  await server.ends();
});

async function signIn({ page }: Desk, name: string): Promise<void> {
  await page.goto('/');
  await button(page, /^登录/).click();
  await see(page, '这是演示');
  await button(page, new RegExp(`^${name}`)).click();
  await page.waitForURL('**/pages/mine/index**');
  await see(page, name);
}

test('a worker finds an event, signs up, and shows a code', async () => {
  const { page } = worker;
  await signIn(worker, '许大海');
  await page.goto('/');
  await button(page, '活动报名').click();
  await page.getByPlaceholder('搜活动、地点').fill('服务日');
  await see(page, '共 1 条，都在这里了');
  await button(page, new RegExp(EVENT)).click();
  await button(page, '我要报名').click();
  await button(page, '确认报名').click();
  await see(page, '报名成功');
  await button(page, '出示签到码').click();
  await see(page, '秒后自动换新码');
  await page.locator('img[src^="data:image/svg+xml"]').filter({ visible: true }).waitFor();
});

test('a cadre types what the worker reads out, and lets them in once', async () => {
  const { page } = cadre;
  await signIn(cadre, '周敏');
  await button(page, /^签到工作台/).click();
  await page.locator('.card', { hasText: EVENT }).getByRole('button', { name: '签到', exact: true }).click();
  const code = await worker.page.locator('.presence-code__digits').filter({ visible: true }).innerText();
  await button(page, '数字码').click();
  for (const word of ['通过', '已签到']) {
    await page.getByPlaceholder('例如 12 3456').fill(code.replace(/\s+/g, ' '));
    await page.keyboard.press('Enter');
    await page.locator('.verdict__word', { hasText: word }).waitFor();
    await see(page, '许*海');
    await page.locator('.verdict').waitFor({ state: 'detached' });
  }
});

test('a reload keeps who is signed in and where they were, shows the page once, and says that they are in', async () => {
  const { page } = worker;
  await page.reload();
  await see(page, '请入场');
  await page.locator('.presence-code__digits').waitFor({ state: 'detached' });
  expect(await page.locator('.taro_page').count()).toBe(1);
});

test('a network that goes is said in a bar, what is there stays, and the bar goes when it is back', async () => {
  const { page, context, problems } = worker;
  await page.goto('/pages/events/mine/index');
  await see(page, '已签到，请入场');
  problems.length = 0;
  await context.setOffline(true);
  await see(page, '没有网络，看到的是上次的内容');
  await see(page, '已签到，请入场');
  await context.setOffline(false);
  await page.locator('.notice--bar').waitFor({ state: 'detached' });
});

test('an event is fetched as a calendar file, whole and in its own lines', async () => {
  const { page } = worker;
  await page.goto('/pages/events/mine/index');
  await button(page, new RegExp(EVENT)).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, /^下载日历文件/).click()]);
  expect(download.suggestedFilename()).toMatch(/^今天.+\.ics$/);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:今天：职工服务日`);
});

test('a full event: one gives up, the seat is held for who waits, and is theirs by one tap', async () => {
  const EVENT = '周末手工烘焙体验';
  const { page } = waiting;
  await signIn(waiting, '张建国');
  await page.goto('/pages/events/mine/index');
  await button(page, new RegExp(EVENT)).click();
  await see(page, '轮到你了，位子给你留着');
  await button(page, '取消报名').click();
  await page.locator('.sheet').getByRole('button', { name: '取消报名' }).click();
  await see(page, '我要候补');

  // The courier was next in line; the seat is held for them now.
  await signIn(next, '李强');
  await next.page.goto('/pages/events/mine/index');
  await button(next.page, new RegExp(EVENT)).click();
  await button(next.page, '确认参加').click();
  await button(next.page, '出示签到码').click();
  await see(next.page, '秒后自动换新码');
});

test('the console stayed silent: no error, nothing that the security policy stopped', () => {
  expect([worker, cadre, waiting, next].flatMap(({ problems }) => problems)).toEqual([]);
});
