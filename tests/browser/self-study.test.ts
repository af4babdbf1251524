import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { button, type Desk, openBrowser, openDesk, see, signIn } from '../support/browser';
import { type Command, newFolder, runCommand } from '../support/commands';

let server: Command;
let browser: Browser;
let guest: Desk;
let worker: Desk;
beforeAll(async () => {
  server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  browser = await openBrowser();
  const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  guest = await openDesk(browser, url, { width: 390, height: 844 });
  worker = await openDesk(browser, url, { width: 390, height: 844 });
});
afterAll(async () => {
  await browser?.close();
  server.child.kill('SIGTERM');
  await server.ends();
});

test('without signing in: what happened, a few questions, the figure with its law; a lost network and a reload lose nothing', async () => {
  const { page, context, problems } = guest;
  await page.goto('/');
  await button(page, '自学自查').click();
  await button(page, /^被辞退了/).click();
  await button(page, /^单位没有正当理由就辞退/).click();
  await page.getByLabel('入职的日期').fill('2020-03-01');
  await page.getByLabel('在职的最后一天').fill('2025-09-15');
  await button(page, '下一步').click();
  await page.getByLabel('平均工资').fill('8000');
  await page.reload();
  await button(page, '下一步').click();
  expect(await page.getByLabel('平均工资').inputValue()).toBe('8000');
  await context.setOffline(true);
  await button(page, '看结果').click();
  await page.getByLabel('当地月最低工资标准').fill('2360');
  await page.getByLabel('当地上年度职工月平均工资').fill('12000');
  await button(page, '看结果').click();
  await see(page, '96,000.00 元');
  await button(page, /^依据的法律和标准/).click();
  await see(page, '第八十七条');
  await context.setOffline(false);
  problems.length = 0;
});

test('a value changed in place says what it makes, and the result is kept on this device alone', async () => {
  const { page } = guest;
  await button(page, /^8000 元/).click();
  await page.getByLabel('平均工资').fill('9000');
  await see(page, '比原来多 12,000.00 元');
  await button(page, '就按这个算').click();
  await see(page, '108,000.00 元');
  await button(page, '保存').click();
  await button(page, '只保存在这台设备上').click();
  await button(page, '看我的计算').click();
  await see(page, '赔偿金 2N 108,000.00 元');
});

test('printed, it is the result and the law alone: nothing to tap, nothing to fill in', async () => {
  const { page } = guest;
  await button(page, /^赔偿金 2N/).click();
  await page.waitForURL('**/pages/self-study/calculator/index?record=*');
  // Alone: the list it was opened from still slides away.
  await page.reload();
  await see(page, '怎么算出来的');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('第八十七条').filter({ visible: true }).count()).toBeGreaterThan(0);
  // Of what can be tapped only the heading of the laws, which paper has open.
  expect(await page.getByRole('button').filter({ visible: true }).allInnerTexts()).toEqual([
    expect.stringMatching(/^依据的法律和标准/),
  ]);
  await page.emulateMedia({ media: 'screen' });
});

test('a date that must not be missed is a calendar file with its alarms, runs on the deadlines page, and stands on the home page', async () => {
  const { page } = worker;
  await signIn(worker, '许大海');
  await page.goto('/pages/self-study/calculator/index?name=arbitration-deadline');
  await button(page, '补偿金、二倍工资、社保等其他的').click();
  const knew = new Date(Date.now() + 8 * 3_600_000 - 90 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('知道权利被侵害的日期').fill(knew);
  await button(page, '下一步').click();
  await button(page, '看结果').click();
  await see(page, '最迟在这一天申请劳动仲裁');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, /^下载日历文件/).click()]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.match(/BEGIN:VALARM/g)?.length).toBeGreaterThanOrEqual(5);
  await button(page, '保存').click();
  await button(page, '保存到云端（加密）').click();
  await see(page, '期限快到时会提醒你');
  await page.goto('/pages/self-study/deadlines/index');
  await see(page, '申请劳动仲裁');
  await page.goto('/');
  await see(page, '申请劳动仲裁');
});

test('the console stayed silent: no error, nothing that the security policy stopped', () => {
  expect([...guest.problems, ...worker.problems]).toEqual([]);
});
