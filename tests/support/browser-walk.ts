import type { Page } from 'playwright-core';
import { type Cloud, setCloud } from './browser-cloud';
import { type Demo, openDemo, type Person } from './browser-demo';
import { faultsOf } from './browser-faults';
import { moments } from './browser-moments';
import { pages } from './browser-pages';
import { told } from './browser-told';

/** Tests every page and moment that belongs to these people: at every size and scale, full, empty and failed. */
export function walk(people: readonly Person[]): void {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo?.close());

  const open = async (who: Person, path: string, ready: string): Promise<Page> => {
    const { page } = demo.desks[who];
    // What was typed outlives a reload in its tab; each page and moment begins with nothing typed.
    if (page.url().startsWith('http')) await page.evaluate(() => sessionStorage.clear());
    await page.goto(path.replace(/\{(\w+)\}/, (_, name: string) => demo.ids[name] ?? ''));
    await seen(page, ready);
    return page;
  };

  test.each(pages.filter(({ who }) => people.includes(who)))(
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

  const ours = moments.filter(({ who }) => people.includes(who));
  test.each(ours)(
    '$name holds at every size and scale',
    async ({ who, path, act, ready, said, action = 'events.checkIn', name }) => {
      await setCloud(demo.desks[who].page, 'full', said ? { [action]: said } : {});
      const page = await open(who, path, 'button');
      await act(page);
      await seen(page, ready);
      expect(await faultsOf(page, name)).toEqual([]);
    },
  );
}

/** Waits until it is drawn. */
async function seen(page: Page, ready: string): Promise<void> {
  const first = page.locator(ready).filter({ visible: true }).first();
  await first.waitFor().catch(async () => {
    const [words, typed, focus] = [
      await page.innerText('body'),
      await page.evaluate(TYPED),
      await page.evaluate(FOCUS),
    ];
    throw new Error(`${ready} 没有出现。页面上是：${words}\n输入框里：${typed}\n焦点在：${focus}`);
  });
}

const TYPED = '[...document.querySelectorAll("input, textarea")].map(({ value }) => value).join("｜")';
const FOCUS = 'document.activeElement?.outerHTML.slice(0, 200)';
