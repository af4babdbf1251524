import { openBrowser, openDesk } from './browser';
const url = 'http://localhost:4377';
const post = async (action: string, input: object, token?: string) => (await (await fetch(url + '/api', { method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: 'Bearer ' + token } : {}) }, body: JSON.stringify({ action, input, requestId: crypto.randomUUID() }) })).json()) as any;
(async () => {
  const browser = await openBrowser();
  const tokens: any = {};
  const desk = async (persona: string | null, size = { width: 390, height: 844 }, scale?: string) => {
    const token = persona && (await post('members.demoSignIn', { persona })).value.token;
    if (persona) tokens[persona] = token;
    const d = await openDesk(browser, url, size);
    const stored = JSON.stringify({ data: JSON.stringify({ state: { token, personId: 'guest' }, version: 0 }) });
    await d.context.addInitScript(`if(!localStorage.getItem('session')) localStorage.setItem('session', ${JSON.stringify(stored)})`);
    if (scale) await d.context.addInitScript(`localStorage.setItem('settings', ${JSON.stringify(JSON.stringify({ data: JSON.stringify({ state: { scale }, version: 0 }) }))})`);
    return d;
  };
  const shot = (d: any, n: string) => d.page.screenshot({ path: `/tmp/h7/${n}.png` });
  const body = (d: any) => d.page.evaluate(`[...document.querySelectorAll('.taro_page')].filter(p=>p.style.display!=='none').pop()?.innerText.replace(/\\s+/g,' ')`);
  const step = async (n: string, f: () => Promise<void>) => { try { await f(); } catch (e: any) { console.log(n, 'FAILED', String(e.message).slice(0, 300)); } };

  const w = await desk('worker');
  await step('A/B', async () => {
    await w.page.goto(url + '/pages/events/mine/index'); await w.page.waitForTimeout(4000);
    console.log('mine:', await body(w)); await shot(w, 'mine');
    console.log('codes kept:', await w.page.evaluate(`localStorage.getItem('codes')`).then((s: any) => (s?.match(/keepUntil/g) ?? []).length));
    await w.context.setOffline(true); await w.page.waitForTimeout(500);
    await w.page.locator('.event-row').first().click(); await w.page.waitForTimeout(1500);
    console.log('offline detail', w.page.url(), await body(w)); await shot(w, 'offline-detail');
    await w.page.goBack(); await w.page.waitForTimeout(800); 
    await w.context.setOffline(false);
  });
  await step('B fail', async () => {
    const b = await desk('worker2');
    await b.page.route(/chunk|css\/\d/, (r: any) => r.continue());
    await b.page.goto(url + '/pages/home/index'); await b.page.waitForTimeout(4000);
    await b.context.setOffline(true);
    await b.page.getByText('大字版').click(); await b.page.waitForTimeout(1200);
    console.log('chunk fail', b.page.url(), await b.page.evaluate(`document.body.innerText.includes('没有连上网络，再试一次')`)); await shot(b, 'chunk-fail');
    await b.context.setOffline(false); await b.page.getByText('大字版').click(); await b.page.waitForTimeout(1500); console.log('chunk later', b.page.url());
  });
  await step('K', async () => {
    for (const p of ['/nonsense', '/pages/no/such', '/pages/events/detail/index?id=abc', '/pages/events/detail/index', '/pages/events/code/index?id=x']) {
      const g = await desk('courier'); await g.page.goto(url + p); await g.page.waitForTimeout(2000); console.log('K', p, '→', g.page.url(), '|', await body(g)); 
      if (p === '/nonsense') { await g.page.getByText('回首页').click(); await g.page.waitForTimeout(1500); console.log('home', g.page.url(), (await body(g))?.slice(0, 40)); }
      await g.context.close();
    }
  });
  await step('F', async () => {
    for (const who of [null, 'worker2']) for (const p of ['duty/index', 'roster/index?id=' + '00000000-0000-4000-8000-000000000000', 'check-in/index?id=00000000-0000-4000-8000-000000000000']) {
      const g = await desk(who as any); await g.page.goto(url + '/pages/events-door/' + p); await g.page.waitForTimeout(2000); console.log('F', who, p.slice(0, 8), '|', await body(g)); await g.context.close();
    }
    const g = await desk(null); await g.page.goto(url + '/pages/members/register/index?to='); await g.page.waitForTimeout(1500); console.log('L register', await body(g));
  });
  await step('G/O', async () => {
    const c = await desk('cadre'); await c.page.goto(url + '/pages/home/index'); await c.page.waitForTimeout(2500); console.log('O', await body(c)); await shot(c, 'cadre-home');
    await c.page.goto(url + '/pages/events-door/duty/index'); await c.page.waitForTimeout(2500); console.log('G', await body(c)); await shot(c, 'duty');
  });
  await step('M', async () => {
    const s = await desk('cadre', { width: 360, height: 640 }, 'elder');
    await s.page.goto(url + '/pages/events/list/index'); await s.page.waitForTimeout(2000);
    await s.page.getByText('筛选', { exact: true }).click(); await s.page.waitForTimeout(800); await shot(s, 'filter-elder');
    await s.page.keyboard.press('Escape'); await s.page.waitForTimeout(800); console.log('sheet after esc', await s.page.locator('.sheet__title').isVisible().catch(() => false));
    await s.page.goto(url + '/pages/events-door/duty/index'); await s.page.waitForTimeout(2000);
    await s.page.getByRole('button', { name: '签到', exact: true }).first().click(); await s.page.waitForTimeout(1500); await shot(s, 'checkin-elder'); console.log('checkin', s.page.url());
    await s.page.getByText('姓名加尾号').click(); await s.page.waitForTimeout(300);
    await s.page.getByPlaceholder('报名时的姓名').fill('没有这个人'); await s.page.getByPlaceholder('四位数字').fill('12 34'); console.log('tail', await s.page.getByPlaceholder('四位数字').inputValue());
    await s.page.keyboard.press('Enter'); await s.page.waitForTimeout(2800); console.log('focus', await s.page.evaluate(`document.activeElement?.getAttribute('aria-label')`)); await shot(s, 'checkin-name');
  });
  await step('J', async () => {
    const d = await desk('worker'); await d.page.goto(url + '/pages/events/mine/index'); await d.page.waitForTimeout(2500);
    const mine = (await post('events.mine', {}, tokens.worker)).value.items; const leaving = mine.find((m: any) => m.registration.transitions.includes('cancel'));
    await d.page.goto(url + '/pages/events/detail/index?id=' + leaving.event.id); await d.page.waitForTimeout(2000); await shot(d, 'detail');
    await d.page.getByRole('button', { name: /^取消/ }).first().click(); await d.page.waitForTimeout(600); await shot(d, 'cancel-ask');
    await d.page.locator('.sheet__foot').getByRole('button', { name: /^取消/ }).click(); await d.page.waitForTimeout(900); await shot(d, 'cancelled'); console.log('J', await d.page.evaluate(`document.body.innerText.includes('已取消报名') || document.body.innerText.includes('已取消候补')`));
    console.log('codes', await d.page.evaluate(`(localStorage.getItem('codes')??'').includes(${JSON.stringify(leaving.registration.id)})`));
  });
  console.log('problems', JSON.stringify(w.problems).slice(0, 600));
  await browser.close();
})();
