import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import pino from 'pino';
import type { Dispatch } from '@/cloud/dispatch';
import { createHttp } from '@/cloud/http';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { diskFiles } from '@/cloud/ports/files-disk';

/** Takes what a browser is known by, and gives it a secret; `no` refuses. */
const dispatch: Dispatch = async ({ action }, { browser }) => {
  const { agent, isIdle } = browser ?? {};
  const secret = browser?.keep();
  return action === 'no' ? { ok: false, code: 'forbidden' } : { ok: true, value: { secret, agent, isIdle } };
};
const app = createHttp({
  dispatch,
  database: {} as never,
  files: diskFiles(tmpdir(), parseKeys(newKeys())),
  pages: tmpdir(),
  proxies: () => false,
  isSecure: true,
  log: pino({ level: 'silent' }),
});
const server = createAdaptorServer({ fetch: app.fetch });
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ask = (action: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: `{"action":"${action}"}`,
  });

it('a browser gets its secret in a cookie no script reads, sends it back, and says whether somebody touches it', async () => {
  const first = await ask('yes');
  const cookie = first.headers.get('set-cookie') ?? '';
  const { value } = (await first.json()) as { value: { secret: string } };
  expect(cookie).toContain(`__Host-browser=${value.secret};`);
  expect(cookie).toContain('HttpOnly; SameSite=Strict; Secure');
  const again = await ask('yes', { cookie: cookie.split(';')[0] ?? '', 'user-agent': 'me', 'x-idle': '1' });
  expect(await again.json()).toEqual({ ok: true, value: { secret: value.secret, agent: 'me', isIdle: true } });
});

it('a refusal sets nothing', async () => {
  expect((await ask('no')).headers.get('set-cookie')).toBeNull();
});

it('the security policy lets the scanner’s worker be, and no other', async () => {
  expect((await ask('yes')).headers.get('content-security-policy')).toContain("worker-src 'self' blob:");
});
