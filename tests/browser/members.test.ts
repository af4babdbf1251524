import type { Browser } from 'playwright-core';
import { checkCharacter } from '@/rules/identity';
import { button, type Desk, openBrowser, openDesk, see } from '../support/browser';
import { type Command, newFolder, runCommand } from '../support/commands';

const DIGITS = '44030819900101321';
const NUMBER = DIGITS + checkCharacter(DIGITS);

let server: Command;
let browser: Browser;
let courier: Desk;
let officer: Desk;
let lead: Desk;
beforeAll(async () => {
  server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  browser = await openBrowser();
  const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  courier = await openDesk(browser, url, { width: 390, height: 844 });
  officer = await openDesk(browser, url, { width: 1280, height: 800 });
  lead = await openDesk(browser, url, { width: 1280, height: 800 });
});
afterAll(async () => {
  await browser?.close();
  server.child.kill('SIGTERM');
  await server.ends();
});

async function signIn({ page }: Desk, name: string, to: string): Promise<void> {
  await page.goto(`/pages/members/sign-in/index?to=${encodeURIComponent(to)}`);
  await button(page, new RegExp(`^${name}`)).click();
  await page.waitForURL(`**${to}**`);
}

test('a courier corrects what they handed in, with what stands in sight, and reads where to go with the card', async () => {
  const { page } = courier;
  await signIn(courier, '李强', '/pages/identity/verify/index');
  await see(page, '带证件去哪里');
  await button(page, '更正并重新提交').click();
  await see(page, '提交的信息');
  await page.getByPlaceholder('请输入证件号码').fill(NUMBER);
  await button(page, '提交核对').click();
  await see(page, '更正并重新提交');
  expect((await page.content()).includes(NUMBER)).toBe(false);
});

test('an officer goes from room to room on a PC, finds it, and confirms by the last four', async () => {
  const { page } = officer;
  await signIn(officer, '林晓燕', '/pages/desk/index');
  await button(page, '去实名核对').click();
  await page.locator('.cell', { hasText: '李*' }).filter({ hasText: '新就业形态' }).first().click();
  await see(page, '照着证件原件填');
  await page.getByPlaceholder('例如 002X').fill(NUMBER.slice(-4));
  await button(page, '确认是本人').click();
  await see(page, '已核对');
  await courier.page.reload();
  await see(courier.page, '已实名');
});

test('a second cadre compares two accounts side by side, and joins them', async () => {
  const { page } = lead;
  await signIn(lead, '陈国栋', '/pages/identity-desk/queue/index');
  await page.locator('.cell', { hasText: '合并账号' }).first().click();
  await see(page, '两个账号对照');
  await see(page, '保留的账号');
  await button(page, '确认合并').click();
  await see(page, '合并以后不能再分开');
  await button(page, '确认合并').click();
  await see(page, '已合并');
});

test('the console stayed silent', () => {
  expect([...courier.problems, ...officer.problems, ...lead.problems]).toEqual([]);
});
