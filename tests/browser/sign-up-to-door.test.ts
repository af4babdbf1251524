import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { button, type Desk, openBrowser, openDesk, see, signIn } from '../support/browser';
import { type Command, newFolder, runCommand } from '../support/commands';
import { newCamera } from '../support/fake-camera';

const EVENT = '今天：职工服务日';
const camera = newCamera();

let server: Command;
let browser: Browser;
let filming: Browser;
let worker: Desk;
let scanner: Desk;
let cadre: Desk;
let waiting: Desk;
let next: Desk;
beforeAll(async () => {
  server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  browser = await openBrowser();
  filming = await openBrowser(camera.flags);
  const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  worker = await openDesk(browser, url, { width: 390, height: 844 });
  scanner = await openDesk(filming, url, { width: 390, height: 844 });
  cadre = await openDesk(browser, url, { width: 1280, height: 800 });
  waiting = await openDesk(browser, url, { width: 390, height: 844 });
  next = await openDesk(browser, url, { width: 390, height: 844 });
});
afterAll(async () => {
  await filming?.close();
  await browser?.close();
  server.child.kill('SIGTERM');
  await server.ends();
});

async function toDoor({ page }: Desk, isPc = false): Promise<void> {
  await page.goto('/');
  // On a PC the desk opens over the home page, with its rooms beside each other.
  if (isPc) await page.waitForURL('**/pages/desk/index**');
  await button(page, isPc ? '去签到工作台' : /^签到工作台/).click();
  await page.locator('.card', { hasText: EVENT }).getByRole('button', { name: '签到', exact: true }).click();
  await button(page, '数字码').click();
}

const codeOf = ({ page }: Desk) => page.locator('img[src^="data:image/svg+xml"]').filter({ visible: true });
const answered = ({ page }: Desk, word: string) => page.locator('.verdict__word', { hasText: word }).waitFor();
const counted = ({ page }: Desk, count: number) =>
  page.getByLabel(`已签到 ${count} 人`).filter({ visible: true }).waitFor({ timeout: 5000 });

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
  await codeOf(worker).waitFor();
});

test('the camera of a second browser sees the code, shows what it sees, and lets in; another door knows within five seconds', async () => {
  await signIn(cadre, '周敏');
  await toDoor(cadre, true);
  await signIn(scanner, '林晓燕');
  await toDoor(scanner);
  await camera.film(codeOf(worker));
  photo = await worker.page.locator('.presence-code').screenshot();
  await button(scanner.page, '扫码').click();
  await answered(scanner, '通过');
  await see(scanner.page, '许*海');
  await counted(cadre, 1);
  await scanner.page.locator('.verdict').waitFor({ state: 'detached' });
  // The picture stays: one cannot aim at what one does not see.
  expect((await scanner.page.locator('video').boundingBox())?.height).toBeGreaterThan(200);
});

/** The code as it was when the camera saw it: who is in shows none. */
let photo: Buffer;

test('a PC without a camera takes a photo of the code, and hears who let them in; who did takes it back', async () => {
  const { page } = cadre;
  await button(page, '扫码').click();
  await see(page, '用不了相机');
  await page.getByLabel('带二维码的照片').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: photo });
  await answered(cadre, '已签到');
  await see(page, '由林晓燕签到');
  await page.locator('.verdict').waitFor({ state: 'detached' });
  await see(worker.page, '请入场');
  await button(scanner.page, /^撤销 许/).click();
  await scanner.page.locator('.sheet').getByRole('button', { name: '撤销', exact: true }).click();
  await counted(cadre, 0);
  await button(page, '数字码').click();
});

test('a cadre types what the worker reads out, and lets them in once', async () => {
  const { page } = cadre;
  const digits = worker.page.locator('.presence-code__digits').filter({ visible: true });
  // Taken back, the code comes again with the next look at the door.
  await digits.waitFor({ timeout: 30_000 });
  const code = await digits.innerText();
  for (const word of ['通过', '已签到']) {
    await page.getByPlaceholder('例如 12 3456').fill(code.replace(/\s+/g, ' '));
    await page.keyboard.press('Enter');
    await answered(cadre, word);
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
  expect([worker, cadre, scanner, waiting, next].flatMap(({ problems }) => problems)).toEqual([]);
});
