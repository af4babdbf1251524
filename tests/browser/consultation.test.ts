import type { Browser } from 'playwright-core';
import { button, type Desk, openBrowser, openDesk, see, signIn } from '../support/browser';
import { type Command, newFolder, runCommand } from '../support/commands';

const EMPLOYER = '临江示范物流有限公司';
const QUESTION = '站点拖欠我三个月配送费，一直说下个月发，我该怎么办？';

/** The number this question was given: the demo has others of its kind, and which comes first depends on the hour. */
let number: string;
let server: Command;
let browser: Browser;
let worker: Desk;
let officer: Desk;
let lawyer: Desk;
beforeAll(async () => {
  server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  browser = await openBrowser();
  const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  worker = await openDesk(browser, url, { width: 390, height: 844 });
  officer = await openDesk(browser, url, { width: 1280, height: 800 });
  lawyer = await openDesk(browser, url, { width: 1280, height: 800 });
});
afterAll(async () => {
  await browser?.close();
  server.child.kill('SIGTERM');
  await server.ends();
});

test('a worker asks from the home page, through the steps, and a lost network loses no word', async () => {
  const { page, context, problems } = worker;
  await signIn(worker, '许大海');
  await page.goto('/');
  await button(page, '劳动法咨询').click();
  await see(page, '工作上的事，问律师');
  await button(page, '问律师').click();
  for (const name of ['欠薪', '平台、众包', '下一步']) await button(page, name).click();
  await page.getByLabel('单位名称').fill(EMPLOYER);
  await button(page, '下一步').click();
  await page.getByLabel('事情哪天发生的').fill('2026-10-15');
  await page.getByLabel('在哪里上班').selectOption('440000');
  await button(page, '下一步').click();
  await page.getByLabel('说说经过和问题').fill(QUESTION);
  await page.getByLabel('希望的结果').fill('把配送费要回来');
  await page.getByLabel('联系电话', { exact: true }).fill('13800007307');
  await button(page, '下一步').click();
  await see(page, '请核对');
  await context.setOffline(true);
  await button(page, '提交咨询').click();
  await see(page, '没有连上网络，你填的内容还在');
  await see(page, QUESTION);
  await context.setOffline(false);
  problems.length = 0;
  await button(page, '提交咨询').click();
  await see(page, '已提交');
  await see(page, '现在由区总经办受理');
  number = /编号 (ZX\d{4}-\d+)/.exec(await page.innerText('body'))?.[1] ?? '';
  expect(number).not.toBe('');
  await button(page, '看进度').click();
  await see(page, '等工会受理');
});

test('an officer finds it among what waits, reads no word of it, and gives it to a lawyer', async () => {
  const { page } = officer;
  await signIn(officer, '林晓燕');
  await page.goto('/pages/legal-desk/triage/index');
  await page.locator('.cell', { hasText: number }).click();
  await see(page, '派给律师');
  expect(await page.content()).not.toContain('拖欠我三个月配送费');
  await button(page, /^郑明律师/).click();
  await button(page, '派给这位律师').click();
  await see(page, '由郑明律师答复');
});

test('its lawyer answers, and whoever asked reads it, asks on and rates', async () => {
  const { page } = lawyer;
  await signIn(lawyer, '郑明');
  await page.goto('/pages/legal-lawyer/queue/index');
  await page.locator('.cell', { hasText: number }).click();
  await see(page, '拖欠我三个月配送费');
  await page.getByLabel('答复', { exact: true }).fill('先收集接单记录，再向劳动监察投诉。');
  await see(page, '没写完的答复已存好');
  await button(page, '发出答复').click();
  await button(page, '发出').click();
  await see(page, '等提问人评价或追问');
  await worker.page.reload();
  await see(worker.page, '先收集接单记录，再向劳动监察投诉。');
  await button(worker.page, '满意').click();
  await button(worker.page, '评价并办结').click();
  await see(worker.page, '评价：满意');
});

test('the console stayed silent', () => {
  expect([...worker.problems, ...officer.problems, ...lawyer.problems]).toEqual([]);
});
