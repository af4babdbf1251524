import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { layoutFaults } from '../support/browser-faults';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
});
afterAll(() => browser?.close());

const look = async (html: string, scale = 1) => {
  await page.setContent(
    `<style>body{margin:0} button{min-width:60px;height:60px;border:0}</style><div class="taro_page">${html}</div>`,
  );
  return layoutFaults(page, scale);
};

test('a page that is well has no faults', async () => {
  expect(await look('<p>你好</p><button class="button--main">提交</button><button>返回</button>', 1.5)).toEqual([]);
});

test.each([
  ['sideways overflow', '<div style="width:400px">宽</div>'],
  ['cut', '<div style="width:50px;overflow:hidden;white-space:nowrap">放不下的一行字</div>'],
  ['text outside its box', '<button style="width:60px;white-space:nowrap">放不下的一行字</button>'],
  ['words over words', '<div style="height:10px">上面的字</div><div>下面的字</div>'],
  ['small target', '<button style="height:40px">返回</button>'],
  ['small main button', '<button class="button--main" style="height:50px">提交</button>'],
  ['targets over each other', '<button>一</button><button style="margin-left:-30px">二</button>'],
  [
    'under the bottom bar',
    '<p>最后一行</p><div class="page__foot" style="position:fixed;top:0;bottom:0;width:100%"></div>',
  ],
])('the look finds: %s', async (fault, html) => {
  expect((await look(html, 1.5)).join()).toContain(fault);
});
