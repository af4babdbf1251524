import { browserOf } from '@/cloud/ports/browser';

const SECRET = 'S'.repeat(43);
const said = (cookie?: string, idle?: string) => ({ cookie, agent: 'x'.repeat(1000), idle });

it('over https a browser is known by a cookie that no script, other host, other site or plain http reads', () => {
  const { browser, setCookie } = browserOf(said(), true);
  expect([browser.secret, setCookie()]).toEqual([null, null]);
  const secret = browser.keep();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(setCookie()).toBe(`__Host-browser=${secret}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure`);
  expect(browser.secret).toBe(secret);
  browser.forget();
  expect(setCookie()).toBe('__Host-browser=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure');
});

it('on plain http the demo does without prefix and Secure, and each looks for its own name', () => {
  const plain = browserOf(said(`a=b; browser=${SECRET}`), false).browser;
  expect([plain.secret, plain.keep()]).toEqual([SECRET, SECRET]);
  expect(browserOf(said(`browser=${SECRET}`), true).browser.secret).toBeNull();
  expect(browserOf(said(`__Host-browser=${SECRET}`), true).browser.secret).toBe(SECRET);
});

it('takes nothing for a secret that it did not make, and little of what a browser says of itself', () => {
  for (const value of ['', 'short', `${SECRET}S`, 'é'.repeat(43)])
    expect(browserOf(said(`__Host-browser=${value}`), true).browser.secret).toBeNull();
  expect(browserOf(said(), true).browser.agent).toHaveLength(400);
  expect([undefined, '0', '1'].map((idle) => browserOf(said('', idle), true).browser.isIdle)).toEqual([
    false,
    false,
    true,
  ]);
});
