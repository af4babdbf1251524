import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Quiet on a machine without a way out, and able to run as root. */
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars'.split(
    ' ',
  );

/** Where Chromium is: CHROME_PATH, an installed one, or the one in `@sparticuz/chromium`, unpacked with the libraries it needs. */
function findChromium(): { path: string; libraries: string | undefined } {
  const path = process.env.CHROME_PATH ?? INSTALLED.find(existsSync);
  if (path) return { path, libraries: undefined };
  // It unpacks its libraries only where it believes to be in Amazon's cloud.
  const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const script = "import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))";
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { env, cwd: __dirname, encoding: 'utf8' });
  if (!stdout.trim()) throw new Error(`没有可用的 Chromium，可以用 CHROME_PATH 指定：${stderr}`);
  return { path: stdout.trim(), libraries: join(tmpdir(), 'al2023/lib') };
}

/** Starts a real Chromium, with more flags where they are given. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path, libraries } = findChromium();
  const env = { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) } as Record<string, string>;
  return chromium.launch({ executablePath: path, args: [...FLAGS, ...more], env });
}

/** What a page was fetching ahead when the test left it, or when the test took its network away; anything else that fails is told. */
function isCutOff(url: string, why: string): boolean {
  return why === 'net::ERR_ABORTED' || (/\/chunk\//.test(url) && why.includes('net::ERR_INTERNET_DISCONNECTED'));
}

/** One person's browser: the page, and everything that it complained of. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: string[];
}

/** Opens a person's own browser window on this address. */
export async function openDesk(
  browser: Browser,
  baseURL: string,
  size: { width: number; height: number },
  more: { bypassCSP?: boolean } = {},
): Promise<Desk> {
  const context = await browser.newContext({ baseURL, viewport: size, hasTouch: true, locale: 'zh-CN', ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error' && !isCutOff(said.location().url, said.text()))
      problems.push(`console: ${said.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`throw: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!isCutOff(request.url(), why)) problems.push(`request: ${request.url()} ${why}`);
  });
  return { context, page, problems };
}

/** The button in sight that is called so. */
export function button(page: Page, name: string | RegExp): Locator {
  return page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .filter({ visible: true })
    .last();
}

/** Waits for words on the page in sight. */
export async function see(page: Page, words: string): Promise<void> {
  await page.getByText(words).filter({ visible: true }).last().waitFor();
}

/** Signs in from the home page as one of the demo's people. */
export async function signIn({ page }: Desk, name: string): Promise<void> {
  await page.goto('/');
  await button(page, /^登录/).click();
  await see(page, '这是演示');
  await button(page, new RegExp(`^${name}`)).click();
  await page.waitForURL('**/pages/mine/index**');
  await see(page, name);
}
