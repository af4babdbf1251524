import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/support/browser';
import { newFolder, post, runCommand } from '../tests/support/commands';
import type { Part } from './part';
import { alternate, median } from './rounds';
import { type Drawn, drawnAt } from './screen/drawn-at';

const ROUNDS = 5;

/** What a guest opens, and what is in sight when the screen is of use: real rows, no skeleton. */
const ways = {
  首页: { path: '/pages/home/index', useful: '.home-tiles' },
  活动列表: { path: '/pages/events/list/index', useful: '.event-row' },
  活动详情: { path: '/pages/events/detail/index?id={event}', useful: '.event-contact' },
  自学自查: { path: '/pages/self-study/home/index', useful: '.cell' },
} as const;
type Way = keyof typeof ways;

/** H5 on a slow phone: how long after a link is followed its first useful screen is drawn, for the first time and again. */
export const screenPart: Part = {
  name: 'screen',
  run: async () => {
    const server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
    const browser = await openBrowser();
    try {
      const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
      const [first] = ((await post(url, 'events.list', {})).value?.items ?? []) as { id: string }[];
      const found = await alternate(Object.keys(ways) as Way[], ROUNDS, (way) =>
        open(browser, url, ways[way].path.replace('{event}', first?.id ?? ''), ways[way].useful),
      );
      const middle = (way: Way, of: (drawn: Drawn) => number) => Math.round(median(found[way].map(of)));
      return {
        tables: [
          {
            title: `H5 第一屏有用内容，毫秒，${ROUNDS} 轮交替，取中位数（CPU 慢 4 倍，1.6 Mbit/s，往返 150 ms）`,
            heads: ['', '第一次打开', '再次打开', '第一次传输 KB'],
            rows: (Object.keys(ways) as Way[]).map((way) => [
              way,
              String(middle(way, ({ cold }) => cold)),
              String(middle(way, ({ warm }) => warm)),
              (middle(way, ({ bytes }) => bytes) / 1024).toFixed(0),
            ]),
          },
        ],
        notes: ['从点开链接到真实内容画在屏上；再次打开用浏览器留下的文件。服务器和浏览器在同一台机器上，没有 TLS。'],
        wrong: [],
        data: found,
      };
    } finally {
      await browser.close();
      server.child.kill('SIGTERM');
      await server.ends();
    }
  },
};

async function open(browser: Browser, url: string, path: string, useful: string): Promise<Drawn> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    bypassCSP: true, // playwright asks the page by eval
  });
  try {
    return await drawnAt(context, url + path, useful);
  } finally {
    await context.close();
  }
}
