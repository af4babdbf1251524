import type { Page } from 'playwright-core';
import { button } from '../support/browser';
import { type Cloud, setCloud } from '../support/browser-cloud';
import { type Demo, openDemo, type Person } from '../support/browser-demo';
import { faultsOf } from '../support/browser-faults';
import { inbox, pages } from '../support/browser-pages';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo?.close());

/** Opens a page and waits until it is drawn. */
async function open(who: Person, path: string, ready: string): Promise<Page> {
  const { page } = demo.desks[who];
  await page.goto(path.replace(/\{(\w+)\}/, (_, name: string) => demo.ids[name] ?? ''));
  await page.locator(ready).filter({ visible: true }).first().waitFor();
  return page;
}

test.each(pages)(
  '$who: $path holds at every size and scale, full, empty and failed',
  async ({ who, path, ...states }) => {
    const faults: string[] = [];
    for (const [cloud, ready] of Object.entries(states) as [Cloud, string][]) {
      await setCloud(demo.desks[who].page, cloud, cloud === 'full' && who === 'worker' ? inbox : {});
      faults.push(...(await faultsOf(await open(who, path, ready), cloud)));
    }
    expect(faults).toEqual([]);
  },
);

const door = {
  name: '阿***·**提',
  phone: '139****1204',
  number: 1204,
  at: '2026-12-01T02:00:00Z',
  checkedIn: 118,
  expected: 200,
};
const nobody = { ...door, name: null, phone: null, number: null, at: null };
const code = async (page: Page) => {
  await page.getByPlaceholder('例如 12 3456').fill('12 3456');
  await page.keyboard.press('Enter');
};
const CHECK_IN = '/pages/events-door/check-in/index?id={today}';

/** What lies over a page, or comes of a tap. */
const moments: {
  name: string;
  who: Person;
  path: string;
  act: (page: Page) => Promise<void>;
  ready: string;
  said?: object;
}[] = [
  {
    name: 'the filters',
    who: 'guest',
    path: '/pages/events/list/index',
    act: (page) => button(page, '筛选').click(),
    ready: '.sheet__title',
  },
  {
    name: 'the question before giving up a place',
    who: 'worker',
    path: '/pages/events/detail/index?id={leaving}',
    act: (page) => button(page, /^取消(报名|候补)$/).click(),
    ready: '.sheet__title',
  },
  {
    name: 'the question before ringing 12351',
    who: 'guest',
    path: '/pages/home/index',
    act: (page) => button(page, '12351 热线').click(),
    ready: '.sheet__title',
  },
  {
    name: 'the question before signing out',
    who: 'cadre',
    path: '/pages/mine/index',
    act: (page) => button(page, '退出登录').click(),
    ready: '.sheet__title',
  },
  {
    name: 'a form with refused fields',
    who: 'guest',
    path: '/pages/members/register/index?to=',
    act: async (page) => {
      await page.getByPlaceholder('请输入姓名').fill('张');
      await page.getByPlaceholder('请输入手机号').fill('138');
      await button(page, '提交登记').click();
    },
    ready: '.field__error',
  },
  {
    name: 'the door’s yes',
    who: 'cadre',
    path: CHECK_IN,
    act: code,
    ready: '.verdict--ok',
    said: { outcome: 'admitted', ...door },
  },
  {
    name: 'the door’s already',
    who: 'cadre',
    path: CHECK_IN,
    act: code,
    ready: '.verdict--known',
    said: { outcome: 'already_in', ...door },
  },
  {
    name: 'the door’s no',
    who: 'cadre',
    path: CHECK_IN,
    act: code,
    ready: '.verdict--no',
    said: { outcome: 'paused', ...nobody },
  },
];

test.each(moments)('$name holds at every size and scale', async ({ who, path, act, ready, said, name }) => {
  await setCloud(demo.desks[who].page, 'full', said ? { 'events.checkIn': said } : {});
  const page = await open(who, path, 'button');
  await act(page);
  await page.locator(ready).filter({ visible: true }).first().waitFor();
  expect(await faultsOf(page, name)).toEqual([]);
});
