import type { Page } from 'playwright-core';
import { type Cloud, setCloud } from '../support/browser-cloud';
import { type Demo, openDemo, type Person } from '../support/browser-demo';
import { faultsOf } from '../support/browser-faults';
import { moments } from '../support/browser-moments';
import { pages } from '../support/browser-pages';
import { told } from '../support/browser-told';
import { filesIn } from '../support/sources';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo?.close());

/** Opens a page and waits until it is drawn. */
async function open(who: Person, path: string, ready: string): Promise<Page> {
  const { page } = demo.desks[who];
  await page.goto(path.replace(/\{(\w+)\}/, (_, name: string) => demo.ids[name] ?? ''));
  await seen(page, ready);
  return page;
}

async function seen(page: Page, ready: string): Promise<void> {
  const first = page.locator(ready).filter({ visible: true }).first();
  await first.waitFor().catch(async () => {
    throw new Error(`${ready} 没有出现。页面上是：${await page.innerText('body')}`);
  });
}

test.each(pages)(
  '$who: $path holds at every size and scale, full, empty and failed',
  async ({ who, path, ...states }) => {
    const faults: string[] = [];
    for (const [cloud, ready] of Object.entries(states) as [Cloud, string][]) {
      await setCloud(demo.desks[who].page, cloud, cloud === 'full' && who !== 'guest' ? told : {});
      faults.push(...(await faultsOf(await open(who, path, ready), cloud)));
    }
    expect(faults).toEqual([]);
  },
);

test('every page there is has been looked at', () => {
  const all = filesIn('src/pages').filter((file) => /^[^_]*index\.tsx$/.test(file));
  const seenOnes = new Set(pages.map(({ path }) => path.replace(/\?.*/, '')));
  expect(all.length).toBeGreaterThan(10);
  expect(all.map((file) => `/pages/${file.replace('.tsx', '')}`).filter((page) => !seenOnes.has(page))).toEqual([]);
});

test.each(moments)(
  '$name holds at every size and scale',
  async ({ who, path, act, ready, said, action = 'events.checkIn', name }) => {
    await setCloud(demo.desks[who].page, 'full', said ? { [action]: said } : {});
    const page = await open(who, path, 'button');
    await act(page);
    await seen(page, ready);
    expect(await faultsOf(page, name)).toEqual([]);
  },
);
