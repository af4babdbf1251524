import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { type Desk, openBrowser, openDesk } from '../support/browser';
import { type Cloud, setCloud } from '../support/browser-cloud';
import { layoutFaults, setScale } from '../support/browser-layout';
import { type Command, newFolder, post, runCommand } from '../support/commands';

const sizes = [{ width: 390, height: 844 }, { width: 360, height: 640 }];
const scales = [1, 1.2, 1.5];
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['color-contrast', 'button-name', 'label', 'link-name', 'image-alt', 'aria-allowed-attr', 'aria-valid-attr-value', 'aria-required-children'];

let server: Command;
let browser: Browser;
let url: string;
const desks: Record<string, Desk> = {};
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  browser = await openBrowser();
  url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  for (const who of ['guest', 'worker', 'cadre']) {
    const token = who === 'guest' ? '' : String((await post(url, 'members.demoSignIn', { persona: who })).value?.token);
    desks[who] = await openDesk(browser, url, sizes[0] as (typeof sizes)[0], { bypassCSP: true });
    const session = JSON.stringify({ data: JSON.stringify({ state: { token: token || null, personId: 'guest' }, version: 0 }) });
    await desks[who].context.addInitScript(`localStorage.setItem('session', ${JSON.stringify(session)})`);
    if (who !== 'worker') continue;
    const list = (await post(url, 'events.list', {}, { token })).value?.items as { id: string; title: string; phase: string }[];
    const mine = (await post(url, 'events.mine', {}, { token })).value?.items as { event: { id: string; title: string }; registration: { id: string } }[];
    ids.today = mine.find(({ event }) => event.title.startsWith('今天'))?.event.id ?? '';
    ids.code = mine.find(({ event }) => event.id === ids.today)?.registration.id ?? '';
    ids.long = list.find(({ title }) => title.startsWith('外卖骑手'))?.id ?? '';
    await post(url, 'office.home', {}, { token });
  }
});
afterAll(async () => {
  await browser?.close();
  server.child.kill('SIGTERM');
  await server.ends();
});

/** Everything wrong with what is in sight, over all sizes and scales. */
async function faultsOf({ page }: Desk, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const scale of scales) {
      await page.evaluate(setScale, scale);
      const found = await page.evaluate(layoutFaults, scale);
      faults.push(...found.map((fault) => `${name} ${size.width} × ${scale}: ${fault}`));
    }
  }
  await page.evaluate(setScale, 1);
  await page.evaluate(axe);
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`)) as { violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] };
  for (const { id, nodes } of found.violations) faults.push(...nodes.map(({ html, any }) => `${name} axe ${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`));
  return faults;
}

const open = async (who: string, path: string, ready: string): Promise<Desk> => {
  const desk = desks[who] as Desk;
  await desk.page.setViewportSize(sizes[0] as (typeof sizes)[0]);
  await desk.page.goto(path.replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? ''));
  await desk.page.locator(ready).filter({ visible: true }).first().waitFor();
  return desk;
};

const failed = '.empty__icon--bad';
/** Who opens what; what is in sight when it is drawn, full and empty. */
const pages: [who: string, path: string, full: string, empty?: string][] = [
  ['guest', '/pages/home/index', '.home-tiles'],
  ['worker', '/pages/home/index', '.home-tiles', '.home-tiles'],
  ['worker', '/pages/services/index', '.cell'],
  ['guest', '/pages/inbox/index', '.empty'],
  ['worker', '/pages/inbox/index', '.message-row, .empty', '.empty'],
  ['guest', '/pages/mine/index', '.empty'],
  ['cadre', '/pages/mine/index', '.person-head'],
  ['worker', '/pages/settings/index', '.settings-preview'],
  ['guest', '/pages/members/sign-in/index?to=', '.cell'],
  ['guest', '/pages/members/register/index?to=', '.field'],
  ['worker', '/pages/events/list/index', '.event-row', '.empty'],
  ['worker', '/pages/events/detail/index?id={long}', '.event-contact'],
  ['worker', '/pages/events/detail/index?id={today}', '.my-place__big'],
  ['worker', '/pages/events/sign-up/index?id={long}', '.sign-up__rule'],
  ['worker', '/pages/events/sign-up/index?id={today}', '.result'],
  ['worker', '/pages/events/mine/index', '.event-row', '.empty'],
  ['worker', '/pages/events/code/index?id={code}', '.presence-code__digits'],
  ['cadre', '/pages/events-door/duty/index', '.tally', '.empty'],
  ['cadre', '/pages/events-door/roster/index?id={today}', '.roster-row', '.empty'],
  ['cadre', '/pages/events-door/check-in/index?id={today}', '.tally'],
];
/** What has no answer of the cloud on it to fail. */
const needsNoCloud = /mine\/index|settings|members|inbox/;

test.each(pages)('%s: %s holds at every size and scale, full, empty and failed', async (who, path, full, empty) => {
  const faults: string[] = [];
  const states: [Cloud, string | undefined][] = [['full', full], ['empty', empty], ['failed', who === 'guest' || needsNoCloud.test(path) ? undefined : failed]];
  for (const [cloud, ready] of states) {
    if (!ready) continue;
    await setCloud((desks[who] as Desk).page, cloud);
    faults.push(...(await faultsOf(await open(who, path, ready), cloud)));
  }
  expect(faults).toEqual([]);
});
